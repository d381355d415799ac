package news.dateline.ingest.split;

import java.util.ArrayList;
import java.util.List;

/** The words of a text in any script. */
final class Words {

  private Words() {}

  /**
   * Runs of letters and figures. Scripts that set no spaces between words give pairs of characters,
   * each of which overlaps the next: most of their words have two.
   *
   * @param most no more than so many
   */
  static List<String> of(String text, int most) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length() && words.size() < most; i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      boolean unspaced = isUnspaced(c);
      boolean within = !unspaced && isOfWord(c);
      if (within && start < 0) {
        start = i;
      } else if (!within && start >= 0) {
        words.add(text.substring(start, i));
        start = -1;
      }
      if (unspaced && i + 1 < text.length() && isUnspaced(text.charAt(i + 1))) {
        words.add(text.substring(i, i + 2));
      }
    }
    return words;
  }

  /** How many words a text has; three characters without spaces around them make two. */
  static int count(String text) {
    int words = 0;
    int unspaced = 0;
    boolean within = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean alone = isUnspaced(c);
      boolean starts = !within && !alone && Character.isLetterOrDigit(c);
      unspaced += alone ? 1 : 0;
      words += starts ? 1 : 0;
      within = (within || starts) && !alone && !Character.isWhitespace(c);
    }
    return words + (2 * unspaced + 2) / 3;
  }

  /** Chinese characters, and what Japanese has beside them. */
  static boolean isUnspaced(char c) {
    return isKana(c)
        || (c >= '\u3400' && c <= '\u4DBF')
        || (c >= '\u4E00' && c <= '\u9FFF')
        || (c >= '\uF900' && c <= '\uFAFF');
  }

  /** What Japanese alone has. */
  static boolean isKana(char c) {
    return c >= '\u3041' && c <= '\u30FF';
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
