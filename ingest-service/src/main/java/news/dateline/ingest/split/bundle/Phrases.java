package news.dateline.ingest.split.bundle;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** The small change of news pages. */
final class Phrases {

  static final List<String> NUMBER_MARKS = List.of(". ", ") ", ": ", " – ");
  static final List<String> BULLETS = List.of("• ", "- ", "* ", "– ");
  static final List<String> RULES =
      List.of(
          "---",
          "* * *",
          "====",
          "***",
          "-----------------------------",
          "_____",
          "###",
          "• • •",
          "~~~~");
  static final List<String> PROMPTS =
      List.of("Read more", "Read the full story", "Continue reading »", "Full story >>");
  static final List<String> FAREWELLS =
      List.of(
          "That is all for today. See you tomorrow.",
          "You are receiving this email because you signed up for our newsletter. Unsubscribe",
          "Was this forwarded to you? Sign up here.",
          "Have a tip? Write to us at newsroom@example.org.");
  private static final List<String> MORE =
      List.of(
          "More news",
          "Related stories",
          "READ ALSO",
          "Also in the news",
          "You may also like",
          "Other stories",
          "More from this section",
          "In other news",
          "Latest headlines",
          "Elsewhere",
          "Read more",
          "Read next",
          "Also today",
          "Top stories",
          "In brief",
          "Don't miss");

  private static final List<String> GREETINGS =
      List.of(
          "Good morning. Here is what you need to know today.",
          "Welcome to the morning briefing, our daily round-up of the news.",
          "Hello and happy Thursday. These are the stories that we are watching.",
          "Here are today's top stories.",
          "Good evening, and thank you for reading. It has been a busy day.");
  private static final List<String> PAPERS =
      List.of(
          "The Morning Briefing",
          "Daily digest",
          "World in brief",
          "News in brief",
          "Evening edition",
          "The Valley Courier",
          "Weekly newsletter",
          "Headlines of the day");
  private static final List<String> SECTIONS =
      List.of(
          "World",
          "Business",
          "Sport",
          "Culture",
          "Science",
          "Health",
          "Politics",
          "Local news",
          "Technology",
          "Briefs",
          "In brief",
          "Around the region",
          "Opinion");
  private static final List<String> CITIES =
      List.of(
          "NAIROBI, Kenya",
          "PARIS",
          "WASHINGTON",
          "BERLIN",
          "TOKYO",
          "NEW DELHI",
          "LAGOS, Nigeria",
          "SYDNEY",
          "BOGOTA, Colombia",
          "LONDON",
          "ATLANTA",
          "CAIRO",
          "OSLO, Norway",
          "LIMA, Peru",
          "MANILA, Philippines",
          "TORONTO",
          "MOSCOW",
          "JAKARTA",
          "ROME",
          "AUSTIN, Texas",
          "SACRAMENTO, Calif.",
          "GENEVA",
          "ACCRA",
          "DUBLIN",
          "KYIV, Ukraine",
          "SEOUL, South Korea",
          "PORTLAND, Ore.",
          "BRUSSELS",
          "ANKARA",
          "HARARE, Zimbabwe");
  private static final List<String> AGENCIES =
      List.of(" (AP)", " (Reuters)", " (AFP)", " (Xinhua)", " (dpa)", "", "", "", "");
  private static final List<String> DASHES = List.of(" — ", " - ", " – ", " -- ");
  private static final List<String> QUESTIONS =
      List.of(
          "What about %s?",
          "Why does %s matter?",
          "How did %s come about?",
          "What happens next?",
          "Who is behind %s?",
          "What do we know about %s?",
          "So what is %s?",
          "Is it over?");

  private Phrases() {}

  static String any(List<String> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  static List<String> greeting(Random random) {
    return List.of(any(GREETINGS, random));
  }

  static String paper(Random random) {
    return any(PAPERS, random);
  }

  static String section(Random random, boolean capitals) {
    String section = any(SECTIONS, random);
    return capitals ? section.toUpperCase(Locale.ROOT) : section;
  }

  static String over(Random random) {
    return MORE.get(random.nextInt(MORE.size())) + (random.nextInt(3) == 0 ? ":" : "");
  }

  /** What stands between the paragraphs of a story and points to another. */
  static String aside(String headline, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> "Read more: " + headline;
      case 1 -> "Related: " + headline;
      case 2 -> "ALSO READ | " + headline;
      default -> any(PROMPTS, random);
    };
  }

  static String dateline(Random random) {
    return any(CITIES, random) + any(AGENCIES, random) + any(DASHES, random);
  }

  static String question(String phrase, Random random) {
    return any(QUESTIONS, random)
        .formatted(phrase.substring(0, 1).toLowerCase(Locale.ROOT) + phrase.substring(1));
  }

  static String clock(int minute, int mark) {
    int hour = minute / 60 % 24;
    return switch (mark) {
      case 0 -> "%02d:%02d".formatted(hour, minute % 60);
      case 1 -> "%d.%02d%s".formatted((hour + 11) % 12 + 1, minute % 60, hour < 12 ? "am" : "pm");
      case 2 -> "[%02d:%02d]".formatted(hour, minute % 60);
      default -> "%d:%02d %s".formatted((hour + 11) % 12 + 1, minute % 60, hour < 12 ? "AM" : "PM");
    };
  }

  /** A few words of a paragraph that could stand over it. */
  static String of(String paragraph, Random random) {
    String[] words = paragraph.replaceAll("[\"“”‘’()]", "").split("\\s+");
    int wanted = random.nextInt(4) == 0 ? 5 + random.nextInt(5) : 2 + random.nextInt(4);
    int from = random.nextInt(Math.max(1, words.length - wanted));
    StringBuilder phrase = new StringBuilder();
    for (int i = from; i < Math.min(words.length, from + wanted); i++) {
      String word = words[i].replaceAll("[.,:;!?…]+$", "");
      phrase.append(i == from ? "" : " ").append(word);
      if (!word.equals(words[i])) {
        break;
      }
    }
    String text = phrase.toString();
    return text.isEmpty()
        ? "Background"
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
