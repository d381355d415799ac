package news.dateline.classify.theme;

import java.util.Arrays;

/**
 * Sorts numbers of few digits, a digit at a time from the lowest: no comparison whose outcome a
 * processor must guess.
 */
final class RadixSort {

  /** Of a digit. Two of them hold each token of a vocabulary with its piece. */
  private static final int BITS = 10;

  private static final int RADIX = 1 << BITS;

  /** Fewer are sorted sooner by comparison than their digits are counted. */
  private static final int FEW = 128;

  private RadixSort() {}

  /**
   * The same numbers, rising.
   *
   * @param keys not negative; not kept as they are
   */
  static int[] sort(int[] keys) {
    if (keys.length < FEW) {
      Arrays.sort(keys);
      return keys;
    }
    int all = 0;
    for (int key : keys) {
      all |= key;
    }
    int[] from = keys;
    int[] to = new int[keys.length];
    for (int shift = 0; shift < Integer.SIZE && all >>> shift != 0; shift += BITS) {
      sortByDigit(from, shift, to);
      int[] sorted = to;
      to = from;
      from = sorted;
    }
    return from;
  }

  /** Those with the same digit stay in their order. */
  private static void sortByDigit(int[] from, int shift, int[] to) {
    int[] places = new int[RADIX + 1];
    for (int key : from) {
      places[(key >>> shift & RADIX - 1) + 1]++;
    }
    for (int digit = 0; digit < RADIX; digit++) {
      places[digit + 1] += places[digit];
    }
    for (int key : from) {
      to[places[key >>> shift & RADIX - 1]++] = key;
    }
  }
}
