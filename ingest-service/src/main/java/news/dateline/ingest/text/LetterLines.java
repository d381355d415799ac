package news.dateline.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a letter to its readers says around its stories: greeting, farewell, and how to leave the
 * list. Most of it is known by words, of which there is a table; the rest by form and position.
 */
public final class LetterLines {

  private static final int MAX_WORDS = 40;
  private static final int AT_THE_TOP = 4;
  private static final int AT_THE_BOTTOM = 12;

  /** Words of a line that greets; longer ones tell something as well. */
  private static final int MAX_GREETING = 30;

  /** Words of a masthead or a date over the greeting. */
  private static final int MAX_MASTHEAD = 4;

  /** Words of what stands behind "See you tomorrow,": a name, an office. */
  private static final int MAX_NAME = 8;

  private static final int MAX_NAMES = 4;

  private static final Pattern DATE = Pattern.compile(".*\\b(?:19|20)\\d\\d\\b.{0,12}");

  private final List<Block> blocks;
  private final DigestShape shape;

  private LetterLines(List<Block> blocks) {
    this.blocks = blocks;
    this.shape = new DigestShape(blocks);
  }

  /** Whether a line is short and says what letters say about themselves: how to leave, say. */
  public static boolean isAboutItself(String line) {
    return DigestShape.isShort(line, MAX_WORDS) && LetterTable.tellsOfItself(line);
  }

  /** Whether a line takes leave of the readers. */
  public static boolean isClosing(String line) {
    return DigestShape.isShort(line, MAX_WORDS) && LetterTable.closes(line);
  }

  /**
   * The text without greeting, farewell, and what it says about itself at its ends; the same words
   * amid the text stay. A text of nothing else is left as it is.
   */
  public static List<Block> without(List<Block> all) {
    LetterLines letter = new LetterLines(withoutThoseAboutItself(all));
    int end = letter.end();
    int start = Math.min(letter.start(), end);
    List<Block> kept = letter.blocks.subList(start, end);
    return kept.isEmpty() ? all : kept;
  }

  private static List<Block> withoutThoseAboutItself(List<Block> all) {
    List<Block> kept = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Block block = all.get(i);
      boolean atAnEnd = i < AT_THE_TOP || i >= all.size() - AT_THE_BOTTOM;
      if (!atAnEnd || !isAboutItself(block.text())) {
        kept.add(block);
      }
    }
    return kept.isEmpty() ? all : kept;
  }

  /** Behind the greeting, and what stands over it. */
  private int start() {
    int start = 0;
    for (int i = 0; i < Math.min(AT_THE_TOP, blocks.size() - 1); i++) {
      String line = blocks.get(i).text();
      if (isGreeting(line) || shape.isGreeting(i, start > 0)) {
        start = i + 1;
      } else if (start > 0 || !isMasthead(line)) {
        break;
      }
    }
    return Math.max(start, shape.start());
  }

  private static boolean isGreeting(String line) {
    return DigestShape.isAddress(line)
        || (DigestShape.isShort(line, MAX_GREETING) && LetterTable.opens(line));
  }

  private static boolean isMasthead(String line) {
    boolean words = DigestShape.isShort(line, MAX_MASTHEAD) || DATE.matcher(line).matches();
    return words && !DigestShape.isSentence(line);
  }

  /** Before the farewell, from which on there are but short lines, and fewer words than before. */
  private int end() {
    int all = blocks.stream().mapToInt(block -> Text.words(block.text())).sum();
    int end = shape.end();
    int behind = 0;
    for (int i = end - 1, top = end - AT_THE_BOTTOM; i > 0 && i >= top; i--) {
      String line = blocks.get(i).text();
      behind += Text.words(line);
      if (!DigestShape.isShort(line, MAX_WORDS) || 2 * behind > all) {
        break;
      }
      boolean farewell = isClosing(line) || (DigestShape.isAddress(line) && isOfNames(i + 1));
      if (farewell || (end == i + 1 && shape.isFarewell(i))) {
        end = i;
      }
    }
    return end;
  }

  private boolean isOfNames(int from) {
    return blocks.size() - from <= MAX_NAMES
        && blocks.subList(from, blocks.size()).stream()
            .allMatch(block -> DigestShape.isShort(block.text(), MAX_NAME));
  }
}
