package news.dateline.classify.app;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import news.dateline.metrics.ClassifyMetrics;
import news.dateline.stream.CloudEvent;
import news.dateline.stream.RoutingHeaders;
import news.dateline.stream.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;

@ClassifyServiceTest
class ClustersIT {

  private static final Duration LONG = Duration.ofSeconds(60);

  private static final String WIRE =
      "Beekeepers on Kangaroo Island have found varroa mites in two hives, the first on the island"
          + " off South Australia, which has kept its bees free of the parasite for longer than"
          + " almost anywhere on earth.";

  private final MeterRegistry registry;
  private final KafkaConnectionDetails connection;
  private TestKafka kafka;

  @Autowired
  ClustersIT(MeterRegistry registry, KafkaConnectionDetails connection) {
    this.registry = registry;
    this.connection = connection;
  }

  @BeforeEach
  void open() {
    kafka = new TestKafka(connection);
  }

  @AfterEach
  void close() {
    kafka.close();
  }

  private static double duplicates(MeterRegistry registry) {
    return registry
        .get(ClassifyMetrics.STORIES)
        .tag(ClassifyMetrics.TAG_OUTCOME, "duplicate")
        .counter()
        .count();
  }

  private String cluster(ProducerRecord<String, byte[]> story) {
    Map<String, String> found =
        kafka.await(Topics.ENRICHED, List.of(story.key())).stream()
            .collect(toMap(ConsumerRecord::key, ClustersIT::cluster, (a, b) -> b));
    return requireNonNull(found.get(story.key()));
  }

  private static String cluster(ConsumerRecord<String, byte[]> record) {
    return CloudEvent.get(record.headers(), RoutingHeaders.CLUSTER)
        + " "
        + CloudEvent.get(record.headers(), RoutingHeaders.CLUSTER_ROLE);
  }

  @Test
  void copiesInOneBatchAreFoundAndAfterARestartTheyStillAre() {
    Counts before = Counts.of(registry);
    double duplicates = duplicates(registry);
    ProducerRecord<String, byte[]> first = TestKafka.story("Mites found", WIRE);
    ProducerRecord<String, byte[]> copy =
        TestKafka.story("Bees in danger", "ADELAIDE — " + WIRE + "\n\nSouthern Press");

    kafka.publish(List.of(first, copy, first));

    await().atMost(LONG).until(() -> Counts.of(registry).equals(before.plus(3, 0)));
    assertThat(cluster(first)).isEqualTo(first.key() + " first");
    assertThat(cluster(copy)).isEqualTo(first.key() + " copy");
    assertThat(duplicates(registry)).isEqualTo(duplicates + 1);

    try (ConfigurableApplicationContext other = otherInstance()) {
      MeterRegistry meters = other.getBean(MeterRegistry.class);
      await()
          .atMost(LONG)
          .until(() -> meters.get(ClassifyMetrics.CLUSTERS_STORIES).gauge().value() >= 2);
      StoryClassifications seen = new StoryClassifications(other);
      assertThat(seen.clusterOf(TestKafka.story("Mites on the island", WIRE)))
          .isEqualTo(first.key() + " copy");
      assertThat(seen.clusterOf(first)).isEqualTo(first.key() + " first");
    }
  }

  /** It has no partition of the stories, since there are two and two threads that have them. */
  private ConfigurableApplicationContext otherInstance() {
    return OwnService.start(
        String.join(",", connection.getBootstrapServers()),
        "--dateline.topics.partitions=2",
        "--dateline.classify.concurrency=1",
        "--dateline.classify.instance=other");
  }

  /** Asks the classifier of a process, and publishes nothing. */
  private record StoryClassifications(ConfigurableApplicationContext context) {
    String clusterOf(ProducerRecord<String, byte[]> story) {
      var classification =
          context
              .getBean(news.dateline.classify.tag.Classifier.class)
              .classify(new ConsumerRecord<>(Topics.STORIES, 0, 0, story.key(), story.value()));
      var record = ((news.dateline.classify.tag.Classification.Enriched) classification).record();
      return CloudEvent.get(record.headers(), RoutingHeaders.CLUSTER)
          + " "
          + CloudEvent.get(record.headers(), RoutingHeaders.CLUSTER_ROLE);
    }
  }
}
