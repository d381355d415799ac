package news.dateline.text;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Finds pieces of words by their letters, without making a string of any. A piece is known by 44
 * bits of its hash and by its slot: to look at its letters as well would fetch three more places in
 * memory, which took longer than all else.
 */
final class PieceTable {

  /** Of the hash of UTF-16 units: the sum of each times this to a power. */
  private static final long BASE = 0x9E3779B97F4A7C15L;

  /** {@code BASE * INVERSE} is 1 in 64 bits, so that the last unit can be taken off a hash. */
  private static final long INVERSE = 0xF1DE83E19937733DL;

  /** Spreads the low bits of a hash over the high ones, which choose the slot. */
  private static final long SPREAD = 0xBF58476D1CE4E5B9L;

  /** Of a slot, below the hash: an id and 1. */
  private static final long ID = (1 << 20) - 1;

  /** 0 where free. At least twice as many as pieces. */
  private final long[] slots;

  private final int shift;
  private final int longest;

  /**
   * Of pieces, none of them empty.
   *
   * @param pieces with their ids, less than a million; those that come often first, so that they
   *     are found first
   */
  PieceTable(LinkedHashMap<String, Integer> pieces) {
    int bits = 33 - Integer.numberOfLeadingZeros(pieces.size());
    this.slots = new long[1 << bits];
    this.shift = Long.SIZE - bits;
    int most = 0;
    for (Map.Entry<String, Integer> piece : pieces.entrySet()) {
      long hash = 0;
      for (char letter : piece.getKey().toCharArray()) {
        hash = BASE * hash + letter;
      }
      int slot = slot(hash);
      while (slots[slot] != 0) {
        slot = next(slot);
      }
      slots[slot] = (hash & ~ID) | (piece.getValue() + 1);
      most = Math.max(most, piece.getKey().length());
    }
    this.longest = most;
  }

  /**
   * The longest piece that a part of a word begins with.
   *
   * @return for {@link #id} and {@link #end}; -1 if there is none
   */
  long longest(char[] word, int from, int to) {
    int end = Math.min(to, from + longest);
    long hash = 0;
    for (int i = from; i < end; i++) {
      hash = BASE * hash + word[i];
    }
    for (; end > from; end--) {
      for (int slot = slot(hash); slots[slot] != 0; slot = next(slot)) {
        if (((slots[slot] ^ hash) & ~ID) == 0) {
          return (slots[slot] & ID) - 1 | (long) end << Integer.SIZE;
        }
      }
      hash = (hash - word[end - 1]) * INVERSE;
    }
    return -1;
  }

  /** The id of a piece that was found. */
  static int id(long found) {
    return (int) found;
  }

  /** Where a piece that was found ends in its word. */
  static int end(long found) {
    return (int) (found >>> Integer.SIZE);
  }

  private int slot(long hash) {
    return (int) ((hash * SPREAD) >>> shift);
  }

  private int next(int slot) {
    return (slot + 1) & (slots.length - 1);
  }
}
