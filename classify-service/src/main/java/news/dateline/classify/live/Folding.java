package news.dateline.classify.live;

import java.text.Normalizer;
import java.util.Locale;

/** Has a search find words whatever their case, accents and width. */
final class Folding {

  private Folding() {}

  /** Small letters without marks, in compatibility forms. */
  static String fold(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.chars().allMatch(c -> c < 0x80)) {
      return lower;
    }
    String parts = Normalizer.normalize(lower, Normalizer.Form.NFKD);
    StringBuilder folded = new StringBuilder(parts.length());
    parts
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }
}
