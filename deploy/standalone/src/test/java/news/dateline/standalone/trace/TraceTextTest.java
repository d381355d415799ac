package news.dateline.standalone.trace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class TraceTextTest {

  private static Trace enriched(String value) {
    ConsumerRecord<String, byte[]> record =
        new ConsumerRecord<>("news.enriched.v1", 2, 7, "b", value.getBytes(UTF_8));
    Step step = Step.of("enriched", record, "a line", EnrichedCluster.of(record));
    return new Trace(List.of(), List.of(new StoryTrace("b", Set.of(), List.of(step), null)));
  }

  @Test
  void aCopyIsToldWithWhatItIsACopyOf() {
    Trace trace =
        enriched(
            "{\"dateline\":{\"cluster\":{\"id\":\"a\",\"role\":\"copy\",\"similarity\":0.9479}}}");

    assertThat(TraceText.page(trace)).contains("a line").endsWith("copy of a, 0.95");
    assertThat(TraceText.json(trace))
        .contains("\"cluster\":{\"id\":\"a\",\"role\":\"copy\",\"similarity\":0.9479}");
  }

  @Test
  void whatIsNoCopyIsNotToldAsOne() {
    assertThat(
            TraceText.page(
                enriched("{\"dateline\":{\"cluster\":{\"id\":\"b\",\"role\":\"first\"}}}")))
        .endsWith("a line");
    assertThat(TraceText.json(enriched("{}"))).doesNotContain("cluster");
    assertThat(TraceText.page(enriched("no JSON"))).endsWith("a line");
  }
}
