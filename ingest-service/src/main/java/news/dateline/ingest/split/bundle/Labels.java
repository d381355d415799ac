package news.dateline.ingest.split.bundle;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What one page sets before its texts: kickers, and lines that tell who wrote them. */
final class Labels {

  private static final List<String> KICKERS =
      List.of(
          "CYCLING",
          "HEALTH",
          "WORLD",
          "BUSINESS",
          "COURTS",
          "WEATHER",
          "TRANSPORT",
          "FOOTBALL",
          "ENERGY",
          "SCIENCE",
          "EDUCATION",
          "ARTS",
          "POLITICS",
          "ROAD SAFETY",
          "WILDLIFE",
          "TENNIS",
          "MARKETS",
          "CLIMATE",
          "FILM",
          "TRAVEL",
          "RELIGION",
          "HOUSING",
          "FARMING",
          "SPACE",
          "WORLD BRIEFS",
          "CRIME",
          "MUSIC",
          "ELECTIONS",
          "JOBS",
          "TECH");
  private static final List<String> FIRST =
      List.of(
          "Maria", "James", "Aisha", "Tom", "Li", "Karen", "Pedro", "Ngozi", "Anna", "Ravi",
          "John");
  private static final List<String> FAMILY =
      List.of(
          "Keller", "Okafor", "Smith", "Alvarez", "Chen", "Novak", "Mwangi", "Brown", "Haddad",
          "Lind");
  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  /** A kicker in words and the text behind it. */
  private static final List<String> KICKER_FORMS =
      List.of(
          "%s: %s",
          "%s: %s", "%s | %s", "%s — %s", "%s – %s", "[%s] %s", "%s / %s", "(%s) %s", "%s • %s");

  /** A name and a date. */
  private static final List<String> BYLINE_FORMS =
      List.of(
          "By %s",
          "By %s",
          "By %s",
          "BY %s",
          "%s",
          "%s",
          "%s, Staff Writer",
          "%s, political correspondent",
          "By %s, Reporter",
          "By %s | %s",
          "By %s, %s",
          "%s | %s",
          "%s - %s");

  private final Random random;
  private final String kickerForm;
  private final boolean small;
  private final String bylineForm;

  Labels(Random random) {
    this.random = random;
    this.kickerForm = Phrases.any(KICKER_FORMS, random);
    this.small = random.nextInt(3) == 0;
    this.bylineForm = Phrases.any(BYLINE_FORMS, random);
  }

  /** A kicker that stands alone. */
  String kicker() {
    String kicker = Phrases.any(KICKERS, random);
    return small ? kicker.charAt(0) + kicker.substring(1).toLowerCase(Locale.ROOT) : kicker;
  }

  /** The text with a kicker before it. */
  String withKicker(String text) {
    return kickerForm.formatted(kicker(), text);
  }

  String byline() {
    String name = Phrases.any(FIRST, random) + " " + Phrases.any(FAMILY, random);
    boolean capitals = bylineForm.startsWith("BY");
    return bylineForm.formatted(capitals ? name.toUpperCase(Locale.ROOT) : name, date());
  }

  String date() {
    return Phrases.any(MONTHS, random)
        + " "
        + (1 + random.nextInt(28))
        + ", "
        + (2005 + random.nextInt(20));
  }
}
