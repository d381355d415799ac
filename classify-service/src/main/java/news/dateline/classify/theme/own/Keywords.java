package news.dateline.classify.theme.own;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds the keywords of all themes in one pass over a text, at the borders of words. Upper and
 * lower case are the same but for keywords in capitals alone: {@code IT} is not {@code it}. Chinese
 * and Japanese characters each count as a word.
 */
final class Keywords {

  private final Map<String, List<Keyword>> byFirstWord = new HashMap<>();

  /**
   * A keyword.
   *
   * @param theme its index
   * @param text as the user wrote it
   * @param words in lower case
   * @param weight how rare it is
   */
  private record Keyword(int theme, String text, List<String> words, double weight) {

    boolean isInCapitals() {
      return text.equals(text.toUpperCase(Locale.ROOT))
          && !text.equals(text.toLowerCase(Locale.ROOT));
    }
  }

  /** A word of a text, with its place there. */
  private record Word(int start, int end, String lower) {}

  Keywords(List<OwnTheme> themes, Vectorizer vectorizer) {
    for (int theme = 0; theme < themes.size(); theme++) {
      for (String text : themes.get(theme).keywords()) {
        List<String> words = words(text).stream().map(Word::lower).toList();
        byFirstWord
            .computeIfAbsent(words.get(0), word -> new ArrayList<>())
            .add(new Keyword(theme, text, words, vectorizer.rarity(text)));
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
        if (last < words.size() && matches(keyword, words.subList(i, last + 1), text)) {
          found
              .computeIfAbsent(keyword.theme(), theme -> new LinkedHashMap<>())
              .putIfAbsent(keyword, text.substring(words.get(i).start(), words.get(last).end()));
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

  private static boolean matches(Keyword keyword, List<Word> at, String text) {
    for (int i = 1; i < at.size(); i++) {
      if (!at.get(i).lower().equals(keyword.words().get(i))) {
        return false;
      }
    }
    String stands = text.substring(at.get(0).start(), at.get(at.size() - 1).end());
    return !keyword.isInCapitals() || stands.equals(stands.toUpperCase(Locale.ROOT));
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
    return new Word(start, end, text.substring(start, end).toLowerCase(Locale.ROOT));
  }

  private static boolean isPart(int c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean standsAlone(int c) {
    Character.UnicodeScript script = c < 0x2E80 ? null : Character.UnicodeScript.of(c);
    return script == Character.UnicodeScript.HAN
        || script == Character.UnicodeScript.HIRAGANA
        || script == Character.UnicodeScript.KATAKANA;
  }
}
