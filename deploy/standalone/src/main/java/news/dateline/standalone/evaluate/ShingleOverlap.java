package news.dateline.standalone.evaluate;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares texts by their runs of four words, each run as often as it occurs: the measure of
 * Scrapinghub's article extraction benchmark (2020). Words are runs of letters and digits, in lower
 * case; in scripts that put no space between words each letter is one. A text of fewer than four
 * words is one run.
 *
 * @param precision share of the found runs that are expected
 * @param recall share of the expected runs that were found
 */
record ShingleOverlap(double precision, double recall) {

  private static final int LENGTH = 4;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  static ShingleOverlap compare(String expected, String found) {
    Map<List<String>, Integer> wanted = count(words(expected));
    Map<List<String>, Integer> got = count(words(found));
    int common = 0;
    for (Map.Entry<List<String>, Integer> run : got.entrySet()) {
      common += Math.min(run.getValue(), wanted.getOrDefault(run.getKey(), 0));
    }
    return new ShingleOverlap(
        Share.of(common, size(got) - common), Share.of(common, size(wanted) - common));
  }

  /** The harmonic mean of both. */
  double f() {
    return f(precision, recall);
  }

  static double f(double precision, double recall) {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  private static int size(Map<List<String>, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Map<List<String>, Integer> count(List<String> words) {
    Map<List<String>, Integer> counts = new HashMap<>();
    if (!words.isEmpty() && words.size() < LENGTH) {
      counts.put(words, 1);
    }
    for (int i = 0; i + LENGTH <= words.size(); i++) {
      counts.merge(List.copyOf(words.subList(i, i + LENGTH)), 1, Integer::sum);
    }
    return counts;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      String word = matcher.group();
      if (isSpaced(word)) {
        words.add(word);
      } else {
        word.codePoints().mapToObj(Character::toString).forEach(words::add);
      }
    }
    return words;
  }

  private static boolean isSpaced(String word) {
    return word.codePoints()
        .mapToObj(UnicodeScript::of)
        .noneMatch(
            script ->
                switch (script) {
                  case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
                  default -> false;
                });
  }
}
