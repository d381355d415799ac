package news.dateline.ingest.identify;

import news.dateline.story.StoryText;
import news.dateline.text.Scripts;

/**
 * Tells text that says something from what is only there: a letter, a name, a key and its value.
 * Two words are the least, whether they stand in the headline or the body; a word is what spaces
 * set apart, with two letters or digits in a row. Where words have no spaces between them, as in
 * Chinese, two letters count as one, and end the figure or the foreign word that they stand behind.
 */
final class Substance {

  private static final int WORDS = 2;
  private static final int LETTERS = 2;

  private int words;

  private Substance() {}

  static boolean isIn(StoryText text) {
    Substance found = new Substance();
    found.count(text.headline());
    found.count(text.body());
    return found.words >= WORDS;
  }

  /** Goes no further than it must. */
  private void count(String text) {
    int inRow = 0;
    boolean counted = false;
    for (int i = 0; i < text.length() && words < WORDS; ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      boolean letter = isLetter(c);
      if (isSpace(c) || (letter && counted && Scripts.isUnspaced(c))) {
        counted = false;
        inRow = 0;
      }
      if (letter) {
        inRow++;
      } else if (c != '.' && c != '\'' && c != '\u2019') {
        // Those stand within words: U.S., aren't.
        inRow = 0;
      }
      if (inRow == LETTERS && !counted) {
        words++;
        counted = !Scripts.isUnspaced(c);
        inRow = 0;
      }
    }
  }

  /** The punctuation of Chinese and Japanese has its space within. */
  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || (isWide(c) && !isLetter(c));
  }

  /** Of the blocks of that punctuation and of full-width forms. */
  private static boolean isWide(int c) {
    return (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFFEF);
  }

  /** Marks make syllables in the scripts of India; a digit makes a word of G7. */
  private static boolean isLetter(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
