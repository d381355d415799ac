package news.dateline.classify.region.focus;

import java.util.Arrays;
import news.dateline.classify.region.gazetteer.Tokens;
import news.dateline.classify.region.learn.SparseModel;

/** The words of a story and their pairs, each once, as features of a {@link SparseModel}. */
final class StoryWords {

  /** What comes later says little that is new. */
  private static final int MOST_TOKENS = 400;

  private StoryWords() {}

  /** Their indices, ascending. */
  static int[] of(Tokens tokens) {
    int size = Math.min(MOST_TOKENS, tokens.size());
    int[] found = new int[2 * size];
    int count = 0;
    for (int i = 0; i < size; i++) {
      long word = tokens.hash(i) * 2 + (tokens.isCapital(i) ? 1 : 0);
      found[count++] = SparseModel.index(word * 0x632BE59BD9B4E019L);
      if (tokens.isCapital(i) && tokens.isCapital(i + 1) && tokens.gap(i + 1) == ' ') {
        found[count++] =
            SparseModel.index((tokens.hash(i) * 31 + tokens.hash(i + 1)) * 0x632BE59BD9B4E019L + 5);
      }
    }
    Arrays.sort(found, 0, count);
    int distinct = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || found[i] != found[i - 1]) {
        found[distinct++] = found[i];
      }
    }
    return Arrays.copyOf(found, distinct);
  }
}
