package news.dateline.ingest.publish;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is out of a story, in three longs of a {@link Table}.
 *
 * @param version 64 bits of its fingerprint; never 0
 * @param time when it went out, or was found to be out, in milliseconds
 * @param place mark of the place that showed it; 0 for none that is known
 * @param firstSeen when the story was first seen, in milliseconds
 */
record Edition(long version, long time, long place, long firstSeen) {

  static final int LONGS = 3;

  /** Times are cut to these, which reach to the year 2248. */
  private static final int TIME_BITS = 43;

  private static final long LAST_TIME = (1L << TIME_BITS) - 1;
  private static final int REST_BITS = Long.SIZE - TIME_BITS;
  private static final long REST = (1L << REST_BITS) - 1;

  /** Marks of places have so many bits: no story is at so many places that two look alike. */
  static final int PLACE_BITS = 2 * REST_BITS;

  /** Milliseconds since 1970, not before and not after what can be held. */
  static long millis(Instant time) {
    if (time.isBefore(Instant.EPOCH)) {
      return 0;
    }
    return time.isAfter(Instant.ofEpochMilli(LAST_TIME)) ? LAST_TIME : time.toEpochMilli();
  }

  /** What a table has of a story; null where it has nothing. */
  static @Nullable Edition read(Table table, Id story) {
    long version = table.get(story, 0);
    if (version == 0) {
      return null;
    }
    long out = table.get(story, 1);
    long first = table.get(story, 2);
    return new Edition(
        version,
        out >>> REST_BITS,
        (out & REST) << REST_BITS | (first & REST),
        first >>> REST_BITS);
  }

  void write(Table table, Id story) {
    table.put(
        story,
        version,
        time << REST_BITS | place >>> REST_BITS,
        firstSeen << REST_BITS | (place & REST));
  }
}
