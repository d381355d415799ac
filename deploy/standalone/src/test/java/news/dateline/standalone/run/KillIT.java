package news.dateline.standalone.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.dateline.document.DocumentOutcome;
import news.dateline.document.DocumentReport;
import news.dateline.document.SourceCursor;
import news.dateline.stream.Topics;
import news.dateline.testing.TopicReader;
import news.dateline.wire.DocumentReportJson;
import news.dateline.wire.MalformedRecordException;
import news.dateline.wire.StoryJson;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillIT {

  private static final Duration LONG = Duration.ofMinutes(2);
  private static final Duration PROMISED = Duration.ofSeconds(10);
  private static final int FILES = 250;
  private static final int BEFORE_THE_KILL = 20;

  @TempDir private Path directory;

  private static Set<String> write(Path folder) throws IOException {
    for (int i = 0; i < FILES; i++) {
      Files.writeString(
          folder.resolve("story-%03d.txt".formatted(i)),
          headline(i)
              + "\n\nRiver number "
              + i
              + " rose in Kisumu, Kenya, on Monday and cut off "
              + (i + 2)
              + " villages, officials said.");
    }
    return IntStream.range(0, FILES).mapToObj(KillIT::headline).collect(Collectors.toSet());
  }

  private static String headline(int number) {
    return String.format(Locale.ROOT, "Flood %d in Kenya", number);
  }

  private static String headline(ConsumerRecord<String, byte[]> story) {
    try {
      return StoryJson.read(story.value()).story().text().headline();
    } catch (MalformedRecordException e) {
      throw new AssertionError(e);
    }
  }

  private static DocumentReport report(ConsumerRecord<String, byte[]> document) {
    try {
      return DocumentReportJson.read(document.value());
    } catch (MalformedRecordException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void nothingIsLostOrTwiceThroughAKillInTheMiddle() throws Exception {
    Path data = Files.createDirectory(directory.resolve("data"));
    Path watched = Files.createDirectory(directory.resolve("watched"));
    Set<String> headlines = write(watched);

    int seen;
    try (DatelineProcess dateline = DatelineProcess.start(data, "--watch=" + watched)) {
      await().atMost(LONG).until(() -> dateline.stories().size() >= BEFORE_THE_KILL);
      dateline.kill();
      seen = dateline.stories().size();
    }
    assertThat(seen).as("killed in the middle").isLessThan(FILES);

    try (DatelineProcess dateline = DatelineProcess.start(data, "--watch=" + watched)) {
      String kafka = dateline.kafka();
      for (String topic : List.of(Topics.ENRICHED, Topics.STORIES)) {
        assertThat(read(kafka, topic, FILES))
            .extracting(KillIT::headline)
            .hasSize(FILES)
            .containsExactlyInAnyOrderElementsOf(headlines);
      }
      assertThat(
              read(kafka, Topics.DOCUMENTS, FILES).stream()
                  .filter(record -> !SourceCursor.isKey(record.key()))
                  .map(KillIT::report)
                  .filter(report -> report.outcome() == DocumentOutcome.PUBLISHED)
                  .map(report -> String.valueOf(report.arrival().uri()))
                  .map(uri -> uri.substring(uri.lastIndexOf('/') + 1)))
          .containsExactlyInAnyOrderElementsOf(
              IntStream.range(0, FILES).mapToObj("story-%03d.txt"::formatted).toList());

      dateline.terminate();

      assertThat(dateline.exitStatus(PROMISED)).isZero();
    }
  }

  /** All of a topic, once it holds as many records and gets no more. */
  private static List<ConsumerRecord<String, byte[]>> read(
      String kafka, String topic, int records) {
    try (TopicReader reader = new TopicReader(kafka, topic)) {
      AtomicInteger before = new AtomicInteger();
      return await()
          .pollInSameThread()
          .atMost(LONG)
          .until(
              reader::read,
              found -> found.size() >= records && before.getAndSet(found.size()) == found.size());
    }
  }
}
