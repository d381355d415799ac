package news.dateline.ingest.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Properties;
import news.dateline.ingest.IngestService;
import news.dateline.testing.PodTemplate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** Ingest with the settings of {@code deploy/kubernetes}; Kafka is away. */
class KubernetesIT {

  private static final PodTemplate POD = PodTemplate.of("ingest.yaml", "StatefulSet");
  private static final String TOKEN = "s3cret";

  @TempDir private static Path directory;
  private static ConfigurableApplicationContext service;

  @BeforeAll
  static void start() throws Exception {
    service =
        new SpringApplicationBuilder(IngestService.class)
            .environment(POD.environment(directory, "dateline-ingest-0", TOKEN))
            .run(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.main.banner-mode=off",
                "--spring.kafka.bootstrap-servers=127.0.0.1:1",
                "--logging.level.org.apache.kafka=OFF");
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static URI uri(String path) {
    return URI.create(
        "http://127.0.0.1:"
            + service.getEnvironment().getRequiredProperty("local.server.port")
            + path);
  }

  @Test
  void itsProbesAreAnswered() {
    assertThat(Http.get(uri(POD.probe("startupProbe"))).statusCode()).isEqualTo(200);
    assertThat(Http.get(uri(POD.probe("livenessProbe"))).statusCode()).isEqualTo(200);
    assertThat(Http.get(uri(POD.probe("livenessProbe"))).body()).doesNotContain("ingestKafka");
    HttpResponse<String> readiness = Http.get(uri(POD.probe("readinessProbe")));
    assertThat(readiness.statusCode()).isEqualTo(503);
    assertThat(readiness.body()).contains("ingestKafka");
  }

  @Test
  void itsPortIsThatOfTheService() throws Exception {
    Properties ours =
        PropertiesLoaderUtils.loadProperties(new ClassPathResource("application.properties"));

    assertThat(ours.getProperty("server.port")).isEqualTo(String.valueOf(POD.port()));
  }

  @Test
  void itAsksForTheTokenOfTheSecret() {
    byte[] document = "Rivers rose in Kenya.".getBytes(UTF_8);

    assertThat(Http.post(uri("/api/documents"), document).statusCode()).isEqualTo(401);
    assertThat(Http.get(uri("/api/sources"), "Authorization", "Bearer " + TOKEN).statusCode())
        .isEqualTo(200);
  }

  @Test
  void itsSourcesAreThoseOfTheConfigMap() {
    assertThat(Http.get(uri("/api/sources"), "Authorization", "Bearer " + TOKEN).body())
        .contains(directory + "/config/sources.yml");
  }

  @Test
  void whatMustSurviveLiesOnItsVolume() {
    assertThat(POD.mounts()).containsExactly("/config", "/tmp", "/var/lib/dateline");
    assertThat(directory.resolve("var/lib/dateline/spool")).isDirectory();
  }
}
