package news.dateline.text;

import java.text.Normalizer;

/** What BERT's tokenizer makes of single characters. */
final class Characters {

  /** ASCII letters and digits as they are folded; 0 for all else. */
  private static final char[] PLAIN = new char[128];

  static {
    for (char c = 0; c < PLAIN.length; c++) {
      PLAIN[c] = Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
    }
  }

  private Characters() {}

  /** An ASCII letter or digit in lower case; 0 for any other character. */
  static char plain(char c) {
    return c < PLAIN.length ? PLAIN[c] : 0;
  }

  /** Whether it is a word by itself. */
  static boolean standsAlone(int point) {
    return isPunctuation(point) || isIdeograph(point);
  }

  /** In lower case, without accents and without characters that show nothing. */
  static String fold(String word) {
    StringBuilder folded = new StringBuilder(word.length());
    word.codePoints().filter(point -> !isDropped(point)).forEach(folded::appendCodePoint);
    String decomposed = Normalizer.normalize(folded, Normalizer.Form.NFD);
    folded.setLength(0);
    decomposed
        .codePoints()
        .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
        .map(Character::toLowerCase) // each by itself: a final sigma is like any other
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }

  static boolean isSpace(int point) {
    if (point < 128) {
      return point == ' ' || (point >= '\t' && point <= '\r');
    }
    return point == 0x85 || Character.isSpaceChar(point);
  }

  private static boolean isDropped(int point) {
    return point == 0xFFFD
        || switch (Character.getType(point)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.PRIVATE_USE,
              Character.SURROGATE,
              Character.UNASSIGNED ->
              true;
          default -> false;
        };
  }

  private static boolean isPunctuation(int point) {
    if (point < 128) {
      return point > ' ' && point < 127 && PLAIN[point] == 0;
    }
    return switch (Character.getType(point)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  /** The CJK Unified Ideographs blocks and their compatibility blocks, as BERT has them. */
  private static boolean isIdeograph(int point) {
    return (point >= 0x4E00 && point <= 0x9FFF)
        || (point >= 0x3400 && point <= 0x4DBF)
        || (point >= 0x20000 && point <= 0x2A6DF)
        || (point >= 0x2A700 && point <= 0x2B73F)
        || (point >= 0x2B740 && point <= 0x2B81F)
        || (point >= 0x2B920 && point <= 0x2CEAF)
        || (point >= 0xF900 && point <= 0xFAFF)
        || (point >= 0x2F800 && point <= 0x2FA1F);
  }
}
