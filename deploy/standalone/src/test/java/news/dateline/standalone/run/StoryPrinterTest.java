package news.dateline.standalone.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import news.dateline.stream.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoryPrinterTest {

  private final StringWriter out = new StringWriter();
  private final StoryPrinter printer = new StoryPrinter(Map.of(), new PrintWriter(out));

  private void print(byte @Nullable [] value) {
    printer.print(new ConsumerRecord<>(Topics.ENRICHED, 0, 0, "key", value));
  }

  @Test
  void aStoryIsALineAtOnceAndWhatHasNoValueIsNone() {
    print("{\"headlines\":[{\"value\":\"First of all\"}]}".getBytes(UTF_8));
    assertThat(out.toString()).contains("First of all");

    print(null);
    print("{\"headlines\":[{\"value\":\"Then another\"}]}".getBytes(UTF_8));

    assertThat(out.toString().lines()).hasSize(2).last().asString().contains("Then another");
  }
}
