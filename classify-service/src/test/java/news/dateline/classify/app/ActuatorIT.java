package news.dateline.classify.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.lang.reflect.Field;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import news.dateline.metrics.ClassifyMetrics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;

@ClassifyServiceTest
class ActuatorIT {

  private static final Duration LONG = Duration.ofSeconds(60);

  private final MeterRegistry registry;
  private final KafkaConnectionDetails connection;
  private final Actuator actuator;

  @Autowired
  ActuatorIT(MeterRegistry registry, KafkaConnectionDetails connection, @LocalServerPort int port) {
    this.registry = registry;
    this.connection = connection;
    this.actuator = new Actuator(port);
  }

  /** The names of all meters, as Prometheus has them. */
  private static List<String> names() throws IllegalAccessException {
    List<String> names = new ArrayList<>();
    for (Field constant : ClassifyMetrics.class.getFields()) {
      if (!constant.getName().startsWith("TAG_")) {
        names.add(String.valueOf(constant.get(null)).replace('.', '_'));
      }
    }
    return names;
  }

  @Test
  void prometheusHasEveryMeter() throws Exception {
    Counts before = Counts.of(registry);
    try (TestKafka kafka = new TestKafka(connection)) {
      kafka.publish(List.of(TestKafka.story("For Prometheus", "Rivers rose in Kenya.")));
      await().atMost(LONG).until(() -> Counts.of(registry).equals(before.plus(1, 0)));
    }

    String metrics = actuator.get("prometheus").body();

    assertThat(names()).hasSize(17).allSatisfy(name -> assertThat(metrics).contains("\n" + name));
    assertThat(metrics)
        .contains("\ndateline_ready{component=\"classifyKafka\"} ")
        .contains("dateline_classify_stories_total{outcome=\"enriched\"}")
        .contains("dateline_classify_stories_total{outcome=\"duplicate\"}")
        .contains("dateline_classify_time_seconds_count{stage=\"theme\"}")
        .contains("dateline_classify_time_seconds_count{stage=\"cluster\"}")
        .contains("dateline_clusters_stories ")
        .contains("dateline_clusters_lag ")
        .contains("dateline_clusters_similarity_count ")
        .contains("dateline_story_delay_seconds_bucket{le=\"0.1\"}")
        .contains("dateline_tags_total{code=\"202\",scheme=\"m49\"}")
        .contains("dateline_dead_letters_total ")
        .contains("dateline_classify_rollbacks_total ")
        .contains("dateline_classify_listener_restarts_total ");
  }

  @Test
  void aServiceWhoseListenerRunsIsReady() {
    await().atMost(LONG).until(() -> actuator.status("health/readiness") == 200);

    assertThat(actuator.get("health").body())
        .contains("\"classifyKafka\":{\"details\":{\"broker\":\"answers\",\"listener\":\"runs\"}");
    assertThat(actuator.status("health/liveness")).isEqualTo(200);
    await()
        .atMost(LONG)
        .until(
            () ->
                actuator
                    .get("prometheus")
                    .body()
                    .contains("dateline_ready{component=\"classifyKafka\"} 1.0"));
  }
}
