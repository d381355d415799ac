package news.dateline.ingest.source.folder;

/** A set of digests, in 12 to 16 bytes each. Not thread-safe. */
final class LongSet {

  private static final int FIRST_CAPACITY = 16;

  private long[] slots = new long[FIRST_CAPACITY];
  private int size;
  private boolean zero;

  boolean contains(long digest) {
    return digest == 0 ? zero : slots[slot(slots, digest)] == digest;
  }

  void add(long digest) {
    if (digest == 0) {
      zero = true;
      return;
    }
    int slot = slot(slots, digest);
    if (slots[slot] == digest) {
      return;
    }
    slots[slot] = digest;
    if (++size * 3L > slots.length * 2L) {
      long[] larger = new long[slots.length * 3 / 2];
      for (long each : slots) {
        if (each != 0) {
          larger[slot(larger, each)] = each;
        }
      }
      slots = larger;
    }
  }

  private static int slot(long[] slots, long digest) {
    int slot = (int) (((digest >>> Integer.SIZE) * slots.length) >>> Integer.SIZE);
    while (slots[slot] != 0 && slots[slot] != digest) {
      slot = slot + 1 == slots.length ? 0 : slot + 1;
    }
    return slot;
  }
}
