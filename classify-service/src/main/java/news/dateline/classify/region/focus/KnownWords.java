package news.dateline.classify.region.focus;

import java.util.Arrays;

/**
 * The words that were seen often enough to say something, each with how rare it is: a set of bits
 * with a count, so that it stays near the processor. Immutable.
 *
 * @see <a href="https://doi.org/10.1109/SFCS.1989.63533">Jacobson 1989</a>
 */
final class KnownWords {

  static final int UNKNOWN = -1;

  /** A bit for each word, 64 a number. */
  private final long[] known;

  /** How many words are known before those of each number of {@link #known}. */
  private final int[] before;

  private final float[] rarities;

  /**
   * @param rarity of each word; 0 for those that are not known
   */
  KnownWords(float[] rarity) {
    this.known = new long[rarity.length / Long.SIZE];
    this.before = new int[known.length];
    float[] all = new float[rarity.length];
    int count = 0;
    for (int word = 0; word < rarity.length; word++) {
      if (word % Long.SIZE == 0) {
        before[word / Long.SIZE] = count;
      }
      if (rarity[word] != 0) {
        known[word / Long.SIZE] |= 1L << word;
        all[count++] = rarity[word];
      }
    }
    this.rarities = Arrays.copyOf(all, count);
  }

  int size() {
    return rarities.length;
  }

  /** Its number among the known words, 0 to {@link #size}; {@link #UNKNOWN} for the others. */
  int number(int word) {
    long bits = known[word / Long.SIZE];
    long bit = 1L << word;
    return (bits & bit) == 0 ? UNKNOWN : before[word / Long.SIZE] + Long.bitCount(bits & (bit - 1));
  }

  /** How rare a word is; 0 for one that is not known. */
  float rarity(int word) {
    int number = number(word);
    return number == UNKNOWN ? 0 : rarities[number];
  }
}
