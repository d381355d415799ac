package news.dateline.classify.theme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import news.dateline.text.Tokens;

/**
 * Names the words that drew a story towards a topic. As an embedding is the mean of its tokens'
 * vectors, its cosine to a topic is a sum over tokens, and each word's share can be read off.
 */
final class Evidence {

  private static final int WORDS = 3;

  /** Shorter words are hardly ever about anything. */
  private static final int MIN_LETTERS = 3;

  private final String text;
  private final Embedding embedding;

  /**
   * @param text what was embedded
   */
  Evidence(String text, Embedding embedding) {
    this.text = text;
    this.embedding = embedding;
  }

  /** At most three words as they stand in the text, the strongest first. */
  List<String> along(float[] direction) {
    Map<String, Word> strongest = new HashMap<>();
    Tokens tokens = embedding.tokens();
    for (int i = 1; i < tokens.size() - 1; i++) {
      String word = text.substring(tokens.starts()[i], tokens.ends()[i]);
      double share = TopicIndex.dot(direction, embedding.states(), i * direction.length);
      if (share > 0 && word.codePoints().filter(Character::isLetter).count() >= MIN_LETTERS) {
        strongest.merge(word.toLowerCase(Locale.ROOT), new Word(word, share, i), Word::stronger);
      }
    }
    List<Word> words = new ArrayList<>(strongest.values());
    words.sort(Comparator.comparingDouble(Word::share).reversed().thenComparing(Word::position));
    return words.stream().limit(WORDS).map(Word::text).toList();
  }

  private record Word(String text, double share, int position) {

    static Word stronger(Word a, Word b) {
      return b.share > a.share ? b : a;
    }
  }
}
