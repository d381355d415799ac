package news.dateline.classify.region.gazetteer;

import org.jspecify.annotations.Nullable;

/** What is known of names, by the {@linkplain NameIndex#key keys} of their hashes. */
final class NameTable<T> {

  private long[] keys = new long[64];
  private @Nullable Object[] values = new Object[keys.length];
  private int size;

  /** Puts it in place of what was known of the name. */
  void put(long key, T value) {
    int slot = slot(key);
    if (keys[slot] == 0) {
      keys[slot] = key;
      size++;
    }
    values[slot] = value;
    if (4 * size > keys.length) {
      grow();
    }
  }

  /** What is known of a name; null where it is nothing. */
  @SuppressWarnings("unchecked") // only put fills it
  @Nullable T get(long key) {
    return (T) values[slot(key)];
  }

  /** How many names there are. */
  int size() {
    return size;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) (key ^ (key >>> 24)) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    @Nullable Object[] oldValues = values;
    keys = new long[2 * oldKeys.length];
    values = new Object[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }
}
