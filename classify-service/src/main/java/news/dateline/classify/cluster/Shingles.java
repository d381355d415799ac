package news.dateline.classify.cluster;

import java.util.Arrays;

/**
 * The shingles of a text: every run of four words, or of as many letters as weigh the same in
 * scripts without spaces.
 */
final class Shingles {

  /** Weight of a shingle. */
  static final int WEIGHT = 4 * HashedWords.WORD;

  /** Bodies of less than 25 words are read with their headline. */
  static final int SHORT = 25 * HashedWords.WORD;

  private static final int PRIME = 0x01000193;

  private Shingles() {}

  /**
   * Their hashes, in the order of the text.
   *
   * @param seed 0, or what parts them from those of other seeds
   */
  static int[] of(HashedWords tokens, int seed) {
    int[] shingles = new int[tokens.size()];
    int count = 0;
    int end = 0;
    int weight = 0;
    for (int start = 0; start < tokens.size(); start++) {
      while (weight < WEIGHT && end < tokens.size()) {
        weight += tokens.weight(end++);
      }
      if (weight < WEIGHT) {
        break;
      }
      int hash = seed;
      for (int i = start; i < end; i++) {
        hash = hash * PRIME + tokens.hash(i);
      }
      shingles[count++] = HashedWords.mix(hash);
      weight -= tokens.weight(start);
    }
    return Arrays.copyOf(shingles, count);
  }
}
