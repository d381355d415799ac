package news.dateline.classify.theme;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import news.dateline.text.Tokens;
import org.jspecify.annotations.Nullable;

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
  private @Nullable List<Word> words;

  Evidence(StoryTokens story, TokenTable table) {
    this.story = story;
    this.table = table;
  }

  /** At most three words as they stand in the text, the strongest first. */
  List<String> along(float[] direction) {
    List<Word> all = words == null ? words(story) : words;
    words = all;
    return all.stream()
        .map(word -> new Scored(word, share(word, direction)))
        .filter(scored -> scored.share > 0)
        .sorted(
            Comparator.comparingDouble((Scored scored) -> -scored.share)
                .thenComparing(scored -> scored.word.first))
        .limit(WORDS)
        .map(scored -> scored.word.text)
        .toList();
  }

  private double share(Word word, float[] direction) {
    double sum = 0;
    for (int id : word.ids) {
      sum += TokenTable.weight(table.vectors(), id) * table.vectors().dot(id, direction);
    }
    return word.count * sum / word.ids.length;
  }

  private static List<Word> words(StoryTokens story) {
    Map<String, Word> words = new LinkedHashMap<>();
    Tokens tokens = story.tokens();
    int last = tokens.size() - 1;
    int from = 1;
    while (from < last) {
      int to = from + 1;
      while (to < last && tokens.starts()[to] == tokens.starts()[from]) {
        to++;
      }
      String text = story.text().substring(tokens.starts()[from], tokens.ends()[from]);
      if (text.codePoints().filter(Character::isLetter).count() >= MIN_LETTERS) {
        int first = from;
        int[] ids = Arrays.copyOfRange(tokens.ids(), from, to);
        words.computeIfAbsent(text.toLowerCase(Locale.ROOT), k -> new Word(text, first, ids))
            .count++;
      }
      from = to;
    }
    return List.copyOf(words.values());
  }

  /**
   * A word, however often it occurs: its vocabulary has no capitals, so its tokens are the same.
   */
  private static final class Word {

    private final String text;
    private final int first;
    private final int[] ids;
    private int count;

    Word(String text, int first, int[] ids) {
      this.text = text;
      this.first = first;
      this.ids = ids;
    }
  }

  private record Scored(Word word, double share) {}
}
