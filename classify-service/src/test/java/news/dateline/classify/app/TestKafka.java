package news.dateline.classify.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import news.dateline.classify.tag.TestStories;
import news.dateline.story.Story;
import news.dateline.stream.CloudEvent;
import news.dateline.stream.Topics;
import news.dateline.testing.TopicReader;
import news.dateline.wire.StoryJson;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;

/** What stands before the service and behind it. */
final class TestKafka implements AutoCloseable {

  static final String SOURCE_TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  private static final Duration LONG = Duration.ofSeconds(60);

  private final Map<String, Object> connection;
  private final Producer<String, byte[]> producer;

  /** Waits for the topics, which the service makes before it starts its listener. */
  TestKafka(KafkaConnectionDetails connection) {
    this(Map.of("bootstrap.servers", String.join(",", connection.getBootstrapServers())));
  }

  /**
   * @param connection how Kafka is reached
   */
  TestKafka(Map<String, Object> connection) {
    this.connection = connection;
    Map<String, Object> settings = new HashMap<>(connection);
    settings.put("transactional.id", "test-ingest");
    this.producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    reader(Topics.STORIES).close();
    producer.initTransactions();
  }

  /** All or none, to one partition, so that the service gets them in order and at once. */
  void publish(List<ProducerRecord<String, byte[]>> records) {
    producer.beginTransaction();
    for (ProducerRecord<String, byte[]> record : records) {
      // The commit fails where a send did.
      Future<?> unused = producer.send(record);
    }
    producer.commitTransaction();
  }

  static ProducerRecord<String, byte[]> story(String headline, String body) {
    return story(TestStories.story(headline, body));
  }

  static ProducerRecord<String, byte[]> story(Story story) {
    ProducerRecord<String, byte[]> record = raw(story.id().value(), StoryJson.write(story));
    CloudEvent.put(record.headers(), "traceparent", "00-" + SOURCE_TRACE + "-00f067aa0ba902b7-01");
    return record;
  }

  static ProducerRecord<String, byte[]> raw(String key, String value) {
    return raw(key, value.getBytes(UTF_8));
  }

  static ProducerRecord<String, byte[]> raw(String key, byte @Nullable [] value) {
    return new ProducerRecord<>(Topics.STORIES, 0, key, value);
  }

  TopicReader reader(String topic) {
    return new TopicReader(connection, topic);
  }

  /** The committed records of a topic under these keys, once every key and no more comes. */
  List<ConsumerRecord<String, byte[]>> await(String topic, Collection<String> keys) {
    Set<String> wanted = Set.copyOf(keys);
    AtomicInteger before = new AtomicInteger(-1);
    try (TopicReader reader = reader(topic)) {
      return Awaitility.await()
          .pollInSameThread()
          .atMost(LONG)
          .until(
              () -> reader.read().stream().filter(r -> wanted.contains(r.key())).toList(),
              found ->
                  before.getAndSet(found.size()) == found.size()
                      && found.stream().map(ConsumerRecord::key).distinct().count()
                          == wanted.size());
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
