package news.dateline.standalone.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import news.dateline.stream.Topics;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoryPrinterTest {

  private static final TopicPartition PARTITION = new TopicPartition(Topics.ENRICHED, 0);
  private static final int END = 3;

  private final Queue<Consumer<String, byte[]>> consumers = new ConcurrentLinkedQueue<>();
  private final StringWriter out = new StringWriter();

  @Test
  void itGoesOnWhereItStoppedAfterAFailureAndSkipsWhatHasNoValue() {
    MockConsumer<String, byte[]> failing = consumer();
    failing.schedulePollTask(() -> failing.addRecord(story(END, "First of all")));
    failing.schedulePollTask(() -> failing.setPollException(new KafkaException("away")));
    MockConsumer<String, byte[]> next = consumer();
    next.schedulePollTask(
        () -> {
          assertThat(next.position(PARTITION)).isEqualTo(END + 1);
          next.addRecord(story(END + 1, null));
          next.addRecord(story(END + 2, "Then another"));
        });
    consumers.addAll(List.of(failing, next));
    StoryPrinter printer = new StoryPrinter(consumers::remove, new PrintWriter(out));

    printer.start();
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> assertThat(out.toString()).contains("First of all").contains("Then another"));
    printer.stop();

    assertThat(out.toString().lines()).hasSize(2);
  }

  private static MockConsumer<String, byte[]> consumer() {
    MockConsumer<String, byte[]> consumer = new MockConsumer<>("latest");
    consumer.updatePartitions(
        Topics.ENRICHED,
        List.of(new PartitionInfo(Topics.ENRICHED, 0, null, new Node[0], new Node[0])));
    consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
    consumer.updateEndOffsets(Map.of(PARTITION, (long) END));
    return consumer;
  }

  private static ConsumerRecord<String, byte[]> story(long offset, @Nullable String headline) {
    byte @Nullable [] value =
        headline == null
            ? null
            : ("{\"headlines\":[{\"value\":\"" + headline + "\"}]}").getBytes(UTF_8);
    return new ConsumerRecord<>(Topics.ENRICHED, 0, offset, "key", value);
  }
}
