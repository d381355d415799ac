package news.dateline.ingest.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import news.dateline.document.DocumentOutcome;
import news.dateline.document.SourceKind;
import news.dateline.ingest.fixture.Texts;
import news.dateline.metrics.IngestMetrics;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ActuatorIT extends RunningIngestService {

  @Test
  void itIsAliveAndReady() {
    await().atMost(LONG).until(() -> get("/actuator/health/readiness").statusCode() == 200);

    assertThat(Http.json(get("/actuator/health/liveness")).get("status").stringValue())
        .isEqualTo("UP");
    JsonNode kafka = Http.json(get("/actuator/health")).get("components").get("ingestKafka");
    assertThat(kafka.get("status").stringValue()).isEqualTo("UP");
    assertThat(kafka.get("details").get("broker").stringValue()).isEqualTo("answers");
    assertThat(kafka.get("details").get("publisher").stringValue()).isEqualTo("works");
  }

  @Test
  void livenessDoesNotDependOnKafka() {
    assertThat(get("/actuator/health/liveness").body()).doesNotContain("ingestKafka");
    assertThat(get("/actuator/health/readiness").body()).contains("ingestKafka");
  }

  @Test
  void everyMeterIsThere() {
    post(Texts.numbered(700).getBytes(UTF_8));
    await().atMost(LONG).until(() -> metrics().has("dateline_extract_time_seconds_count"));

    assertThat(metrics().text()).contains("\ndateline_ready{component=\"ingestKafka\"} ");
    for (String name : meterNames()) {
      String exposed = name.replace('.', '_');
      assertThat(metrics().text()).as(name).containsPattern("(?m)^" + exposed + "[_{ ]");
    }
  }

  @Test
  void everyOutcomeIsCountedFromZero() {
    for (SourceKind kind : SourceKind.values()) {
      for (DocumentOutcome outcome : DocumentOutcome.values()) {
        assertThat(metrics().text())
            .containsPattern(
                "dateline_documents_total\\{[^}]*outcome=\""
                    + outcome.label()
                    + "\",source_kind=\""
                    + kind.label()
                    + "\"");
      }
    }
  }

  @Test
  void theSourcesAndTheKafkaProducerAreWatched() {
    await().atMost(LONG).until(() -> metrics().has("kafka_producer_record_send_total"));

    assertThat(metrics().sum("dateline_sources", "kind=\"folder\"", "state=\"running\""))
        .isEqualTo(1);
    assertThat(metrics().sum("dateline_sources", "state=\"failing\"")).isZero();
  }

  @Test
  void theDiskOfTheSpoolIsWatched() {
    assertThat(metrics().sum("disk_free_bytes", "path=\"" + SPOOL + "\"")).isPositive();
  }

  private static List<String> meterNames() {
    return Arrays.stream(IngestMetrics.class.getFields())
        .filter(field -> !field.getName().startsWith("TAG_"))
        .map(ActuatorIT::value)
        .toList();
  }

  private static String value(Field field) {
    try {
      return (String) field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
