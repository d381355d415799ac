package news.dateline.ingest.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import news.dateline.ingest.fixture.Texts;
import news.dateline.kafka.EmbeddedKafka;
import news.dateline.stream.Topics;
import news.dateline.testing.TopicReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The broker is always embedded here, since it has to come and go at a known port. */
class BrokerAwayIT {

  private static final String READINESS = "/actuator/health/readiness";
  private static final String[] TOKEN = {"Authorization", "Bearer s3cret"};

  @TempDir private Path directory;

  @Test
  void kafkaMayComeLateGoAndComeBack() throws Exception {
    int port = freePort();
    Files.createDirectories(directory.resolve("folder"));
    Files.writeString(directory.resolve("folder/one.txt"), Texts.numbered(1));
    try (Service service =
        Service.start("127.0.0.1:" + port, directory, "dateline.ingest.upload.token=s3cret")) {
      assertAliveAndBusy(service);
      String upload;
      try (EmbeddedKafka broker = EmbeddedKafka.start(directory.resolve("kafka"), port)) {
        assertThat(broker.bootstrapServers()).endsWith(":" + port);
        service.awaitReady();
        await().atMost(Service.LONG).until(() -> published(service) == 1);
        assertThat(service.metrics().sum("dateline_publish_retries_total")).isPositive();
      }
      await().atMost(Service.LONG).until(() -> service.status(READINESS) == 503);
      upload = uploadWhileAway(service);
      Files.writeString(directory.resolve("folder/two.txt"), Texts.numbered(2));
      await()
          .atMost(Service.LONG)
          .until(() -> service.metrics().sum("dateline_documents_in_flight") == 2);
      assertThat(service.metrics().addUp()).isTrue();
      assertThat(service.metrics().sum("dateline_documents_in_flight_age_seconds")).isPositive();
      JsonNode oldest =
          Http.json(service.get("/api/documents?state=in_flight", TOKEN)).get("documents").get(0);
      assertThat(oldest.get("id").stringValue()).isEqualTo(upload);
      assertThat(oldest.get("source").stringValue()).isNotEmpty();
      HttpResponse<String> unsaid = service.get("/api/documents?state=ended", TOKEN);
      assertThat(unsaid.statusCode()).isEqualTo(400);
      assertThat(Http.json(unsaid).get("detail").stringValue()).contains("?state=in_flight");

      try (EmbeddedKafka broker = EmbeddedKafka.start(directory.resolve("kafka"), port)) {
        assertThat(service.awaitOutcome(upload)).isEqualTo("published");
        await().atMost(Service.LONG).until(() -> published(service) == 3);
        service.awaitReady();
        assertThat(service.metrics().addUp()).isTrue();
        assertThat(keys(broker)).hasSize(3).doesNotHaveDuplicates();
      }
    }
  }

  private static void assertAliveAndBusy(Service service) {
    assertThat(service.status("/actuator/health/liveness")).isEqualTo(200);
    assertThat(service.status(READINESS)).isEqualTo(503);
    byte[] document = Texts.numbered(3).getBytes(UTF_8);
    assertThat(service.post(document).statusCode()).isEqualTo(401);
    assertThat(service.status("/api/sources")).isEqualTo(401);
    assertThat(service.status("/api/documents?state=in_flight")).isEqualTo(401);
    assertThat(service.post(document, "Authorization", "Bearer wrong").statusCode()).isEqualTo(401);
    HttpResponse<String> busy = service.post(document, TOKEN);
    assertThat(busy.statusCode()).isEqualTo(503);
    assertThat(busy.headers().firstValue("Retry-After")).hasValue("5");
    assertThat(service.metrics().sum("dateline_documents_accepted_total")).isZero();
  }

  /** It is on disk, so it can be confirmed. */
  private static String uploadWhileAway(Service service) {
    HttpResponse<String> response = service.post(Texts.numbered(3).getBytes(UTF_8), TOKEN);
    assertThat(response.statusCode()).isEqualTo(202);
    String id = Http.json(response).get("id").stringValue();
    assertThat(Http.json(service.get("/api/documents/" + id)).get("state").stringValue())
        .isEqualTo("in_flight");
    return id;
  }

  private static double published(Service service) {
    return service.metrics().sum("dateline_documents_total", "outcome=\"published\"");
  }

  private static List<String> keys(EmbeddedKafka broker) {
    try (TopicReader reader = new TopicReader(broker.bootstrapServers(), Topics.STORIES)) {
      await().pollInSameThread().atMost(Service.LONG).until(() -> reader.read().size() >= 3);
      return reader.read().stream().map(ConsumerRecord::key).toList();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
