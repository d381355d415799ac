package news.dateline.text;

import java.util.LinkedHashMap;
import java.util.Map;

/** Finds pieces of words by their letters, without making a string of any. */
final class PieceTable {

  /** Of the hash of a string of UTF-16 units: the sum of each times this to a power. */
  private static final int BASE = 31;

  /** {@code BASE * INVERSE} is 1 in 32 bits, so that the last unit can be taken off a hash. */
  private static final int INVERSE = 0xBDEF7BDF;

  /** Spreads the low bits of a hash over the high ones, which choose the slot. */
  private static final int SPREAD = 0x9E3779B9;

  private final char[] letters;

  /** Where each piece starts in {@link #letters}; one more for the end of the last. */
  private final int[] starts;

  private final int[] ids;

  /**
   * The piece's number and 1, below bits of its hash that spare most looks at other letters; 0
   * where free. At least twice as many as pieces.
   */
  private final int[] slots;

  private final int shift;
  private final int hashBits;
  private final int longest;

  /**
   * Of pieces, none of them empty.
   *
   * @param pieces with their ids; those that come often first, so that they stand close together
   */
  PieceTable(LinkedHashMap<String, Integer> pieces) {
    StringBuilder all = new StringBuilder();
    this.starts = new int[pieces.size() + 1];
    this.ids = new int[pieces.size()];
    int bits = 33 - Integer.numberOfLeadingZeros(pieces.size());
    this.slots = new int[1 << bits];
    this.shift = 32 - bits;
    this.hashBits = -1 << bits;
    int most = 0;
    int number = 0;
    for (Map.Entry<String, Integer> piece : pieces.entrySet()) {
      String key = piece.getKey();
      all.append(key);
      ids[number] = piece.getValue();
      starts[++number] = all.length();
      most = Math.max(most, key.length());
      int slot = slot(key.hashCode());
      while (slots[slot] != 0) {
        slot = next(slot);
      }
      slots[slot] = (key.hashCode() & hashBits) | number;
    }
    this.letters = all.toString().toCharArray();
    this.longest = most;
  }

  /**
   * The longest piece that a part of a word begins with.
   *
   * @return its number, for {@link #id} and {@link #length}; -1 if there is none
   */
  int longest(char[] word, int from, int to) {
    int end = Math.min(to, from + longest);
    int hash = 0;
    for (int i = from; i < end; i++) {
      hash = BASE * hash + word[i];
    }
    for (; end > from; end--) {
      for (int slot = slot(hash); slots[slot] != 0; slot = next(slot)) {
        int number = (slots[slot] & ~hashBits) - 1;
        if ((slots[slot] & hashBits) == (hash & hashBits) && isAt(number, word, from, end)) {
          return number;
        }
      }
      hash = (hash - word[end - 1]) * INVERSE;
    }
    return -1;
  }

  int id(int number) {
    return ids[number];
  }

  /** In UTF-16 units. */
  int length(int number) {
    return starts[number + 1] - starts[number];
  }

  private boolean isAt(int number, char[] word, int from, int to) {
    if (length(number) != to - from) {
      return false;
    }
    int start = starts[number];
    for (int i = from; i < to; i++) {
      if (letters[start + i - from] != word[i]) {
        return false;
      }
    }
    return true;
  }

  private int slot(int hash) {
    return (hash * SPREAD) >>> shift;
  }

  private int next(int slot) {
    return (slot + 1) & (slots.length - 1);
  }
}
