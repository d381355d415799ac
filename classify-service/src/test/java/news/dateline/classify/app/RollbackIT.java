package news.dateline.classify.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import news.dateline.metrics.ClassifyMetrics;
import news.dateline.stream.Topics;
import news.dateline.testing.LogLines;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.annotation.DirtiesContext;

/** The service's producer is tampered with here, and so nobody else gets that service. */
@ClassifyServiceTest
@DirtiesContext
class RollbackIT {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final int STORIES = 20;

  private final MeterRegistry registry;
  private final KafkaConnectionDetails connection;
  private final KafkaTemplate<String, byte[]> template;
  private TestKafka kafka;

  @Autowired
  RollbackIT(
      MeterRegistry registry,
      KafkaConnectionDetails connection,
      KafkaTemplate<String, byte[]> enrichedTemplate) {
    this.registry = registry;
    this.connection = connection;
    this.template = enrichedTemplate;
  }

  @BeforeEach
  void open() {
    kafka = new TestKafka(connection);
  }

  @AfterEach
  void close() {
    kafka.close();
  }

  private static List<ProducerRecord<String, byte[]>> stories(String test) {
    return IntStream.range(0, STORIES)
        .mapToObj(i -> TestKafka.story(test + " " + i, "Rivers rose in Kisumu, Kenya."))
        .toList();
  }

  @Test
  void aSendThatFailsTwiceIsPublishedOnceAndCountedOnce() {
    assertThatAllComesOutOnce(
        stories("Send"),
        2,
        () -> {
          throw new KafkaException("simulated");
        });
  }

  @Test
  void aCommitThatFailsIsPublishedOnceAndCountedOnce() {
    assertThatAllComesOutOnce(stories("Commit"), 1, this::takeOverTransaction);
  }

  @Test
  void whyABatchFailsIsToldOnceInALineAndSoIsItsEnd() {
    try (LogLines log = LogLines.of(org.slf4j.Logger.ROOT_LOGGER_NAME);
        LogLines own = LogLines.of(PublishingTrouble.class)) {
      assertThatAllComesOutOnce(
          stories("Told"),
          3,
          () -> {
            throw new KafkaException("simulated");
          });
      await().atMost(LONG).until(() -> own.lines().contains("INFO Publishing again"));
      assertThat(own.lines())
          .containsExactly(
              "WARN Cannot publish, and will try until it works: simulated",
              "INFO Publishing again");
      assertThat(log.lines()).as("of all loggers").noneMatch(line -> line.endsWith("(trace)"));
    }
  }

  /** The trouble comes with the last story, when the others have been sent. */
  private void assertThatAllComesOutOnce(
      List<ProducerRecord<String, byte[]>> stories, int times, Runnable trouble) {
    List<String> keys = stories.stream().map(ProducerRecord::key).toList();
    Troubled troubled = new Troubled(keys.get(STORIES - 1), times, trouble);
    template.setProducerInterceptor(troubled);
    Counts before = Counts.of(registry);
    double rollbacks = rollbacks();

    kafka.publish(stories);

    await()
        .atMost(LONG)
        .until(() -> Counts.of(registry).published() >= before.published() + STORIES);
    assertThat(troubled.seen.get()).isEqualTo(times + 1);
    assertThat(kafka.await(Topics.ENRICHED, keys))
        .extracting(ConsumerRecord::key)
        .containsExactlyInAnyOrderElementsOf(keys);
    assertThat(Counts.of(registry)).isEqualTo(before.plus(STORIES, 0));
    assertThat(rollbacks() - rollbacks).isEqualTo(times);
  }

  private double rollbacks() {
    return registry.get(ClassifyMetrics.ROLLBACKS).counter().count();
  }

  /** As another process of the same name would: the transaction that is open can only abort. */
  private void takeOverTransaction() {
    String servers = String.join(",", connection.getBootstrapServers());
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
      List<TransactionListing> open =
          await()
              .pollInSameThread()
              .atMost(LONG)
              .until(
                  () ->
                      admin.listTransactions().all().get().stream()
                          .filter(found -> found.state() == TransactionState.ONGOING)
                          .filter(found -> found.transactionalId().startsWith("dateline-classify"))
                          .toList(),
                  found -> found.size() == 1);
      try (Producer<String, byte[]> other =
          new KafkaProducer<>(
              Map.of(
                  "bootstrap.servers", servers, "transactional.id", open.get(0).transactionalId()),
              new StringSerializer(),
              new ByteArraySerializer())) {
        other.initTransactions();
      }
    }
  }

  /** Makes trouble some times when a record with that key is sent. */
  private static final class Troubled implements ProducerInterceptor<String, byte[]> {

    private final String key;
    private final int times;
    private final Runnable trouble;
    private final AtomicInteger seen = new AtomicInteger();

    Troubled(String key, int times, Runnable trouble) {
      this.key = key;
      this.times = times;
      this.trouble = trouble;
    }

    @Override
    public ProducerRecord<String, byte[]> onSend(ProducerRecord<String, byte[]> record) {
      if (key.equals(record.key()) && seen.incrementAndGet() <= times) {
        trouble.run();
      }
      return record;
    }

    @Override
    public void onAcknowledgement(
        @Nullable RecordMetadata metadata, @Nullable Exception exception) {}

    @Override
    public void close() {}

    @Override
    public void configure(Map<String, ?> configs) {}
  }
}
