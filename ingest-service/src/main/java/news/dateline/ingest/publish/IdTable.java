package news.dateline.ingest.publish;

import java.util.Arrays;

/**
 * A hash table from ids of 128 bits to some longs each, without an object per entry: an entry takes
 * its longs and a quarter to a half more. The ids are digests, so their own bits spread them. It
 * grows in small steps, one of many segments at a time, so that no step takes long however much it
 * holds. Not thread-safe.
 */
final class IdTable implements Table {

  private static final int SEGMENT_BITS = 10;
  private static final int KEY = 2;
  private static final int FIRST_CAPACITY = 4;

  private final int width;
  private final long[][] segments = new long[1 << SEGMENT_BITS][];
  private final int[] sizes = new int[1 << SEGMENT_BITS];

  /**
   * @param values longs of each entry; the first is never 0, which marks what is free
   */
  IdTable(int values) {
    this.width = KEY + values;
    Arrays.fill(segments, new long[0]);
  }

  @Override
  public long get(Id id, int value) {
    long[] segment = segments[segment(id)];
    return segment.length == 0 ? 0 : segment[slot(segment, id) + KEY + value];
  }

  @Override
  public void put(Id id, long... values) {
    if (values.length != width - KEY || values[0] == 0) {
      throw new IllegalArgumentException("Not the values of an entry");
    }
    int number = segment(id);
    int slot = segments[number].length == 0 ? -1 : slot(segments[number], id);
    if (slot < 0 || segments[number][slot + KEY] == 0) {
      grow(number);
      slot = slot(segments[number], id);
      sizes[number]++;
    }
    long[] segment = segments[number];
    segment[slot] = id.high();
    segment[slot + 1] = id.low();
    System.arraycopy(values, 0, segment, slot + KEY, values.length);
  }

  long size() {
    return Arrays.stream(sizes).asLongStream().sum();
  }

  private static int segment(Id id) {
    return (int) (id.low() >>> (Long.SIZE - SEGMENT_BITS));
  }

  /** Where the id is, or would be: the first free slot from its own on. */
  private int slot(long[] segment, Id id) {
    int capacity = segment.length / width;
    int slot = (int) (((id.high() >>> Integer.SIZE) * capacity) >>> Integer.SIZE);
    while (true) {
      int at = slot * width;
      boolean free = segment[at + KEY] == 0;
      if (free || (segment[at] == id.high() && segment[at + 1] == id.low())) {
        return at;
      }
      slot = slot + 1 == capacity ? 0 : slot + 1;
    }
  }

  /** Makes room for one more: at most four of five slots are taken. */
  private void grow(int number) {
    long[] before = segments[number];
    int capacity = before.length / width;
    if ((sizes[number] + 1L) * 5 <= capacity * 4L) {
      return;
    }
    long[] after = new long[Math.max(FIRST_CAPACITY, capacity + capacity / 4) * width];
    for (int at = 0; at < before.length; at += width) {
      if (before[at + KEY] != 0) {
        int slot = slot(after, new Id(before[at], before[at + 1]));
        System.arraycopy(before, at, after, slot, width);
      }
    }
    segments[number] = after;
  }
}
