package news.dateline.ingest.publish;

/**
 * Where a record lies on {@link news.dateline.stream.Topics#DOCUMENTS}.
 *
 * @param partition 0 to 16,383
 * @param offset 0 to 2<sup>48</sup> - 1
 */
public record LogPosition(int partition, long offset) {

  private static final int PARTITION_BITS = 14;
  private static final int OFFSET_BITS = 48;

  public LogPosition {
    if (partition < 0
        || partition >= 1 << PARTITION_BITS
        || offset < 0
        || offset >= 1L << OFFSET_BITS) {
      throw new IllegalArgumentException("No position: " + partition + "@" + offset);
    }
  }

  /** In the lower 62 bits. */
  long packed() {
    return ((long) partition << OFFSET_BITS) | offset;
  }

  static LogPosition unpacked(long packed) {
    return new LogPosition(
        (int) (packed >>> OFFSET_BITS) & ((1 << PARTITION_BITS) - 1),
        packed & ((1L << OFFSET_BITS) - 1));
  }
}
