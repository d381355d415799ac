package news.dateline.classify.theme;

import java.util.Arrays;
import java.util.List;
import news.dateline.classify.theme.Words.Word;
import news.dateline.classify.theme.learn.Vectors;
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
    List<Word> all = words == null ? words(story, table) : words;
    words = all;
    float length = (float) Math.sqrt(Vectors.dot(direction, direction));
    Word[] best = new Word[WORDS];
    float[] shares = new float[WORDS];
    int found = 0;
    for (Word word : all) {
      float least = found < WORDS ? 0 : shares[WORDS - 1];
      if (word.reach() * length <= least) {
        continue; // no share exceeds the product of both lengths
      }
      float share = share(word, direction);
      if (share <= least || !hasLetters(text(word))) {
        continue;
      }
      int at = found < WORDS ? found++ : WORDS - 1;
      while (at > 0 && shares[at - 1] < share) {
        best[at] = best[at - 1];
        shares[at] = shares[at - 1];
        at--;
      }
      best[at] = word;
      shares[at] = share;
    }
    return Arrays.stream(best, 0, found).map(this::text).toList();
  }

  private String text(Word word) {
    Tokens tokens = story.tokens();
    return story.text().substring(tokens.starts()[word.from()], tokens.ends()[word.from()]);
  }

  private float share(Word word, float[] direction) {
    float sum = 0;
    for (int i = word.from(); i < word.to(); i++) {
      int id = story.tokens().ids()[i];
      sum += table.weight(id) * Vectors.dot(table.vector(id), direction);
    }
    return word.count() * sum / (word.to() - word.from());
  }

  /** In the order in which they come. */
  private static List<Word> words(StoryTokens story, TokenTable table) {
    Tokens tokens = story.tokens();
    Words words = new Words(story.size());
    int last = tokens.size() - 1;
    int from = 1;
    while (from < last) {
      long pieces = tokens.ids()[from];
      float reach = table.reach(tokens.ids()[from]);
      int to = from + 1;
      while (to < last && tokens.starts()[to] == tokens.starts()[from]) {
        pieces = pieces * table.size() + tokens.ids()[to];
        reach += table.reach(tokens.ids()[to]);
        to++;
      }
      words.count(pieces, from, to, reach / (to - from));
      from = to;
    }
    return words.inOrder();
  }

  private static boolean hasLetters(String text) {
    int letters = 0;
    for (int i = 0; i < text.length() && letters < MIN_LETTERS; ) {
      int point = text.codePointAt(i);
      letters += Character.isLetter(point) ? 1 : 0;
      i += Character.charCount(point);
    }
    return letters == MIN_LETTERS;
  }
}
