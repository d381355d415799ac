package news.dateline.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The form of a digest, as far as it tells what is no story in any language: headlines over
 * paragraphs in the middle, and before and behind them short lines that are neither.
 */
final class DigestShape {

  /** So many headlines with a text make a digest. */
  private static final int MIN_HEADLINES = 3;

  /** So many rules part stories. */
  private static final int MIN_RULES = 2;

  /** Words of what a rule parts from them and is none. */
  private static final int MAX_APART = 25;

  /** How many times as long the shortest of them is; else it is a brief among briefs. */
  private static final int MIN_TIMES_LONGER = 2;

  private static final int MAX_HEADLINE = 14;
  private static final int MIN_PARAGRAPH = 12;

  /** Words of a line before or behind the stories. */
  private static final int MAX_LINE = 20;

  /** Words of what is no sentence: the name of the paper, its address. */
  private static final int MAX_FRAGMENT = 12;

  /** Words of "Dear readers," and "See you tomorrow,". */
  private static final int MAX_ADDRESS = 6;

  private static final Pattern COMMA = Pattern.compile("\\p{L}[,،，、]$");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…。！？]['\"”’»)]*$");
  private static final Pattern CALL = Pattern.compile("[:!：！]$");
  private static final Pattern CONTACT =
      Pattern.compile("\\S@\\S+\\.\\p{L}{2}|https?://|\\bwww\\.|©|\\+\\d[\\d ]{6,}");

  private final List<Block> blocks;
  private final boolean digest;
  private final List<Integer> rules = new ArrayList<>();

  DigestShape(List<Block> blocks) {
    this.blocks = blocks;
    int headlines = 0;
    for (int i = 0; i < blocks.size(); i++) {
      headlines += isHeadline(i) ? 1 : 0;
      if (RuleLine.isOne(blocks.get(i).text())) {
        rules.add(i);
      }
    }
    this.digest = headlines >= MIN_HEADLINES;
  }

  /** Whether there is room for no more words in a line. */
  static boolean isShort(String line, int words) {
    return line.split(" ", words + 1).length <= words;
  }

  static boolean isSentence(String line) {
    return SENTENCE_END.matcher(line).find();
  }

  /** Whether a line calls somebody, as letters do: "Dear readers,". */
  static boolean isAddress(String line) {
    return isShort(line, MAX_ADDRESS) && COMMA.matcher(line).find();
  }

  /** Index of the rule before the first story, where rules part them; 0 where there is none. */
  int start() {
    int first = rules.isEmpty() ? 0 : rules.get(0);
    return isApart(0, first) ? first : 0;
  }

  /** Index of the rule behind the last story; the size where there is none. */
  int end() {
    int last = rules.isEmpty() ? blocks.size() : rules.get(rules.size() - 1);
    return isApart(last, blocks.size()) ? last : blocks.size();
  }

  /** Whether there are but a few words in a part, and no headline over a text. */
  private boolean isApart(int from, int to) {
    if (rules.size() < MIN_RULES || IntStream.range(from, to).anyMatch(this::isHeadline)) {
      return false;
    }
    int words = words(from, to);
    return words <= MAX_APART && MIN_TIMES_LONGER * words <= shortest();
  }

  private int words(int from, int to) {
    return blocks.subList(from, to).stream()
        .filter(block -> !RuleLine.isOne(block.text()))
        .mapToInt(block -> Text.words(block.text()))
        .sum();
  }

  /** Words of the shortest part between two rules. */
  private int shortest() {
    return IntStream.range(1, rules.size())
        .map(i -> words(rules.get(i - 1), rules.get(i)))
        .filter(words -> words > 0)
        .min()
        .orElse(0);
  }

  /** Whether a block is a headline with a text below it. */
  private boolean isHeadline(int at) {
    if (at + 1 >= blocks.size()) {
      return false;
    }
    String line = blocks.get(at).text();
    boolean head =
        blocks.get(at).isHeading()
            || (isShort(line, MAX_HEADLINE)
                && !isSentence(line)
                && !isAddress(line)
                && !CALL.matcher(line).find()
                && !RuleLine.isOne(line));
    return head && !isShort(blocks.get(at + 1).text(), MIN_PARAGRAPH - 1);
  }

  /**
   * Whether a block speaks to the readers before the first headline.
   *
   * @param greeted whether one before it does
   */
  boolean isGreeting(int at, boolean greeted) {
    String line = blocks.get(at).text();
    boolean before = digest || greeted;
    if (!before || !isShort(line, MAX_LINE) || isHeadline(at) || RuleLine.isOne(line)) {
      return false;
    }
    boolean over = at + 1 < blocks.size() && isHeadline(at + 1);
    return CALL.matcher(line).find()
        || (digest && LetterTable.isPersonal(line))
        || (greeted && isSentence(line) && over);
  }

  /** Whether a block behind which nothing else is left is none of the last story of a digest. */
  boolean isFarewell(int at) {
    String line = blocks.get(at).text();
    if (RuleLine.isOne(line)) {
      return true;
    }
    if (!digest || !isShort(line, MAX_LINE) || isHeadline(at)) {
      return false;
    }
    return isShort(line, MAX_FRAGMENT) && !isSentence(line)
        || CALL.matcher(line).find()
        || CONTACT.matcher(line).find()
        || LetterTable.isPersonal(line);
  }
}
