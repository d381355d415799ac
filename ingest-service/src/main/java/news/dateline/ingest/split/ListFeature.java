package news.dateline.ingest.split;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells a story that is a list of things (films, candidates, museums, what is on tonight) from a
 * bundle: it promises as many as there are, or its headings are made alike, as headlines are not.
 */
final class ListFeature {

  private static final int FEWEST = 3;
  private static final int MAX_INTRO_LINES = 5;

  /** From two on, in each language. */
  private static final List<List<String>> CARDINALS =
      Stream.of(
              "two three four five six seven eight nine ten eleven twelve",
              "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
              "deux trois quatre cinq six sept huit neuf dix onze douze",
              "dos tres cuatro cinco seis siete ocho nueve diez once doce",
              "dois três quatro cinco seis sete oito nove dez onze doze",
              "due tre quattro cinque sei sette otto nove dieci undici dodici")
          .map(words -> List.of(words.split(" ")))
          .toList();

  /** In figures only where it counts something: no date, and not the number of a letter. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\p{L}+|(?<![\\d.,:])(?<!(?:\\bno|\\bnr|\\bn[°º]|#|issue|ausgabe|edition|édition|week|kw)\\.? ?)"
              + "\\d{1,2}(?= \\p{L})(?! "
              + DateWords.MONTH
              + ")");

  /** What a bundle promises. */
  private static final Pattern NEWS =
      Pattern.compile(
          "(?i)\\b(?:stories|headlines|news|updates?|briefs?|articles|reports|to know"
              + "|nachrichten|meldungen|themen|infos?|actus?|actualités|noticias|titulares|notícias"
              + "|notizie)\\b");

  /** Speaks to the reader of what follows. */
  private static final Pattern INTRODUCES =
      Pattern.compile(
          "(?i)\\b(?:here|below|best|top|picks?|choose|chosen|choice|selected|names|of them|these|our)\\b");

  /** Of headings of things; each in all headings of a story. */
  private static final List<Pattern> SHAPES =
      Stream.of(
              "\\)\\s*$",
              "\\b[Bb]y \\p{Lu}",
              "(?i)\\b\\d{1,2}(?:[:.]\\d\\d)?\\s?[ap]\\.?m\\b|\\b\\d{1,2}[:.h]\\d\\d\\b",
              "[£$€¥]\\s?\\d|\\d\\s?(?:€|euros?\\b)",
              ", \\d{2}$")
          .map(Pattern::compile)
          .toList();

  private final List<Line> lines;
  private final List<Integer> starts;

  private ListFeature(List<Line> lines, List<Integer> starts) {
    this.lines = lines;
    this.starts = starts;
  }

  /**
   * Whether what looks like so many stories is one.
   *
   * @param title of the document; null where none is known
   * @param starts index of the first line of each
   */
  static boolean isOne(@Nullable String title, List<Line> lines, List<Integer> starts) {
    return starts.size() >= FEWEST && new ListFeature(lines, starts).isOne(title);
  }

  private boolean isOne(@Nullable String title) {
    List<Line> heads = starts.stream().skip(1).map(lines::get).toList();
    if (heads.stream().anyMatch(head -> !isHeading(head))) {
      return false;
    }
    return (starts.size() > FEWEST && areAlike(heads))
        || (!tellsNews() && ((title != null && promises(title, 0)) || introductionPromises()));
  }

  /**
   * Whether half of them tell what was done on a day, and one in five what somebody says: news
   * does, things of a list do not.
   */
  private boolean tellsNews() {
    int days = 0;
    int sayings = 0;
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : lines.size();
      List<Line> part = lines.subList(starts.get(i), end);
      boolean day = part.stream().anyMatch(line -> line.wording().days() > 0);
      boolean saying = part.stream().anyMatch(line -> line.wording().sayings() > 0);
      days += day ? 1 : 0;
      sayings += saying ? 1 : 0;
    }
    return 2 * days >= starts.size() && 5 * sayings >= starts.size();
  }

  private static boolean isHeading(Line line) {
    return line.form().isHead() || line.has(Mark.NUMBER);
  }

  private static boolean areAlike(List<Line> heads) {
    return SHAPES.stream()
        .anyMatch(
            shape -> heads.stream().allMatch(head -> shape.matcher(head.form().text()).find()));
  }

  /** What stands before the first thing, or is the first of them. */
  private boolean introductionPromises() {
    List<Line> introduction = lines.subList(0, starts.get(1));
    if (introduction.size() > MAX_INTRO_LINES || lines.stream().anyMatch(ListFeature::isNews)) {
      return false;
    }
    String first = introduction.get(0).form().text();
    // With a headline over each of the stories a number in the first is what that story tells of.
    boolean over = introduction.stream().skip(1).anyMatch(ListFeature::isHeading);
    return (isHeading(introduction.get(0)) && promises(first, over ? 0 : 1))
        || introduction.stream()
            .map(line -> line.form().text())
            .anyMatch(text -> INTRODUCES.matcher(text).find() && promises(text, 0));
  }

  private static boolean isNews(Line line) {
    return line.has(Mark.DATELINE) || line.has(Mark.BYLINE);
  }

  /**
   * Whether a line names as many as there are, with or without what stands before the first.
   *
   * @param before 1 where something must stand before the first
   */
  private boolean promises(String text, int before) {
    if (NEWS.matcher(text).find()) {
      return false;
    }
    Matcher number = NUMBER.matcher(text.toLowerCase(Locale.ROOT));
    while (number.find()) {
      int count = cardinal(number.group());
      if (count >= FEWEST && (count == starts.size() - before || count == starts.size() - 1)) {
        return true;
      }
    }
    return false;
  }

  private static int cardinal(String word) {
    if (Character.isDigit(word.charAt(0))) {
      return Integer.parseInt(word);
    }
    return CARDINALS.stream().mapToInt(words -> words.indexOf(word)).max().orElse(-1) + 2;
  }
}
