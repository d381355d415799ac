package news.dateline.classify.theme.own;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds the keywords of all themes in one pass over a text, at the borders of words, within a
 * paragraph. Upper and lower case are the same but for keywords in capitals alone: {@code IT} is
 * not {@code it}. Chinese and Japanese characters each count as a word.
 */
final class Keywords {

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final Map<String, List<Keyword>> byFirstWord = new HashMap<>();

  /**
   * A keyword.
   *
   * @param theme its index
   * @param text as the user wrote it
   * @param words in lower case
   * @param weight how rare it is
   * @param inCapitals whether it is found in capitals only
   */
  private record Keyword(
      int theme, String text, List<String> words, double weight, boolean inCapitals) {}

  private static boolean isInCapitals(String text) {
    return text.equals(text.toUpperCase(Locale.ROOT))
        && !text.equals(text.toLowerCase(Locale.ROOT));
  }

  /** A word of a text, with its place there. */
  private record Word(int start, int end, String lower) {}

  Keywords(List<OwnTheme> themes, Vectorizer vectorizer) {
    for (int theme = 0; theme < themes.size(); theme++) {
      Map<List<String>, Keyword> spelt = new LinkedHashMap<>();
      for (String text : themes.get(theme).keywords()) {
        List<String> words = words(text).stream().map(Word::lower).toList();
        Keyword keyword =
            new Keyword(theme, text, words, vectorizer.rarity(text), isInCapitals(text));
        // Of two spellings of the same words the one that finds more.
        spelt.merge(words, keyword, (first, other) -> first.inCapitals() ? other : first);
      }
      for (Keyword keyword : spelt.values()) {
        byFirstWord.computeIfAbsent(keyword.words().get(0), word -> new ArrayList<>()).add(keyword);
      }
    }
  }

  /** Whether there is a word in it. */
  static boolean hasWords(String text) {
    return !words(text).isEmpty();
  }

  /**
   * The keywords of a theme that a text has.
   *
   * @param weight the sum of how rare each of them is
   * @param words as they stand in the text, the rarest first
   */
  record Found(double weight, List<String> words) {

    static final Found NONE = new Found(0, List.of());
  }

  /** By index of the theme; themes of which there is none are left out. */
  Map<Integer, Found> in(String text) {
    if (byFirstWord.isEmpty()) {
      return Map.of();
    }
    List<Word> words = words(text);
    Map<Integer, Map<Keyword, String>> found = new HashMap<>();
    for (int i = 0; i < words.size(); i++) {
      for (Keyword keyword : byFirstWord.getOrDefault(words.get(i).lower(), List.of())) {
        int last = i + keyword.words().size() - 1;
        if (last < words.size() && hasWords(keyword, words, i)) {
          String stands = text.substring(words.get(i).start(), words.get(last).end());
          if (!stands.contains("\n\n") && (!keyword.inCapitals() || isInCapitals(stands))) {
            found
                .computeIfAbsent(keyword.theme(), theme -> new LinkedHashMap<>())
                .putIfAbsent(keyword, SPACE.matcher(stands).replaceAll(" "));
          }
        }
      }
    }
    Map<Integer, Found> sums = new HashMap<>();
    found.forEach((theme, hits) -> sums.put(theme, sum(hits)));
    return sums;
  }

  private static Found sum(Map<Keyword, String> hits) {
    double weight = hits.keySet().stream().mapToDouble(Keyword::weight).sum();
    List<String> words =
        hits.entrySet().stream()
            .sorted((a, b) -> Double.compare(b.getKey().weight(), a.getKey().weight()))
            .map(Map.Entry::getValue)
            .distinct()
            .toList();
    return new Found(weight, words);
  }

  private static boolean hasWords(Keyword keyword, List<Word> words, int from) {
    for (int i = 1; i < keyword.words().size(); i++) {
      if (!words.get(from + i).lower().equals(keyword.words().get(i))) {
        return false;
      }
    }
    return true;
  }

  private static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); ) {
      int c = i < text.length() ? text.codePointAt(i) : ' ';
      boolean alone = standsAlone(c);
      if (start >= 0 && (alone || !isPart(c))) {
        words.add(word(text, start, i));
        start = -1;
      }
      int next = i + Character.charCount(c);
      if (alone) {
        words.add(word(text, i, next));
      } else if (start < 0 && isPart(c)) {
        start = i;
      }
      i = next;
    }
    return words;
  }

  private static Word word(String text, int start, int end) {
    String lower = text.substring(start, end).toLowerCase(Locale.ROOT);
    return new Word(start, end, Normalizer.normalize(lower, Normalizer.Form.NFC));
  }

  private static boolean isPart(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  private static boolean standsAlone(int c) {
    Character.UnicodeScript script = c < 0x2E80 ? null : Character.UnicodeScript.of(c);
    return script == Character.UnicodeScript.HAN
        || script == Character.UnicodeScript.HIRAGANA
        || script == Character.UnicodeScript.KATAKANA;
  }
}
