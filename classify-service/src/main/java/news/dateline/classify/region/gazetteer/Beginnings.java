package news.dateline.classify.region.gazetteer;

/**
 * How many tokens the longest name has that begins with a token. A number holds the {@linkplain
 * NameIndex#key key} of the token and the length, so that one look into memory tells both.
 */
final class Beginnings {

  private static final int SHIFT = 16;

  /** Names longer than that are not found. */
  private static final int MOST_TOKENS = 15;

  private long[] slots;
  private int size;

  /**
   * @param expected about how many first tokens there will be
   */
  Beginnings(int expected) {
    this.slots = new long[Integer.highestOneBit(Math.max(16, expected)) * 4];
  }

  /** Notes that a name of so many tokens begins with a token. */
  void add(long key, int tokens) {
    int slot = slot(slots, key);
    size += slots[slot] == 0 ? 1 : 0;
    int length = Math.min(MOST_TOKENS, tokens);
    slots[slot] = (key << SHIFT) | Math.max(length, length(slots[slot]));
    if (2 * size > slots.length) {
      grow();
    }
  }

  /** Tokens of the longest name; 0 if none begins so. */
  int longest(long key) {
    return length(slots[slot(slots, key)]);
  }

  private static int length(long slot) {
    return (int) (slot & ((1 << SHIFT) - 1));
  }

  private static int slot(long[] slots, long key) {
    int mask = slots.length - 1;
    int slot = (int) (key ^ (key >>> 24)) & mask;
    while (slots[slot] != 0 && slots[slot] >>> SHIFT != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] more = new long[2 * slots.length];
    for (long old : slots) {
      if (old != 0) {
        more[slot(more, old >>> SHIFT)] = old;
      }
    }
    slots = more;
  }
}
