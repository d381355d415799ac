package news.dateline.ingest.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import news.dateline.document.DocumentId;
import news.dateline.document.SourceCursor;
import news.dateline.ingest.fixture.FakeIntake;
import news.dateline.ingest.fixture.Texts;
import news.dateline.ingest.source.upload.BusyException;
import news.dateline.ingest.source.upload.UploadLabel;
import news.dateline.ingest.source.upload.UploadSource;
import news.dateline.stream.Topics;
import news.dateline.testing.TestBroker;
import news.dateline.testing.TopicReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartIT {

  @TempDir private Path directory;

  @BeforeEach
  void files() throws IOException {
    Files.createDirectories(directory.resolve("folder"));
    write("one.txt", Texts.numbered(1));
    write("bundle.txt", Texts.bundle());
    write("empty.txt", "");
  }

  @Test
  void aRestartRepeatsNothingAndLosesNothing() throws Exception {
    try (TestBroker broker = TestBroker.start()) {
      String servers = broker.bootstrapServers();
      String upload;
      try (Service first = Service.start(servers, directory)) {
        first.awaitReady();
        upload = id(first);
        assertThat(first.awaitOutcome(upload)).isEqualTo("published");
        await()
            .atMost(Service.LONG)
            .until(() -> first.metrics().sum("dateline_documents_total") == 4);
      }
      assertThat(spool()).isEmpty();
      String waiting = leaveInSpool(Texts.numbered(3)).value();
      write("two.txt", Texts.numbered(4));

      try (Service second = Service.start(servers, directory)) {
        assertThat(second.awaitOutcome(waiting)).isEqualTo("published");
        await()
            .atMost(Service.LONG)
            .until(() -> second.metrics().documents("folder", "published") == 1);

        assertThat(second.awaitOutcome(upload)).isEqualTo("published");
        assertThat(second.metrics().sum("dateline_documents_accepted_total"))
            .as("only what is new")
            .isEqualTo(2);
        assertThat(second.metrics().sum("dateline_stories_published_total")).isEqualTo(2);
      }
      assertThat(spool()).isEmpty();
      assertThat(keys(servers, Topics.STORIES, 8)).hasSize(8).doesNotHaveDuplicates();
      // Beside them, the claims of both.
      assertThat(keys(servers, Topics.DOCUMENTS, 6 + 2)).hasSize(6).doesNotHaveDuplicates();
    }
  }

  @Test
  void aFileThatWasMovedWhileNobodyLookedIsADuplicate() throws Exception {
    try (TestBroker broker = TestBroker.start()) {
      String servers = broker.bootstrapServers();
      try (Service first = Service.start(servers, directory)) {
        first.awaitReady();
        await()
            .atMost(Service.LONG)
            .until(() -> first.metrics().sum("dateline_documents_total") == 3);
      }
      Path folder = directory.resolve("folder");
      Files.move(
          folder.resolve("one.txt"),
          Files.createDirectories(folder.resolve("old")).resolve("1.txt"));

      try (Service second = Service.start(servers, directory)) {
        second.awaitReady();
        await()
            .atMost(Service.LONG)
            .until(() -> second.metrics().documents("folder", "duplicate") == 1);
        assertThat(second.metrics().sum("dateline_documents_accepted_total")).isEqualTo(1);
        assertThat(second.metrics().sum("dateline_stories_published_total")).isZero();
        assertThat(second.metrics().addUp()).isTrue();
      }
      assertThat(keys(servers, Topics.STORIES, 5)).hasSize(5).doesNotHaveDuplicates();
    }
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(directory.resolve("folder").resolve(name), text);
  }

  private static String id(Service service) {
    byte[] document = Texts.numbered(2).getBytes(UTF_8);
    return Http.json(service.post(document)).get("id").stringValue();
  }

  /** What a crash leaves after an upload was confirmed. */
  private DocumentId leaveInSpool(String text) throws IOException {
    try (UploadSource source =
        new UploadSource(
            directory.resolve("spool"), 1 << 20, Duration.ofMinutes(1), Clock.systemUTC())) {
      source.start(new FakeIntake());
      return await()
          .atMost(Service.LONG)
          .ignoreExceptionsInstanceOf(BusyException.class)
          .until(
              () ->
                  source.take(
                      new ByteArrayInputStream(text.getBytes(UTF_8)),
                      UploadLabel.of("waiting.txt", null)),
              id -> true);
    }
  }

  private List<String> spool() throws IOException {
    try (Stream<Path> files = Files.list(directory.resolve("spool"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.endsWith(".lock"))
          .toList();
    }
  }

  private static List<String> keys(String servers, String topic, int atLeast) {
    try (TopicReader reader = new TopicReader(servers, topic)) {
      await().pollInSameThread().atMost(Service.LONG).until(() -> reader.read().size() >= atLeast);
      return reader.read().stream()
          .map(ConsumerRecord::key)
          .filter(key -> !SourceCursor.isKey(key))
          .toList();
    }
  }
}
