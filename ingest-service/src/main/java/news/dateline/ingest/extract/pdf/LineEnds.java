package news.dateline.ingest.extract.pdf;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.ingest.text.Text;
import news.dateline.text.WordPiece;

/**
 * Tells whether a hyphen at the end of a line belongs to its word ("well-known") or was put there
 * to split it ("inter-national"): by what else stands in the document, by the words that are known,
 * and by its shape.
 */
final class LineEnds {

  private static final String HYPHENS = "-\u2010\u00AD";

  /** A hyphen that only ever splits a word. */
  private static final char SOFT_HYPHEN = '\u00AD';

  private static final Pattern SPLIT =
      Pattern.compile("([\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}’'-]*)[" + HYPHENS + "]$");

  private static final Pattern OPENING = Pattern.compile("^[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}-]*");
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*(?:-\\p{L}+)*");
  private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{M}]+");

  /** "Ein- und Ausgang", "pre- and post-war". */
  private static final Pattern SUSPENDED = Pattern.compile("and|or|und|oder|bis");

  private static final Pattern BEFORE_HYPHEN =
      Pattern.compile(
          "well|self|non|ex|vice|half|all|so|co|one|two|three|four|five|six|seven|eight|nine|ten"
              + "|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|long|short|high|low|mid|full"
              + "|part|pro|anti|cross|far|near|old|new|ill|hard|first|second|third|late|early");

  private static final List<String> ENDINGS =
      List.of("s", "es", "ed", "d", "ing", "ly", "er", "ers");

  /** Halves that are shorter are mostly syllables, though they may be words too. */
  private static final int MIN_HALF = 3;

  /** A document is in English where so much of its words is known. */
  private static final double MIN_KNOWN = 0.7;

  private static final int SAMPLE = 500;

  private final Set<String> words;
  private final boolean english;

  private LineEnds(Set<String> words) {
    this.words = words;
    long sample = words.stream().limit(SAMPLE).count();
    long known = words.stream().limit(SAMPLE).filter(LineEnds::isKnown).count();
    this.english = known >= MIN_KNOWN * sample;
  }

  /** What the words of a document tell. */
  static LineEnds of(List<List<PrintedLine>> paragraphs) {
    Set<String> words = new HashSet<>();
    for (List<PrintedLine> paragraph : paragraphs) {
      boolean split = false;
      for (PrintedLine line : paragraph) {
        Matcher matcher = WORD.matcher(line.text());
        boolean first = true;
        while (matcher.find()) {
          boolean whole = !(first && split) && !isHyphenAt(line.text(), matcher.end());
          if (whole) {
            words.add(matcher.group().toLowerCase(Locale.ROOT));
          }
          first = false;
        }
        split = SPLIT.matcher(line.text()).find();
      }
    }
    return new LineEnds(words);
  }

  private static boolean isHyphenAt(String line, int at) {
    return at < line.length() && HYPHENS.indexOf(line.charAt(at)) >= 0;
  }

  /** The lines in one. */
  String joined(List<String> lines) {
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      Matcher end = SPLIT.matcher(text);
      Matcher opening = OPENING.matcher(line);
      if (text.length() == 0 || !end.find() || !opening.find()) {
        text.append(text.length() == 0 ? "" : " ").append(line);
      } else if (isSuspended(end.group(1), opening.group())) {
        text.append(' ').append(line);
      } else {
        boolean soft = text.charAt(text.length() - 1) == SOFT_HYPHEN;
        if (soft || splits(end.group(1), opening.group())) {
          text.setLength(text.length() - 1);
        }
        text.append(line);
      }
    }
    return Text.line(text.toString());
  }

  private static boolean isSuspended(String before, String behind) {
    return SUSPENDED.matcher(behind).matches() && !isKnown(before + behind);
  }

  private boolean splits(String before, String behind) {
    String head = before.toLowerCase(Locale.ROOT);
    String tail = behind.toLowerCase(Locale.ROOT);
    boolean joined = words.contains(head + tail);
    boolean hyphened = words.contains(head + "-" + tail);
    if (joined != hyphened) {
      return joined;
    }
    boolean capitals = isUpper(before) && isUpper(behind) && before.length() > 1;
    String half = head.substring(head.lastIndexOf('-') + 1);
    return (Character.isLowerCase(behind.codePointAt(0)) || capitals)
        && LETTERS.matcher(half).matches()
        && splitsHalves(half, tail.split("-", 2)[0]);
  }

  private boolean splitsHalves(String before, String behind) {
    if (isKnown(before + behind)) {
      return true;
    }
    if (!english || !isKnown(before) || !isKnown(behind)) {
      return true;
    }
    return !BEFORE_HYPHEN.matcher(before).matches()
        && (before.length() < MIN_HALF
            || behind.length() < MIN_HALF
            || ENDINGS.stream().anyMatch(ending -> isStem(before + behind, ending)));
  }

  private static boolean isStem(String word, String ending) {
    return word.endsWith(ending) && isKnown(word.substring(0, word.length() - ending.length()));
  }

  private static boolean isUpper(String text) {
    return text.codePoints().allMatch(Character::isUpperCase);
  }

  /** Whether the vocabulary of {@link WordPiece} has it as one word. */
  private static boolean isKnown(String word) {
    return WordPiece.uncased().encode(word, 4).size() == 3;
  }
}
