package news.dateline.ingest.extract.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the letters of a language follow one another, as far as it takes to tell whether a text may
 * be in it: logarithms of probabilities, learned from the n-grams that the language detector ships.
 */
final class Letters {

  private static final Pattern COUNT = Pattern.compile("\"([^\"\\\\]{1,2})\":(\\d+)");

  /** Weights of a letter behind the one before, of the letter alone, and of any letter. */
  private static final double PAIR = 0.85;

  private static final double ALONE = 0.1499;
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

  private final Map<Integer, Integer> counts = new HashMap<>();
  private final Map<Character, Integer> before = new HashMap<>();
  private long all;

  private Letters(String language) throws IOException {
    try (InputStream stream = Letters.class.getResourceAsStream("/languages/" + language)) {
      if (stream == null) {
        throw new IOException("no letters of " + language);
      }
      Matcher count = COUNT.matcher(new String(stream.readAllBytes(), UTF_8));
      while (count.find()) {
        add(count.group(1), Integer.parseInt(count.group(2)));
      }
    }
  }

  static Letters of(String language) throws IOException {
    return new Letters(language);
  }

  private void add(String letters, int count) {
    char last = lower(letters.charAt(letters.length() - 1));
    if (letters.length() == 2) {
      char first = lower(letters.charAt(0));
      counts.merge(key(first, last), count, Integer::sum);
      before.merge(first, count, Integer::sum);
    } else if (last != ' ') {
      counts.merge(key('\0', last), count, Integer::sum);
      all += count;
    }
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
        score += Math.log(probability(previous, lower));
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

  private double probability(char previous, char letter) {
    int pair = counts.getOrDefault(key(previous, letter), 0);
    int first = before.getOrDefault(previous, 0);
    int alone = counts.getOrDefault(key('\0', letter), 0);
    double floor = letter < 0x80 ? ASCII_FLOOR : FLOOR;
    return (first == 0 ? 0 : PAIR * pair / first) + ALONE * alone / Math.max(1, all) + floor;
  }

  private static boolean isLetter(char c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static char lower(char c) {
    // Turkish has another letter below the dotted capital.
    return c == 'İ' ? 'i' : Character.toLowerCase(c);
  }

  private static int key(char first, char second) {
    return first << 16 | second;
  }
}
