package news.dateline.classify.region.gazetteer;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;

/** What tokens are made of. All methods are safe on lone surrogates. */
final class Letters {

  /** Up to here letters are folded by a table: Latin, Greek, Cyrillic, Hebrew, Arabic. */
  private static final int TABLE = 0x700;

  private static final char[] FOLDED = new char[TABLE];
  private static final boolean[] LETTER = new boolean[TABLE];

  static {
    for (char c = 0; c < TABLE; c++) {
      FOLDED[c] = compute(c);
      int type = Character.getType(c);
      LETTER[c] = Character.isLetterOrDigit(c) || type == Character.NON_SPACING_MARK;
    }
  }

  private Letters() {}

  /** The letter in lower case, without accents; 0 for a mark that is left out. */
  static char fold(char c) {
    return c < TABLE ? FOLDED[c] : compute(c);
  }

  static boolean isLetter(char c) {
    return c < TABLE
        ? LETTER[c]
        : Character.isLetterOrDigit(c)
            || Character.getType(c) == Character.NON_SPACING_MARK
            || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  /**
   * Whether each letter of its script is a token of its own: scripts without spaces, and Hangul.
   */
  static boolean isSingle(char c) {
    if (c < 0x0E00 || Character.isSurrogate(c)) {
      return false;
    }
    return switch (UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR, HANGUL -> true;
      default -> c == '\u30FC';
    };
  }

  /** Apostrophes that Unicode has for letters, as in "Hawai\u02BBi". */
  private static boolean isApostrophe(char c) {
    return c >= '\u02B9' && c <= '\u02BF';
  }

  private static char compute(char c) {
    switch (c) {
      case 'ł', 'Ł':
        return 'l';
      case 'ø', 'Ø':
        return 'o';
      case 'đ', 'Đ':
        return 'd';
      case 'ı', 'İ':
        return 'i';
      case 'ŧ', 'Ŧ':
        return 't';
      case 'أ', 'إ', 'آ':
        return 'ا';
      case 'ى':
        return 'ي';
      case 'ة':
        return 'ه';
      case 'ё', 'Ё':
        return 'е';
      case 'й', 'Й':
        return 'й';
      case 'ї', 'Ї':
        return 'ї';
      default:
        break;
    }
    if (Character.isSurrogate(c)) {
      return c;
    }
    if (Character.getType(c) == Character.NON_SPACING_MARK && c < 0x0900 || isApostrophe(c)) {
      return 0;
    }
    char lower = Character.toLowerCase(c);
    if (lower < 0x80 || lower >= 0x2000) {
      return lower;
    }
    char base = Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD).charAt(0);
    return Character.isLetter(base) ? base : lower;
  }
}
