package news.dateline.classify.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import news.dateline.metrics.ClassifyMetrics;
import news.dateline.stream.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;

@ClassifyServiceTest
class ListenerDeathIT {

  private static final Duration LONG = Duration.ofSeconds(60);

  private final MeterRegistry registry;
  private final KafkaConnectionDetails connection;
  private final FaultyRegions tagger;
  private final Actuator actuator;
  private TestKafka kafka;

  @Autowired
  ListenerDeathIT(
      MeterRegistry registry,
      KafkaConnectionDetails connection,
      FaultyRegions tagger,
      @LocalServerPort int port) {
    this.registry = registry;
    this.connection = connection;
    this.tagger = tagger;
    this.actuator = new Actuator(port);
  }

  @BeforeEach
  void open() {
    kafka = new TestKafka(connection);
  }

  @AfterEach
  void close() {
    tagger.deaths(0);
    kafka.close();
  }

  private double restarts() {
    return registry.get(ClassifyMetrics.LISTENER_RESTARTS).counter().count();
  }

  @Test
  void aDeadListenerIsToldByHealthAndStartedAgainAndNothingIsLostOrTwice() {
    List<ProducerRecord<String, byte[]>> stories =
        List.of(
            TestKafka.story("Before the error", "Rivers rose in Kisumu, Kenya."),
            TestKafka.story("With the error", FaultyRegions.DEADLY + " rivers rose in Kenya."),
            TestKafka.story("After the error", "Rivers rose in Kisumu, Kenya."));
    List<String> keys = stories.stream().map(ProducerRecord::key).toList();
    Counts before = Counts.of(registry);
    double restarts = restarts();
    tagger.deaths(Integer.MAX_VALUE);

    kafka.publish(stories);

    await().atMost(LONG).until(() -> actuator.status("health/readiness") == 503);
    await().atMost(LONG).until(() -> restarts() > restarts);
    assertThat(actuator.status("health/liveness")).isEqualTo(200);
    tagger.deaths(0);
    await().atMost(LONG).until(() -> Counts.of(registry).equals(before.plus(3, 0)));
    await().atMost(LONG).until(() -> actuator.status("health/readiness") == 200);
    assertThat(kafka.await(Topics.ENRICHED, keys))
        .extracting(ConsumerRecord::key)
        .containsExactlyInAnyOrderElementsOf(keys);
  }
}
