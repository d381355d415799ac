package news.dateline.testing;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic from its beginning as users should: {@code read_committed}. */
public final class TopicReader implements AutoCloseable {

  private final KafkaConsumer<String, byte[]> consumer;
  private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();

  public TopicReader(String bootstrapServers, String topic) {
    this(Map.of("bootstrap.servers", bootstrapServers), topic);
  }

  /**
   * @param connection how Kafka is reached
   */
  public TopicReader(Map<String, Object> connection, String topic) {
    Map<String, Object> settings = new HashMap<>(connection);
    settings.put("isolation.level", "read_committed");
    // Well below the time of a poll, which else may end before a fetch does.
    settings.put("fetch.max.wait.ms", 50);
    consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        await()
            .pollInSameThread()
            .atMost(Duration.ofSeconds(30))
            // A topic made just now may be unknown yet, which looks like one without partitions.
            .until(() -> consumer.partitionsFor(topic), infos -> !infos.isEmpty())
            .stream()
            .map(info -> new TopicPartition(topic, info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** All records read since the start of this reader, with those that have come by now. */
  public List<ConsumerRecord<String, byte[]>> read() {
    consumer.poll(Duration.ofMillis(200)).forEach(records::add);
    return List.copyOf(records);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
