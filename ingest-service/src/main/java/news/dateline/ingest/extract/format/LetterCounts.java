package news.dateline.ingest.extract.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How often letters of a language follow one another, by the n-grams that the detector ships. */
final class LetterCounts {

  private static final Pattern COUNT = Pattern.compile("\"([^\"\\\\]{1,2})\":(\\d+)");

  /** Weights of a letter behind the one before, and of the letter alone. */
  private static final double PAIR = 0.85;

  private static final double ALONE = 0.1499;

  private final Map<Integer, Integer> counts = new HashMap<>();
  private final Map<Character, Integer> before = new HashMap<>();
  private final SortedSet<Character> letters = new TreeSet<>();
  private long all;

  /**
   * @throws IOException if there are none of that language
   */
  LetterCounts(String language) throws IOException {
    try (InputStream stream = LetterCounts.class.getResourceAsStream("/languages/" + language)) {
      if (stream == null) {
        throw new IOException("no letters of " + language);
      }
      Matcher count = COUNT.matcher(new String(stream.readAllBytes(), UTF_8));
      while (count.find()) {
        add(count.group(1), Integer.parseInt(count.group(2)));
      }
    }
  }

  private void add(String gram, int count) {
    char last = LetterModel.lower(gram.charAt(gram.length() - 1));
    letters.add(last);
    if (gram.length() == 2) {
      char first = LetterModel.lower(gram.charAt(0));
      letters.add(first);
      counts.merge(key(first, last), count, Integer::sum);
      before.merge(first, count, Integer::sum);
    } else if (last != ' ') {
      counts.merge(key('\0', last), count, Integer::sum);
      all += count;
    }
  }

  /** All that are in use, in small, and a space. */
  SortedSet<Character> letters() {
    return letters;
  }

  /**
   * How probable a letter is.
   *
   * @param previous the one before; 0 for one that is not in use
   */
  double probability(char previous, char letter) {
    int pair = counts.getOrDefault(key(previous, letter), 0);
    int first = before.getOrDefault(previous, 0);
    int alone = counts.getOrDefault(key('\0', letter), 0);
    return (first == 0 ? 0 : PAIR * pair / first) + ALONE * alone / Math.max(1, all);
  }

  private static int key(char first, char second) {
    return first << 16 | second;
  }
}
