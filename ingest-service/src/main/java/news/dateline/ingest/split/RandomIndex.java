package news.dateline.ingest.split;

/**
 * Vectors of words that no model knows: each word has signs of its own, so that two texts are as
 * near to each other as they have words in common (random indexing, Kanerva et al. 2000). A part
 * that all words share makes texts of unlike words as near as the word vectors of English do.
 */
final class RandomIndex {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final long SHARED = 1;

  /** Length of the part that all share, where that of a word's own is 1. */
  private static final float COMMON = 0.15f;

  private RandomIndex() {}

  /** Adds the vector of a word, times {@code factor}, to {@code sum}. */
  static void add(String word, float factor, float[] sum) {
    long own = mixed(word.hashCode() + GOLDEN);
    long shared = mixed(SHARED);
    float length = (float) (factor / Math.sqrt(sum.length));
    for (int i = 0; i < sum.length; i++) {
      if (i % Long.SIZE == 0) {
        own = mixed(own);
        shared = mixed(shared);
      }
      sum[i] += (own >> i & 1) == 0 ? -length : length;
      sum[i] += COMMON * ((shared >> i & 1) == 0 ? -length : length);
    }
  }

  /** As SplitMix64 does. */
  private static long mixed(long state) {
    long z = state + GOLDEN;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
