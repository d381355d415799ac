package news.dateline.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What users of a broker do. */
final class Clients {

  static final String TOPIC = "letters";

  private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);
  private static final Duration POLL = Duration.ofMillis(100);
  private static final int MAX_POLLS = 300;

  private Clients() {}

  static void createTopic(String bootstrapServers) throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
    }
  }

  /** Ready to begin a transaction; one that an earlier producer of this id left open is aborted. */
  static Producer<String, String> producer(String bootstrapServers) {
    Producer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers, "transactional.id", "letters"),
            new StringSerializer(),
            new StringSerializer());
    producer.initTransactions();
    return producer;
  }

  /** Sends in the open transaction and waits until the broker has them. */
  static void send(Producer<String, String> producer, String... letters)
      throws ExecutionException, InterruptedException {
    for (String letter : letters) {
      producer.send(new ProducerRecord<>(TOPIC, letter, letter)).get();
    }
  }

  static void commit(String bootstrapServers, String... letters)
      throws ExecutionException, InterruptedException {
    try (Producer<String, String> producer = producer(bootstrapServers)) {
      producer.beginTransaction();
      send(producer, letters);
      producer.commitTransaction();
    }
  }

  /** All that a {@code read_committed} reader can see now. */
  static List<String> read(String bootstrapServers) {
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
            new StringDeserializer(),
            new StringDeserializer())) {
      consumer.assign(List.of(PARTITION));
      consumer.seekToBeginning(List.of(PARTITION));
      long end = consumer.endOffsets(List.of(PARTITION)).getOrDefault(PARTITION, 0L);
      List<String> letters = new ArrayList<>();
      for (int i = 0; i < MAX_POLLS && consumer.position(PARTITION) < end; i++) {
        consumer.poll(POLL).forEach(record -> letters.add(record.value()));
      }
      return letters;
    }
  }
}
