package news.dateline.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Where a {@link TopicFollower} begins. Of two limits, the one that leaves more out counts.
 *
 * @param age how old a record may be when the follower is started; null for any age
 * @param records how many of the last records of each partition are read at most, markers of
 *     transactions counted too, of which there is one to each transaction; {@link Long#MAX_VALUE}
 *     for all of them
 */
public record FollowFrom(@Nullable Duration age, long records) {

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException if one is negative
   */
  public FollowFrom {
    if (records < 0 || (age != null && age.isNegative())) {
      throw new IllegalArgumentException(
          "A follower looks back over 0 or more, not " + age + " and " + records + " records");
    }
  }

  /** At what is not older; of age zero, at what is published from the start of the follower on. */
  public static FollowFrom age(Duration age) {
    return new FollowFrom(age, Long.MAX_VALUE);
  }

  /** At the last so many records of each partition, markers of transactions counted too. */
  public static FollowFrom last(long records) {
    return new FollowFrom(null, records);
  }

  /** The same, and no more records than these. */
  public FollowFrom atMost(long most) {
    return new FollowFrom(age, Math.min(records, most));
  }

  /**
   * The offset of each partition to begin at.
   *
   * @param ends where each partition ends
   * @param now from which ages count
   */
  Map<TopicPartition, Long> offsets(
      Consumer<?, ?> consumer, Map<TopicPartition, Long> ends, Instant now) {
    Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(ends.keySet());
    Map<TopicPartition, Long> young = young(consumer, ends.keySet(), now);
    Map<TopicPartition, Long> offsets = new HashMap<>();
    ends.forEach(
        (partition, end) -> {
          long first = Math.max(beginnings.getOrDefault(partition, 0L), end - records);
          long notOld = age == null ? first : young.getOrDefault(partition, end);
          offsets.put(partition, Math.min(end, Math.max(first, notOld)));
        });
    return offsets;
  }

  /** The first record of each partition that is young enough; nothing where there is none. */
  private Map<TopicPartition, Long> young(
      Consumer<?, ?> consumer, Collection<TopicPartition> partitions, Instant now) {
    Map<TopicPartition, Long> offsets = new HashMap<>();
    if (age != null) {
      // Kafka takes a negative time for one of its own signs.
      boolean all = age.compareTo(Duration.between(Instant.EPOCH, now)) >= 0;
      long since = all ? 0 : now.minus(age).toEpochMilli();
      Map<TopicPartition, Long> times = new HashMap<>();
      partitions.forEach(partition -> times.put(partition, since));
      for (Map.Entry<TopicPartition, @Nullable OffsetAndTimestamp> found :
          consumer.offsetsForTimes(times).entrySet()) {
        OffsetAndTimestamp first = found.getValue();
        if (first != null) {
          offsets.put(found.getKey(), first.offset());
        }
      }
    }
    return offsets;
  }
}
