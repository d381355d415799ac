package news.dateline.classify.theme;

import java.util.Arrays;

/**
 * The different tokens of a text, and how often each occurs.
 *
 * @param ids rising
 * @param counts of each, 1 at least
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record TokenCounts(int[] ids, int[] counts) {

  /** Of the tokens {@code from} to {@code to}. */
  static TokenCounts of(int[] tokens, int from, int to) {
    int[] ids = Arrays.copyOfRange(tokens, from, to);
    Arrays.sort(ids);
    int[] counts = new int[ids.length];
    int size = 0;
    for (int i = 0; i < ids.length; i++) {
      if (size == 0 || ids[i] != ids[size - 1]) {
        ids[size++] = ids[i];
      }
      counts[size - 1]++;
    }
    return new TokenCounts(Arrays.copyOf(ids, size), Arrays.copyOf(counts, size));
  }

  int size() {
    return ids.length;
  }
}
