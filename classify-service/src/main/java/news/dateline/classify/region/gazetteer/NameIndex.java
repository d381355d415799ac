package news.dateline.classify.region.gazetteer;

import java.util.Arrays;

/**
 * From the hashes of names to what they stand for: open addressing in primitive arrays. Names are
 * kept by 48 bits of their hash; that two of half a million share them is as likely as 1 in 2,000,
 * that a phrase of a text hits one by chance 1 in 500 million.
 */
final class NameIndex {

  private static final int SHIFT = 16;

  private final long[] keys;
  private final int[] heads;
  private final int mask;
  private int[] postings;
  private int[] next;
  private int size;

  /**
   * @param names how many there may be
   * @param count how many postings there may be
   */
  NameIndex(int names, int count) {
    int capacity = Integer.highestOneBit(Math.max(16, names)) * 4;
    this.keys = new long[capacity];
    this.heads = new int[capacity];
    this.mask = capacity - 1;
    this.postings = new int[count + 1];
    this.next = new int[count + 1];
    this.size = 1;
  }

  static long key(long hash) {
    return hash >>> SHIFT;
  }

  /** The slot of a key, or the complement of the one where it would go. */
  private int slot(long key) {
    int slot = (int) (key ^ (key >>> 24)) & mask;
    while (keys[slot] != 0) {
      if (keys[slot] == key) {
        return slot;
      }
      slot = (slot + 1) & mask;
    }
    return ~slot;
  }

  /** Adds what a name stands for; the same place once. */
  void add(long key, int posting) {
    int slot = slot(key);
    if (slot < 0) {
      slot = ~slot;
      keys[slot] = key;
    }
    for (int i = heads[slot]; i > 0; i = next[i]) {
      if (Postings.place(postings[i]) == Postings.place(posting)) {
        return;
      }
    }
    append(slot, posting);
  }

  /** As {@link #add}, for postings that are known to differ. */
  void addNew(long key, int posting) {
    int slot = slot(key);
    if (slot < 0) {
      slot = ~slot;
      keys[slot] = key;
    }
    append(slot, posting);
  }

  private void append(int slot, int posting) {
    if (size == postings.length) {
      postings = Arrays.copyOf(postings, size + size / 2);
      next = Arrays.copyOf(next, size + size / 2);
    }
    postings[size] = posting;
    next[size] = heads[slot];
    heads[slot] = size++;
  }

  /** The first link of what a name stands for; 0 if it is not known. */
  int first(long hash) {
    int slot = slot(key(hash));
    return slot < 0 ? 0 : heads[slot];
  }

  /** The link behind one; 0 behind the last. */
  int next(int link) {
    return next[link];
  }

  /** What a link stands for. */
  int posting(int link) {
    return postings[link];
  }
}
