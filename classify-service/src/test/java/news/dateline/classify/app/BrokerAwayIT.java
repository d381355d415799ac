package news.dateline.classify.app;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import news.dateline.kafka.EmbeddedKafka;
import news.dateline.stream.Topics;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A broker that comes and goes must be one that can be started on a port of one's choice. */
class BrokerAwayIT {

  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir private Path directory;

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static ConfigurableApplicationContext service(int kafkaPort) {
    return OwnService.start("127.0.0.1:" + kafkaPort, "--dateline.topics.partitions=1");
  }

  private static Actuator actuator(ConfigurableApplicationContext service) {
    return new Actuator(
        requireNonNull(((WebServerApplicationContext) service).getWebServer()).getPort());
  }

  private static void assertThatAStoryPasses(EmbeddedKafka broker, String headline) {
    ProducerRecord<String, byte[]> story = TestKafka.story(headline, "Rivers rose in Kenya.");
    try (TestKafka kafka = new TestKafka(() -> List.of(broker.bootstrapServers()))) {
      kafka.publish(List.of(story));
      assertThat(kafka.await(Topics.ENRICHED, List.of(story.key()))).hasSize(1);
    }
  }

  @Test
  void aServiceWithoutItsBrokerLivesIsNotReadyAndTakesUpWorkWhenItComes() throws Exception {
    int port = freePort();
    try (ConfigurableApplicationContext service = service(port)) {
      Actuator actuator = actuator(service);

      assertThat(actuator.status("health/liveness")).isEqualTo(200);
      assertThat(actuator.status("health/readiness")).isEqualTo(503);
      assertThat(actuator.get("health").body()).contains("\"listener\":\"does not run\"");
      assertThat(actuator.get("prometheus").body())
          .contains("dateline_ready{component=\"classifyKafka\"} 0.0");

      try (EmbeddedKafka broker = EmbeddedKafka.start(directory, port)) {
        await().atMost(LONG).until(() -> actuator.status("health/readiness") == 200);
        assertThatAStoryPasses(broker, "First");
      }
      await().atMost(LONG).until(() -> actuator.status("health/readiness") == 503);
      assertThat(actuator.status("health/liveness")).isEqualTo(200);

      try (EmbeddedKafka broker = EmbeddedKafka.start(directory, port)) {
        await().atMost(LONG).until(() -> actuator.status("health/readiness") == 200);
        assertThatAStoryPasses(broker, "Second");
      }
    }
  }
}
