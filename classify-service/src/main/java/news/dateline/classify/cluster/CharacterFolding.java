package news.dateline.classify.cluster;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import news.dateline.text.Scripts;

/**
 * What a character counts as when texts are compared: case, accents, widths and typography do not
 * matter.
 */
final class CharacterFolding {

  /** Parts words. */
  static final char GAP = 0;

  /** Is passed over: accents on their own, apostrophes, soft hyphens, marks of direction. */
  static final char NOTHING = 1;

  private static final Set<UnicodeScript> ACCENTED =
      EnumSet.of(UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.CYRILLIC);
  private static final String APOSTROPHES = "'\u2019\u2018\u02BC\uFF07`";

  private static final char[] FOLDED = new char[1 << 16];
  private static final boolean[] ALONE = new boolean[1 << 16];

  static {
    for (int c = 0; c < FOLDED.length; c++) {
      FOLDED[c] = fold((char) c);
      ALONE[c] = FOLDED[c] > NOTHING && Scripts.isUnspaced(FOLDED[c]);
    }
  }

  private CharacterFolding() {}

  /**
   * The letter or digit that it counts as, or {@link #GAP} or {@link #NOTHING}. Each half of a
   * surrogate pair is a letter of its own.
   */
  static char folded(char c) {
    return FOLDED[c];
  }

  /** Whether it is written without spaces to its neighbours, so that it counts as a word. */
  static boolean isAlone(char folded) {
    return ALONE[folded];
  }

  private static char fold(char c) {
    if (Character.isSurrogate(c)) {
      return c;
    }
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.FORMAT
        || APOSTROPHES.indexOf(c) >= 0) {
      return NOTHING;
    }
    if (!Character.isLetterOrDigit(c) && type != Character.COMBINING_SPACING_MARK) {
      return GAP;
    }
    boolean accented = ACCENTED.contains(UnicodeScript.of(c));
    String plain =
        Normalizer.normalize(
                String.valueOf(c), accented ? Normalizer.Form.NFKD : Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT);
    return plain.isEmpty() ? c : plain.charAt(0);
  }
}
