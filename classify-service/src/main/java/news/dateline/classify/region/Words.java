package news.dateline.classify.region;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** Where words begin and end. All methods are safe on lone surrogates. */
final class Words {

  private static final Set<UnicodeScript> UNSPACED =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  private Words() {}

  /** One form for the characters that writers use for the same thing. Keeps offsets. */
  static char fold(char c) {
    if (c < 0x80) {
      return c == '\n' || c == '\t' || c == '\r' ? ' ' : c;
    }
    return switch (c) {
      case '\u2019', '\u2018', '\u02BC', '\u02BD' -> '\'';
      case '\u00A0', '\u202F', '\u2009' -> ' ';
      case '\u2010', '\u2011' -> '-';
      default -> c;
    };
  }

  /** Whether a name may begin at the offset. */
  static boolean mayBeginAt(CharSequence text, int offset) {
    char c = text.charAt(offset);
    if (c < 0x80 && !Character.isLetterOrDigit(c)) {
      return false;
    }
    return offset == 0 || !inWord(text.charAt(offset - 1)) || unspaced(c);
  }

  /** Whether a name may end before the offset. */
  static boolean mayEndAt(CharSequence text, int offset) {
    if (offset >= text.length() || !inWord(text.charAt(offset))) {
      return true;
    }
    char last = text.charAt(offset - 1);
    return !inWord(last) || unspaced(last) || takesParticles(last);
  }

  /**
   * The end of the word that runs through the offset, or -1 if it is further off than the limit.
   */
  static int endOfWord(CharSequence text, int offset, int limit) {
    int end = offset;
    while (end < text.length() && inWord(text.charAt(end))) {
      end++;
      if (end - offset > limit) {
        return -1;
      }
    }
    return end;
  }

  static boolean inWord(char c) {
    return c < 0x80
        ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        : Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Whether the script of a character puts no spaces between words. */
  static boolean unspaced(char c) {
    return c >= 0x0E00 && !Character.isSurrogate(c) && UNSPACED.contains(UnicodeScript.of(c));
  }

  /** Korean writes its particles onto the name. */
  private static boolean takesParticles(char c) {
    return c >= 0xAC00 && c <= 0xD7A3;
  }
}
