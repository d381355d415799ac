package news.dateline.classify.region.toponym;

/** Sums by a number other than 0. */
final class Tally {

  private int[] keys = new int[32];
  private float[] sums = new float[32];
  private int size;
  private float total;

  void add(int key, float value) {
    total += value;
    if (key == 0) {
      return;
    }
    if (2 * size >= keys.length) {
      grow();
    }
    int slot = slot(key);
    if (keys[slot] == 0) {
      keys[slot] = key;
      size++;
    }
    sums[slot] += value;
  }

  float get(int key) {
    return key == 0 ? 0 : sums[slot(key)];
  }

  /** The sum of all that was added, also under 0. */
  float total() {
    return total;
  }

  float largest() {
    float largest = 0;
    for (float sum : sums) {
      largest = Math.max(largest, sum);
    }
    return largest;
  }

  private int slot(int key) {
    int mask = keys.length - 1;
    int slot = ((key * 0x9E3779B1) >>> 8) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    int[] oldKeys = keys;
    float[] oldSums = sums;
    keys = new int[2 * oldKeys.length];
    sums = new float[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        sums[slot] = oldSums[i];
      }
    }
  }
}
