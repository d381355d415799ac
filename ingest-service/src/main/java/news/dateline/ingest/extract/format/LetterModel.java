package news.dateline.ingest.extract.format;

import java.io.IOException;

/**
 * How the letters of a language follow one another, as far as it takes to tell whether a text may
 * be in it: logarithms of probabilities, laid out in a table, since a text is held against many
 * languages.
 */
final class LetterModel {

  /** How probable any letter is. */
  private static final double FLOOR = 1e-6;

  /** Any language has words in Latin letters. */
  private static final double ASCII_FLOOR = 1e-3;

  /** A capital within a word: letters of another encoding have the other case. */
  private static final double CAPITAL_WITHIN = -4;

  /** A dash or a quotation mark. */
  private static final double PUNCTUATION = -5;

  /** What news hardly have: fractions, superscripts, controls. */
  private static final double SYMBOL = -9;

  private static final double SYMBOL_WITHIN = -13;

  private static final String MARKS = "“”„‚‘’‹›«»–—…•·€£§°\u00A0";

  /** No alphabet has letters from here on. */
  private static final int END = 0x2000;

  /** Of each letter in use its number, from 1. */
  private final short[] numbers = new short[END];

  /** How many numbers there are, with 0 for all other letters. */
  private final int size;

  /** Logarithms, by the number of the letter before, then by that of the letter. */
  private final float[] logs;

  private LetterModel(LetterCounts counts) {
    char[] letters = new char[counts.letters().headSet((char) END).size() + 1];
    int count = 1;
    for (char letter : counts.letters().headSet((char) END)) {
      numbers[letter] = (short) count;
      letters[count++] = letter;
    }
    size = count;
    logs = new float[size * size];
    for (int first = 0; first < size; first++) {
      for (int letter = 1; letter < size; letter++) {
        double probability = counts.probability(letters[first], letters[letter]);
        logs[first * size + letter] = (float) Math.log(probability + floor(letters[letter]));
      }
    }
  }

  static LetterModel of(String language) throws IOException {
    return new LetterModel(new LetterCounts(language));
  }

  /** Logarithm of how probable a text is in this language. */
  double score(String text) {
    double score = 0;
    char previous = ' ';
    boolean small = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = isLetter(c);
      char lower = letter ? lower(c) : ' ';
      if (letter) {
        score += log(previous, lower);
        score += small && Character.isUpperCase(c) ? CAPITAL_WITHIN : 0;
      } else if (c < ' ' && "\t\n\r\f".indexOf(c) < 0) {
        score += SYMBOL_WITHIN;
      } else if (c >= 0x80) {
        score +=
            mark(c, previous != ' ' || (i + 1 < text.length() && isLetter(text.charAt(i + 1))));
      }
      small = letter && Character.isLowerCase(c);
      previous = lower;
    }
    return score;
  }

  private static double mark(char c, boolean within) {
    return MARKS.indexOf(c) >= 0 ? PUNCTUATION : within ? SYMBOL_WITHIN : SYMBOL;
  }

  private double log(char previous, char letter) {
    int number = number(letter);
    return number == 0 ? Math.log(floor(letter)) : logs[number(previous) * size + number];
  }

  private int number(char letter) {
    return letter < END ? numbers[letter] : 0;
  }

  private static double floor(char letter) {
    return letter < 0x80 ? ASCII_FLOOR : FLOOR;
  }

  private static boolean isLetter(char c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** The small letter. */
  static char lower(char c) {
    // Turkish has another letter below the dotted capital.
    return c == 'İ' ? 'i' : Character.toLowerCase(c);
  }
}
