package news.dateline.ingest.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.dateline.document.SourceCursor;
import news.dateline.ingest.fixture.Texts;
import news.dateline.ingest.fixture.Warcs;
import news.dateline.stream.Topics;
import news.dateline.testing.TestBroker;
import news.dateline.testing.TopicReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Web archives and mailboxes, left in the middle and taken up again. */
class LongFilesIT {

  private static final int PAGES = 1_200;
  private static final int MESSAGES = 600;

  @TempDir private Path directory;

  @BeforeEach
  void folder() throws IOException {
    Files.createDirectories(directory.resolve("folder"));
  }

  @Test
  void aWebArchiveIsReadOnFromWhereTheLastRunCame() throws Exception {
    List<byte[]> records = new ArrayList<>();
    records.add(Warcs.response("http://a.example/gone", "404 Not Found", "text/html", "gone"));
    for (int i = 0; i < PAGES; i++) {
      records.add(Warcs.page("http://a.example/" + i, html(i)));
    }
    records.add(Warcs.page("http://a.example/empty", "<html><body></body></html>"));
    byte[] archive = Warcs.join(records.stream().map(Warcs::gzip).toArray(byte[][]::new));
    byte[] damage = "no record at all\r\n".getBytes(UTF_8);
    byte[] end = Warcs.gzip(Warcs.page("http://a.example/end", html(PAGES)));
    Files.write(directory.resolve("news.warc.gz"), Warcs.join(archive, damage, end));
    source("web-archive", "news.warc.gz");

    try (TestBroker broker = TestBroker.start()) {
      killedAfter(600, "web_archive", broker);
      try (Service second = start(broker)) {
        second.awaitReady();
        await()
            .atMost(Service.LONG)
            .until(() -> second.metrics().documents("web_archive", "malformed") == 1);
        await()
            .atMost(Service.LONG)
            .until(() -> second.metrics().sum("dateline_documents_in_flight") == 0);
        Metrics metrics = second.metrics();
        assertThat(metrics.sum("dateline_documents_accepted_total"))
            .as("what lay behind the cursor was not looked at")
            .isLessThan(PAGES - 450);
        assertThat(metrics.documents("web_archive", "no_text")).isEqualTo(1);
        assertThat(metrics.stories())
            .isEqualTo(metrics.documents("web_archive", "published"))
            .isPositive();
        assertThat(metrics.addUp()).isTrue();
      }
      assertOnTopics(broker, PAGES + 1, PAGES + 3);
    }
  }

  @Test
  void aMailboxIsReadOnFromWhereTheLastRunCame() throws Exception {
    Path box = directory.resolve("box");
    Files.writeString(
        box,
        IntStream.range(0, MESSAGES).mapToObj(LongFilesIT::message).collect(Collectors.joining()));
    source("mailbox", "box");

    try (TestBroker broker = TestBroker.start()) {
      killedAfter(300, "mailbox", broker);
      Files.writeString(
          box,
          "From broken Tue Nov  3 10:00:00 2026\n\0\0\0\n\n" + message(MESSAGES),
          StandardOpenOption.APPEND);
      try (Service second = start(broker)) {
        second.awaitReady();
        await().atMost(Service.LONG).until(() -> stories(broker).size() == MESSAGES + 1);
        await()
            .atMost(Service.LONG)
            .until(() -> second.metrics().sum("dateline_documents_in_flight") == 0);
        assertThat(second.metrics().sum("dateline_documents_accepted_total"))
            .isLessThan(MESSAGES - 150);
        assertThat(second.metrics().documents("mailbox", "no_text")).isEqualTo(1);
        assertThat(second.metrics().stories())
            .isEqualTo(second.metrics().documents("mailbox", "published"))
            .isPositive();
        assertThat(second.metrics().addUp()).isTrue();
      }
      assertOnTopics(broker, MESSAGES + 1, MESSAGES + 2);
    }
  }

  private void killedAfter(int documents, String kind, TestBroker broker) {
    try (Service first = start(broker)) {
      first.awaitReady();
      await()
          .atMost(Service.LONG)
          .until(() -> first.metrics().documents(kind, "published") >= documents);
    }
    assertThat(stories(broker)).hasSizeGreaterThanOrEqualTo(documents);
  }

  private static void assertOnTopics(TestBroker broker, int stories, int documents) {
    assertThat(stories(broker)).hasSize(stories).doesNotHaveDuplicates();
    assertThat(keys(broker, Topics.DOCUMENTS)).hasSize(documents).doesNotHaveDuplicates();
  }

  private static List<String> stories(TestBroker broker) {
    return keys(broker, Topics.STORIES);
  }

  private static List<String> keys(TestBroker broker, String topic) {
    try (TopicReader reader = new TopicReader(broker.bootstrapServers(), topic)) {
      List<Integer> sizes = new ArrayList<>();
      await()
          .pollInSameThread()
          .atMost(Service.LONG)
          .until(
              () -> {
                sizes.add(reader.read().size());
                int last = sizes.size() - 1;
                return last > 1 && sizes.get(last).equals(sizes.get(last - 2));
              });
      return reader.read().stream()
          .map(ConsumerRecord::key)
          .filter(key -> !SourceCursor.isKey(key))
          .toList();
    }
  }

  private void source(String kind, String path) throws IOException {
    Files.writeString(
        directory.resolve("sources.yml"),
        "sources:\n  - {id: long, kind: " + kind + ", path: " + path + ", settle: 0s}\n");
  }

  private Service start(TestBroker broker) {
    return Service.start(
        broker.bootstrapServers(),
        directory,
        "dateline.ingest.sources=" + directory.resolve("sources.yml"));
  }

  private static String html(int number) {
    return "<html><head><title>Village "
        + number
        + "</title></head><body><article><h1>Village "
        + number
        + " opens its library</h1><p>"
        + Texts.STORY.get(0)
        + " Page "
        + number
        + ".</p><p>"
        + Texts.STORY.get(1)
        + "</p></article></body></html>";
  }

  private static String message(int number) {
    return "From desk@news.example Tue Nov  3 10:00:00 2026\nFrom: desk@news.example\nMessage-ID: <"
        + number
        + "@news.example>\nSubject: Village "
        + number
        + " opens its library\nContent-Type: text/plain\n\n"
        + Texts.STORY.get(0)
        + " Message "
        + number
        + ".\n\n";
  }
}
