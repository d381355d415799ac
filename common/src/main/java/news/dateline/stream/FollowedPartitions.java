package news.dateline.stream;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** How far each partition of a topic has been followed, by one consumer after the other. */
final class FollowedPartitions {

  private final String topic;
  private final FollowFrom from;
  private final Instant started;
  private final Map<TopicPartition, Long> positions = new HashMap<>();

  /** Where partitions ended when they were begun with, of those that have not been read so far. */
  private Map<TopicPartition, Long> left = Map.of();

  /**
   * @param started from which the ages of records count
   */
  FollowedPartitions(String topic, FollowFrom from, Instant started) {
    this.topic = topic;
    this.from = from;
    this.started = started;
  }

  /** Goes on with partitions that are known, and begins with those that are not. */
  void assign(Consumer<?, ?> consumer) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(topic, info.partition()))
            .toList();
    if (partitions.isEmpty()) {
      throw new UnknownTopicOrPartitionException("there is no topic " + topic);
    }
    if (positions.isEmpty()) {
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      positions.putAll(from.offsets(consumer, ends, started));
      left = new HashMap<>(ends);
    }
    // Of a partition that was added since, nothing is old.
    partitions.forEach(partition -> positions.putIfAbsent(partition, 0L));
    if (!consumer.assignment().equals(Set.copyOf(partitions))) {
      consumer.assign(partitions);
      partitions.forEach(
          partition -> consumer.seek(partition, positions.getOrDefault(partition, 0L)));
    }
  }

  /** Takes note that a record was read. */
  void passed(ConsumerRecord<?, ?> record) {
    positions.put(new TopicPartition(topic, record.partition()), record.offset() + 1);
  }

  /** Takes note of where a consumer is, and tells how many offsets it is behind; NaN if unknown. */
  double look(Consumer<?, ?> consumer) {
    double behind = 0;
    for (TopicPartition partition : consumer.assignment()) {
      // Markers of transactions have offsets too, and are no records.
      long position = consumer.position(partition);
      positions.put(partition, position);
      left.computeIfPresent(partition, (key, end) -> position >= end ? null : end);
      OptionalLong ofPartition = consumer.currentLag(partition);
      behind += ofPartition.isPresent() ? ofPartition.getAsLong() : Double.NaN;
    }
    return behind;
  }

  /** Whether all has been read that lay there when they were begun with. */
  boolean haveCaughtUp() {
    return left.isEmpty();
  }
}
