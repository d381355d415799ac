package news.dateline.ingest.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cleaning of extracted characters. */
public final class Text {

  /** All but {@code \n}; not as {@code \R}, which takes one CR LF for two where it has to. */
  private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\u0085\\u2028]");

  private static final char PARAGRAPH_END = '\u2029';
  private static final Pattern EMPTY_LINE = Pattern.compile("\\n[ \\t\\u00A0]*\\n\\s*");

  /** What mail programs put before a subject, in the languages that have words of their own. */
  private static final Pattern ANSWER =
      Pattern.compile(
          "^(?:(?:re|fwd?|aw|antw|wg|tr|rv|enc|res|sv)(?:\\[\\d{1,3}\\])?\\s?:\\s*)+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern LINE_OR_CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");
  private static final Pattern SPLIT_WORD = Pattern.compile("(\\p{L})-\\n\\s*(\\p{Ll})");

  /** All below are the same in the normal form C of Unicode. */
  private static final char FIRST_COMBINING = '\u0300';

  private Text() {}

  /**
   * One line: no invisible characters, white space collapsed, none at the ends; letters and their
   * marks as one character where there is one (Unicode's normal form C).
   */
  public static String line(String raw) {
    String seen = Invisible.without(raw);
    StringBuilder line = new StringBuilder(seen.length());
    boolean space = false;
    boolean simple = true;
    for (int i = 0; i < seen.length(); i++) {
      char c = seen.charAt(i);
      if (isSpace(c)) {
        space = true;
      } else {
        if (space && line.length() > 0) {
          line.append(' ');
        }
        space = false;
        simple &= c < FIRST_COMBINING;
        line.append(c);
      }
    }
    String stripped = line.toString().strip();
    return simple ? stripped : Normalizer.normalize(stripped, Normalizer.Form.NFC);
  }

  /** The same; null where nothing is left, or there was nothing. */
  public static @Nullable String lineOrNull(@Nullable String raw) {
    String line = raw == null ? "" : line(raw);
    return line.isEmpty() ? null : line;
  }

  /** How many words a line has that is not empty. */
  public static int words(String line) {
    return line.split("\\s+").length;
  }

  /** What the subject of a mail says, without "Re:", "Fwd:" and what other languages have. */
  public static String subject(String line) {
    return ANSWER.matcher(line).replaceFirst("");
  }

  /**
   * For a line of a log, which stays one whatever the text: names may hold line ends and quotes,
   * and would else write lines of their own; or what nobody sees and turns the letters round.
   */
  public static String quoted(String text) {
    return '"' + LINE_OR_CONTROL.matcher(text).replaceAll("?").replace('"', '\'') + '"';
  }

  /** A name of any length, cut off at its start: it is the end that tells files apart. */
  public static String ending(String name, int length) {
    return name.length() <= length ? name : "…" + name.substring(name.length() - length);
  }

  private static boolean isSpace(char c) {
    return switch (c) {
      case ' ', '\t', '\n', '\r', '\u0085', '\u00A0', '\u2007' -> true;
      case '\u2028', PARAGRAPH_END, '\u202F' -> true;
      default -> false;
    };
  }

  /** One line of a block that was wrapped: words split at a line's end are joined. */
  public static String unwrapped(String raw) {
    return line(SPLIT_WORD.matcher(withLineFeeds(raw)).replaceAll("$1$2"));
  }

  /** The text with every line's end as a line feed, whatever system wrote it. */
  private static String withLineFeeds(String raw) {
    return LINE_END.matcher(raw).replaceAll("\n").replace(String.valueOf(PARAGRAPH_END), "\n\n");
  }

  /** Whether empty lines part plain text into paragraphs. */
  public static boolean hasEmptyLine(String raw) {
    return EMPTY_LINE.matcher(withLineFeeds(raw)).find();
  }

  /**
   * The blocks of plain text: split at empty lines, or at each line where there are none. Rules,
   * headings as Markdown has them, the items of a list and a headline right above its text are
   * blocks of their own.
   */
  public static List<Block> paragraphs(String raw) {
    String text = Invisible.without(withLineFeeds(raw)).strip();
    List<String> chunks = List.of(EMPTY_LINE.split(text));
    List<Block> blocks = new ArrayList<>();
    if (chunks.size() == 1) {
      text.lines().forEach(line -> add(blocks, line));
    } else {
      chunks.forEach(chunk -> PlainChunk.read(chunk, blocks));
    }
    return blocks;
  }

  static void add(List<Block> blocks, String raw) {
    String line = unwrapped(raw);
    if (!line.isEmpty()) {
      blocks.add(Block.paragraph(line));
    }
  }
}
