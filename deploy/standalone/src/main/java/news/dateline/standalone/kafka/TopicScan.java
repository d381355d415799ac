package news.dateline.standalone.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/**
 * Reads what lies on a topic, from some offset to what is the end when it begins. Holds consumers,
 * for one thread. Each method throws {@link KafkaException} if Kafka does not answer in time.
 */
public final class TopicScan implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(250);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final KafkaConsumer<String, byte[]> consumer;
  private final KafkaConsumer<String, byte[]> ends;
  private final Map<String, List<TopicPartition>> partitions = new HashMap<>();

  /**
   * @param ends says where partitions end; one that reads what is not committed too has this wait
   *     for the transactions that are open
   */
  TopicScan(KafkaConsumer<String, byte[]> consumer, KafkaConsumer<String, byte[]> ends) {
    this.consumer = consumer;
    this.ends = ends;
  }

  /** The partitions of a topic, asked for once; none where there is no such topic. */
  public List<TopicPartition> partitions(String topic) {
    return partitions.computeIfAbsent(topic, this::ask);
  }

  private List<TopicPartition> ask(String topic) {
    if (!consumer.listTopics().containsKey(topic)) {
      return List.of();
    }
    return consumer.partitionsFor(topic).stream()
        .map(info -> new TopicPartition(topic, info.partition()))
        .toList();
  }

  /**
   * Where records with that key lie, as Kafka's own partitioner has it; null where there is no such
   * topic.
   */
  public @Nullable TopicPartition partitionOf(String topic, String key) {
    int count = partitions(topic).size();
    return count == 0
        ? null
        : new TopicPartition(topic, Utils.toPositive(Utils.murmur2(Utils.utf8(key))) % count);
  }

  /** The offsets of the first records that are still there. */
  public Map<TopicPartition, Long> beginnings(Collection<TopicPartition> partitions) {
    return consumer.beginningOffsets(partitions);
  }

  /** Reads partitions from their first records on. */
  public void read(
      Collection<TopicPartition> partitions, Consumer<ConsumerRecord<String, byte[]>> reader) {
    read(consumer.beginningOffsets(partitions), reader);
  }

  /** Reads one partition from the first record that is not older. */
  public void readSince(
      TopicPartition partition, Instant since, Consumer<ConsumerRecord<String, byte[]>> reader) {
    @Nullable OffsetAndTimestamp first =
        consumer.offsetsForTimes(Map.of(partition, since.toEpochMilli())).get(partition);
    if (first != null) {
      read(Map.of(partition, first.offset()), reader);
    }
  }

  /**
   * Reads partitions, each from an offset on; from its first record where that one is gone.
   *
   * @param from the offset of each
   */
  public void read(
      Map<TopicPartition, Long> from, Consumer<ConsumerRecord<String, byte[]>> reader) {
    Map<TopicPartition, Long> left = new HashMap<>(ends.endOffsets(from.keySet()));
    Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(from.keySet());
    consumer.assign(from.keySet());
    from.forEach(
        (partition, offset) ->
            consumer.seek(partition, Math.max(offset, beginnings.getOrDefault(partition, 0L))));
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!isThrough(left)) {
      ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
      for (ConsumerRecord<String, byte[]> record : records) {
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        if (record.offset() < left.getOrDefault(partition, 0L)) {
          reader.accept(record);
        }
      }
      if (!records.isEmpty()) {
        deadline = System.nanoTime() + PATIENCE.toNanos();
      } else if (System.nanoTime() - deadline > 0) {
        throw new KafkaException(
            "Kafka gives no more of "
                + left.keySet()
                + ": it does not answer, or a transaction there has not ended yet");
      }
    }
  }

  /** What lies at that place; null where it is gone. */
  public @Nullable ConsumerRecord<String, byte[]> at(TopicPartition partition, long offset) {
    if (!partitions(partition.topic()).contains(partition)
        || offset < consumer.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L)
        || offset >= consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L)) {
      return null;
    }
    consumer.assign(List.of(partition));
    consumer.seek(partition, offset);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() - deadline < 0) {
      for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
        return record.offset() == offset ? record : null;
      }
      if (consumer.position(partition) > offset) {
        return null;
      }
    }
    throw new KafkaException("Kafka does not give " + partition + " at offset " + offset);
  }

  private boolean isThrough(Map<TopicPartition, Long> left) {
    // Markers of transactions have offsets too, and are no records: the position tells.
    left.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
    return left.isEmpty();
  }

  @Override
  public void close() {
    try {
      consumer.close();
    } finally {
      ends.close();
    }
  }
}
