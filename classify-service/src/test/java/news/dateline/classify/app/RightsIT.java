package news.dateline.classify.app;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import news.dateline.stream.Topics;
import news.dateline.testing.GuardedKafka;
import news.dateline.testing.LogLines;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AclOperation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** What docs/operations.md says of rights is enough, and one that is taken away may come back. */
class RightsIT {

  private static final Duration LONG = Duration.ofSeconds(120);

  @TempDir private Path directory;

  @Test
  void aRightThatIsTakenAwayCostsNoStoryAndIsToldOnce() throws Exception {
    try (GuardedKafka kafka = GuardedKafka.start(directory);
        ConfigurableApplicationContext service = service(kafka);
        TestKafka stories = new TestKafka(kafka.clientOfAdmin())) {
      Actuator actuator =
          new Actuator(
              requireNonNull(((WebServerApplicationContext) service).getWebServer()).getPort());
      await().atMost(LONG).until(() -> actuator.status("health/readiness") == 200);
      ProducerRecord<String, byte[]> first = TestKafka.story("First", "Rivers rose in Kenya.");
      ProducerRecord<String, byte[]> second = TestKafka.story("Second", "Rain fell in Peru.");
      stories.publish(List.of(first));
      stories.await(Topics.ENRICHED, List.of(first.key()));

      try (LogLines log = LogLines.of("news.dateline.classify.app")) {
        kafka.take(AclOperation.WRITE);
        stories.publish(List.of(second));
        await()
            .atMost(LONG)
            .until(() -> rollbacks(actuator) >= 3 || actuator.status("health/readiness") == 503);

        assertThat(log.lines().stream().filter(line -> line.contains("uthoriz")))
            .singleElement()
            .asString()
            .doesNotContain("(trace)");

        kafka.give(AclOperation.WRITE);
        assertThat(stories.await(Topics.ENRICHED, List.of(first.key(), second.key()))).hasSize(2);
      }
      await().atMost(LONG).until(() -> actuator.status("health/readiness") == 200);
    }
  }

  private static ConfigurableApplicationContext service(GuardedKafka kafka) {
    List<String> settings = new ArrayList<>();
    kafka.serviceSettings().forEach(setting -> settings.add("--" + setting));
    settings.add("--dateline.topics.partitions=1");
    return OwnService.start(kafka.bootstrapServers(), settings.toArray(String[]::new));
  }

  private static double rollbacks(Actuator actuator) {
    return actuator
        .get("prometheus")
        .body()
        .lines()
        .filter(line -> line.startsWith("dateline_classify_rollbacks_total"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }
}
