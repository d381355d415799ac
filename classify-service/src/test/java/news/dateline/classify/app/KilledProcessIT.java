package news.dateline.classify.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import news.dateline.stream.Cluster;
import news.dateline.stream.TopicSettings;
import news.dateline.stream.Topics;
import news.dateline.testing.TestBroker;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** A service that is started where one of its name was killed between two stories. */
class KilledProcessIT {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration DAY = Duration.ofDays(1);
  private static final int LONGER_MS = 300_000;

  /** With the offsets of what it read, as the service sends them, and never committed. */
  private static Producer<String, byte[]> killed(String servers, String instance, String topic)
      throws Exception {
    Producer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                servers,
                "transactional.id",
                "dateline-classify-" + instance + "-1",
                "transaction.timeout.ms",
                LONGER_MS),
            new StringSerializer(),
            new ByteArraySerializer());
    producer.initTransactions();
    producer.beginTransaction();
    producer.send(new ProducerRecord<>(topic, 0, "killed", new byte[] {1})).get();
    return producer;
  }

  private static ConfigurableApplicationContext service(String servers) {
    return OwnService.start(
        servers,
        "--dateline.topics.partitions=1",
        "--dateline.classify.concurrency=1",
        "--dateline.classify.instance=desk");
  }

  @Test
  void whatAKilledProcessOfItsNameLeftOpenHoldsNothingUpAndThatOfOthersStaysOpen()
      throws Exception {
    try (TestBroker broker = TestBroker.start()) {
      String servers = broker.bootstrapServers();
      try (Cluster cluster = new Cluster(Map.of("bootstrap.servers", servers))) {
        cluster.ensure(Topics.all(new TopicSettings(1, DAY, DAY, DAY)));
      }
      ProducerRecord<String, byte[]> story = TestKafka.story("Kept", "Rivers rose in Kenya.");
      try (TestKafka kafka = new TestKafka(() -> List.of(servers));
          Producer<String, byte[]> dead = killed(servers, "desk", Topics.ENRICHED);
          Producer<String, byte[]> other = killed(servers, "desk-2", Topics.DEAD_LETTERS)) {
        dead.sendOffsetsToTransaction(
            Map.of(new TopicPartition(Topics.STORIES, 0), new OffsetAndMetadata(0)),
            new ConsumerGroupMetadata(Topics.CLASSIFY_GROUP));
        kafka.publish(List.of(story));

        try (ConfigurableApplicationContext service = service(servers)) {
          assertThat(kafka.await(Topics.ENRICHED, List.of(story.key())))
              .extracting(ConsumerRecord::key)
              .containsExactly(story.key());
          MeterRegistry registry = service.getBean(MeterRegistry.class);
          await().atMost(LONG).until(() -> Counts.of(registry).equals(new Counts(1, 0, 0, 1)));
        }
        other.commitTransaction();
        assertThat(kafka.await(Topics.DEAD_LETTERS, List.of("killed"))).hasSize(1);
      }
    }
  }
}
