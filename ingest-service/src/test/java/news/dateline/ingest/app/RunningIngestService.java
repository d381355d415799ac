package news.dateline.ingest.app;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import news.dateline.ingest.IngestService;
import news.dateline.testing.BrokerConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** One service and one broker for all integration tests that do not stop either. */
@SpringBootTest(
    classes = {IngestService.class, BrokerConfiguration.class},
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "dateline.ingest.limits.max-bytes=4MB",
      "dateline.ingest.interval=100ms",
      "dateline.ingest.settle=100ms",
      "spring.main.banner-mode=off",
      "logging.level.org.apache.kafka=ERROR",
      "logging.level.kafka=ERROR"
    })
abstract class RunningIngestService {

  static final Duration LONG = Duration.ofMinutes(2);
  static final int MAX_BYTES = 4 << 20;
  static final Path FOLDER = directory();

  static final Path SPOOL = directory();

  @Autowired private KafkaConnectionDetails kafka;
  @LocalServerPort private int port;

  @DynamicPropertySource
  static void directories(DynamicPropertyRegistry registry) {
    registry.add("dateline.ingest.folders[0].id", () -> "desk");
    registry.add("dateline.ingest.folders[0].path", FOLDER::toString);
    registry.add("dateline.ingest.upload.spool", SPOOL::toString);
  }

  private static Path directory() {
    try {
      Path directory = Files.createTempDirectory("dateline-ingest-test");
      directory.toFile().deleteOnExit();
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Until then uploads are put off. */
  @BeforeEach
  void awaitReady() {
    await().atMost(LONG).until(() -> get("/actuator/health/readiness").statusCode() == 200);
  }

  String bootstrapServers() {
    return String.join(",", kafka.getBootstrapServers());
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  HttpResponse<String> get(String path) {
    return Http.get(uri(path));
  }

  HttpResponse<String> post(byte[] document, String... headers) {
    return Http.post(uri("/api/documents"), document, headers);
  }

  /** The report of a document once it has ended. */
  JsonNode awaitReport(String id) {
    return await()
        .atMost(LONG)
        .until(() -> Http.json(get("/api/documents/" + id)), report -> report.has("outcome"));
  }

  Metrics metrics() {
    return new Metrics(get("/actuator/prometheus").body());
  }
}
