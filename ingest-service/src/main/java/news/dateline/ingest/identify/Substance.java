package news.dateline.ingest.identify;

import java.lang.Character.UnicodeScript;
import java.util.Set;
import news.dateline.story.StoryText;

/**
 * Tells text that says something from what is only there: a letter, a name, a key and its value.
 * Two words are the least, whether they stand in the headline or the body; a word is what spaces
 * set apart, with two letters in a row. Where words have no spaces between them, as in Chinese, two
 * letters count as one.
 */
final class Substance {

  private static final int WORDS = 2;
  private static final int LETTERS = 2;

  private static final Set<UnicodeScript> UNSPACED =
      Set.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

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
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        counted = false;
        inRow = 0;
      } else if (isLetter(c)) {
        inRow++;
      } else if (c != '.' && c != '\'' && c != '\u2019') {
        // Those stand within words: U.S., aren't.
        inRow = 0;
      }
      if (inRow == LETTERS && !counted) {
        words++;
        counted = !UNSPACED.contains(UnicodeScript.of(c));
        inRow = 0;
      }
    }
  }

  /** Marks make syllables in the scripts of India; a digit makes a word of G7. */
  private static boolean isLetter(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
