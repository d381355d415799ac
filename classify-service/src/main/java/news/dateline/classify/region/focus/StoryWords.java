package news.dateline.classify.region.focus;

import java.util.Arrays;
import news.dateline.classify.region.focus.StoryParts.Part;
import news.dateline.classify.region.gazetteer.Tokens;

/**
 * The words of a story, but for lines that are no prose, and the pairs of its capitalized ones,
 * each known by a hash.
 *
 * @param indices ascending, each once, 0 to {@link #SIZE}
 * @param weights more the oftener it stands there, as a logarithm
 */
record StoryWords(int[] indices, float[] weights) {

  static final int BITS = 18;
  static final int SIZE = 1 << BITS;

  /** What comes later says little that is new. */
  private static final int MOST_TOKENS = 400;

  static StoryWords of(Tokens tokens, StoryParts parts) {
    int most = Math.min(MOST_TOKENS, tokens.size());
    int[] found = new int[2 * most];
    int count = 0;
    int read = 0;
    for (int i = 0; i < tokens.size() && read < most; i++) {
      if (parts.part(tokens.start(i)) == Part.FURNITURE) {
        continue;
      }
      read++;
      boolean isCapital = tokens.isCapital(i);
      long hash = Figures.hash(tokens, i);
      found[count++] = index(hash * 2 + (isCapital ? 1 : 0));
      long currency = Figures.currency(tokens, i);
      if (currency != 0) {
        found[count++] = index(currency);
      } else if (isCapital && tokens.isCapital(i + 1) && tokens.gap(i + 1) == ' ') {
        found[count++] = index((hash * 31 + Figures.hash(tokens, i + 1)) * 2 + 5);
      }
    }
    found = sort(found, count);
    float[] weights = new float[count];
    int distinct = 0;
    for (int i = 0; i < count; ) {
      int next = i + 1;
      while (next < count && found[next] == found[i]) {
        next++;
      }
      weights[distinct] = next - i == 1 ? 1 : (float) (1 + Math.log(next - i));
      found[distinct++] = found[i];
      i = next;
    }
    return new StoryWords(Arrays.copyOf(found, distinct), Arrays.copyOf(weights, distinct));
  }

  /** By the lower half of the bits, then by the upper one: takes time with their number only. */
  private static int[] sort(int[] words, int count) {
    return sort(sort(words, count, 0), count, BITS / 2);
  }

  /** Sorts by half of the bits; what has those in common stays in its order. */
  private static int[] sort(int[] words, int count, int shift) {
    int mask = (1 << (BITS / 2)) - 1;
    int[] next = new int[mask + 2];
    for (int i = 0; i < count; i++) {
      next[((words[i] >>> shift) & mask) + 1]++;
    }
    for (int i = 0; i < mask; i++) {
      next[i + 1] += next[i];
    }
    int[] sorted = new int[count];
    for (int i = 0; i < count; i++) {
      sorted[next[(words[i] >>> shift) & mask]++] = words[i];
    }
    return sorted;
  }

  private static int index(long feature) {
    return (int)
        ((feature * 0x632BE59BD9B4E019L ^ feature >>> 29) * 0x9E3779B97F4A7C15L
            >>> Long.SIZE - BITS);
  }
}
