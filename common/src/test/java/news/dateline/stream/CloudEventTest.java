package news.dateline.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventTest {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String SPAN = "00f067aa0ba902b7";

  @Test
  void aRecordCarriesTheEventInItsHeaders() {
    ProducerRecord<String, byte[]> record =
        CloudEvent.record(
            Topics.STORIES,
            "key",
            "{}".getBytes(UTF_8),
            "event-1",
            "/dateline/ingest/newsdesk",
            CloudEvent.STORY_EXTRACTED,
            Instant.parse("2026-03-01T06:00:00Z"));

    assertThat(record.topic()).isEqualTo("news.stories.v1");
    assertThat(record.key()).isEqualTo("key");
    assertThat(record.value()).asString(UTF_8).isEqualTo("{}");
    assertThat(Arrays.stream(record.headers().toArray()))
        .extracting(header -> header.key() + "=" + new String(header.value(), UTF_8))
        .containsExactlyInAnyOrder(
            "ce_specversion=1.0",
            "ce_id=event-1",
            "ce_source=/dateline/ingest/newsdesk",
            "ce_type=news.dateline.story.extracted.v1",
            "ce_time=2026-03-01T06:00:00Z",
            "content-type=application/json");
  }

  @Test
  void theTypesOfEventsAreAContract() {
    assertThat(CloudEvent.STORY_EXTRACTED).isEqualTo("news.dateline.story.extracted.v1");
    assertThat(CloudEvent.STORY_ENRICHED).isEqualTo("news.dateline.story.enriched.v1");
    assertThat(CloudEvent.DOCUMENT_FINISHED).isEqualTo("news.dateline.document.finished.v1");
  }

  @Test
  void theLastHeaderOfANameCounts() {
    Headers headers = new RecordHeaders();
    CloudEvent.put(headers, "name", "first");
    CloudEvent.put(headers, "name", "Zürich");

    assertThat(CloudEvent.get(headers, "name")).isEqualTo("Zürich");
  }

  @Test
  void aMissingHeaderAndOneWithoutValueAreNull() {
    Headers headers = new RecordHeaders().add("empty", null);

    assertThat(CloudEvent.get(headers, "empty")).isNull();
    assertThat(CloudEvent.get(headers, "missing")).isNull();
  }

  @Test
  void eachTraceIsNew() {
    Headers one = new RecordHeaders();
    Headers other = new RecordHeaders();
    CloudEvent.startTrace(one);
    CloudEvent.startTrace(other);

    assertThat(traceParent(one)).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    assertThat(traceParent(one)).isNotEqualTo(traceParent(other));
  }

  @Test
  void aTraceContinuesUnderANewSpanWithItsFlags() {
    assertThat(continued("00-" + TRACE + "-" + SPAN + "-00"))
        .matches("00-" + TRACE + "-[0-9a-f]{16}-00")
        .doesNotContain(SPAN);
  }

  @Test
  void whereThereIsNoTraceOneStarts() {
    assertThat(continued(null)).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "trace",
        "00-" + TRACE + "-" + SPAN,
        "00-" + TRACE + "-" + SPAN + "-01-more",
        "ff-" + TRACE + "-" + SPAN + "-01",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-" + SPAN + "-01",
        "00-00000000000000000000000000000000-" + SPAN + "-01",
        "00-" + TRACE + "-0000000000000000-01"
      })
  void whereTheTraceIsNotValidOneStarts(String parent) {
    assertThat(continued(parent))
        .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01")
        .doesNotContain(TRACE, "0".repeat(32));
  }

  private static String continued(@Nullable String parent) {
    Headers from = new RecordHeaders();
    if (parent != null) {
      CloudEvent.put(from, "traceparent", parent);
    }
    Headers to = new RecordHeaders();
    CloudEvent.continueTrace(from, to);
    return traceParent(to);
  }

  private static String traceParent(Headers headers) {
    return String.valueOf(CloudEvent.get(headers, "traceparent"));
  }
}
