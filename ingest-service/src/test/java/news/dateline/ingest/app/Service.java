package news.dateline.ingest.app;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import news.dateline.ingest.IngestService;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** A service that a test starts and stops itself, with a folder and a spool below a directory. */
final class Service implements AutoCloseable {

  static final Duration LONG = Duration.ofMinutes(2);

  private final ConfigurableApplicationContext context;

  private Service(ConfigurableApplicationContext context) {
    this.context = context;
  }

  static Service start(String bootstrapServers, Path directory, String... settings) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--server.port=0",
                "--spring.main.banner-mode=off",
                "--spring.kafka.bootstrap-servers=" + bootstrapServers,
                "--logging.level.org.apache.kafka=OFF",
                "--logging.level.kafka=OFF",
                "--dateline.ingest.interval=100ms",
                "--dateline.ingest.settle=100ms",
                "--dateline.ingest.folders[0].id=desk",
                "--dateline.ingest.folders[0].path=" + directory.resolve("folder"),
                "--dateline.ingest.upload.spool=" + directory.resolve("spool")));
    for (String setting : settings) {
      arguments.add("--" + setting);
    }
    return new Service(
        new SpringApplicationBuilder(IngestService.class).run(arguments.toArray(String[]::new)));
  }

  URI uri(String path) {
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    return URI.create("http://127.0.0.1:" + port + path);
  }

  HttpResponse<String> get(String path, String... headers) {
    return Http.get(uri(path), headers);
  }

  int status(String path) {
    return get(path).statusCode();
  }

  HttpResponse<String> post(byte[] document, String... headers) {
    return Http.post(uri("/api/documents"), document, headers);
  }

  void awaitReady() {
    await().atMost(LONG).until(() -> status("/actuator/health/readiness") == 200);
  }

  /** Waits until a document has ended, and tells how. */
  String awaitOutcome(String id) {
    JsonNode ended =
        await()
            .atMost(LONG)
            .until(() -> Http.json(get("/api/documents/" + id)), report -> report.has("outcome"));
    return ended.get("outcome").stringValue();
  }

  Metrics metrics() {
    return new Metrics(get("/actuator/prometheus").body());
  }

  @Override
  public void close() {
    context.close();
  }
}
