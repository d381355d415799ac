package news.dateline.classify.theme;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import news.dateline.text.Tokens;

/**
 * Names the words that drew a story towards a topic. As a story's place is the weighted mean of its
 * tokens' vectors, its nearness to a topic is a sum over tokens, and each word's share can be read
 * off. The thorough path sees more than words; its evidence is the words all the same.
 */
final class Evidence {

  private static final int WORDS = 3;

  /** Shorter words are hardly ever about anything. */
  private static final int MIN_LETTERS = 3;

  private final StoryTokens story;
  private final TokenTable table;

  Evidence(StoryTokens story, TokenTable table) {
    this.story = story;
    this.table = table;
  }

  /** At most three words as they stand in the text, the strongest first. */
  List<String> along(float[] direction) {
    Map<String, Word> words = new HashMap<>();
    Tokens tokens = story.tokens();
    int last = tokens.size() - 1;
    int from = 1;
    while (from < last) {
      int to = from + 1;
      while (to < last && tokens.starts()[to] == tokens.starts()[from]) {
        to++;
      }
      add(words, from, to, direction);
      from = to;
    }
    return words.values().stream()
        .filter(word -> word.share > 0)
        .sorted(Comparator.comparingDouble((Word word) -> -word.share).thenComparing(w -> w.first))
        .limit(WORDS)
        .map(word -> word.text)
        .toList();
  }

  private void add(Map<String, Word> words, int from, int to, float[] direction) {
    Tokens tokens = story.tokens();
    String text = story.text().substring(tokens.starts()[from], tokens.ends()[from]);
    if (text.codePoints().filter(Character::isLetter).count() < MIN_LETTERS) {
      return;
    }
    float[] sum = new float[direction.length];
    for (int i = from; i < to; i++) {
      int id = tokens.ids()[i];
      table.vectors().add(id, TokenTable.weight(table.vectors(), id), sum);
    }
    float share = Vectors.dot(direction, sum) / (to - from);
    words.computeIfAbsent(text.toLowerCase(Locale.ROOT), k -> new Word(text, from)).share += share;
  }

  /** A word, however often it occurs. */
  private static final class Word {

    private final String text;
    private final int first;
    private double share;

    Word(String text, int first) {
      this.text = text;
      this.first = first;
    }
  }
}
