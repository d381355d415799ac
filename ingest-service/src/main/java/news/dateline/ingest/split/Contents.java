package news.dateline.ingest.split;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import news.dateline.ingest.text.Block;
import news.dateline.ingest.text.RuleLine;

/**
 * The list of what is in a letter, above it: some lines that stand again below, each over its
 * story. They would make every story one of which the letter has told before.
 */
final class Contents {

  /** In UTF-16 units: longer lines are no headlines. */
  private static final int LONGEST = 200;

  private static final int FEWEST = 3;
  private static final int LABEL_WORDS = 4;
  private static final Pattern LIST_MARK =
      Pattern.compile("^[^\\p{L}\\p{N}]*(?:\\d{1,2}[.):]\\s+)?");
  private static final Pattern PAGE_NUMBER = Pattern.compile("[\\s.…]*\\d*\\s*$");

  private Contents() {}

  /** Which blocks belong to such a list, its label included. */
  static BitSet of(List<Block> blocks) {
    BitSet contents = new BitSet();
    if (blocks.size() < 3 * FEWEST) {
      return contents;
    }
    Map<String, Integer> last = new HashMap<>();
    for (int i = 0; i < blocks.size(); i++) {
      last.put(key(blocks.get(i).text()), i);
    }
    int start = 0;
    while (start < blocks.size()) {
      int end = start;
      int first = Integer.MAX_VALUE;
      int below = start;
      int next = again(blocks.get(start).text(), last);
      while (next > below) {
        first = Math.min(first, next);
        below = next;
        end++;
        next = end < blocks.size() ? again(blocks.get(end).text(), last) : -1;
      }
      if (end - start >= FEWEST && first >= end) {
        contents.set(start, end);
        if (start > 0 && isLabel(blocks.get(start - 1).text())) {
          contents.set(start - 1);
        }
        return contents;
      }
      start = Math.max(start + 1, end);
    }
    return contents;
  }

  /** Where a line stands last; -1 for lines that cannot be of such a list. */
  private static int again(String text, Map<String, Integer> last) {
    String key = key(text);
    return key.isEmpty() ? -1 : last.getOrDefault(key, -1);
  }

  private static boolean isLabel(String text) {
    return text.split(" ").length <= LABEL_WORDS && !RuleLine.isOne(text);
  }

  private static String key(String text) {
    if (text.length() > LONGEST) {
      return "";
    }
    String plain = LIST_MARK.matcher(text).replaceFirst("");
    return PAGE_NUMBER.matcher(plain).replaceFirst("").toLowerCase(Locale.ROOT);
  }
}
