package news.dateline.ingest.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.dateline.document.DocumentReport;
import news.dateline.document.SourceCursor;
import news.dateline.ingest.fixture.Formats;
import news.dateline.ingest.fixture.Texts;
import news.dateline.stream.Topics;
import news.dateline.testing.LogLines;
import news.dateline.testing.TopicReader;
import news.dateline.wire.DocumentReportJson;
import news.dateline.wire.MalformedRecordException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

class FolderIT extends RunningIngestService {

  private static final int GOOD = 12;

  private static final String FRONT_PAGE =
      "<!DOCTYPE html><title>Harbour Post</title>"
          + IntStream.range(0, 6)
              .mapToObj(
                  i ->
                      ("<div><h2><a href='/%d'>Ferries resume on the lake</a></h2><p>Boats cross"
                              + " the lake again after a month of storms.</p></div>")
                          .formatted(i))
              .collect(Collectors.joining());

  private LogLines log;
  private final Map<String, String> expected = new LinkedHashMap<>();

  /** A directory whose files get into the folder all at once. */
  @TempDir private Path staging;

  @BeforeEach
  void listen() {
    log = LogLines.of("news.dateline.documents");
  }

  @AfterEach
  void cleanUp() throws IOException {
    FileSystemUtils.deleteRecursively(FOLDER.resolve("batch"));
    log.close();
  }

  @Test
  void badInputCostsItselfAndNothingElse() throws Exception {
    Metrics before = metrics();
    badFiles();
    for (int i = 0; i < GOOD; i++) {
      file("good-" + i + ".txt", "published", Texts.numbered(i).getBytes(UTF_8));
    }
    file("last.txt", "published", Texts.numbered(GOOD).getBytes(UTF_8));
    Path batch = FOLDER.resolve("batch");
    Files.move(staging, batch, StandardCopyOption.ATOMIC_MOVE);
    Files.createDirectories(staging);

    await().atMost(LONG).until(() -> linesByName().keySet().containsAll(expected.keySet()));

    assertThat(linesByName().keySet()).isEqualTo(expected.keySet());
    expected.forEach(
        (name, outcome) ->
            assertThat(linesByName().get(name))
                .as(name)
                .singleElement()
                .satisfies(line -> assertThat(line).contains("outcome=" + outcome + " ")));
    assertThat(reports()).isEqualTo(expected);
    await().atMost(LONG).until(() -> metrics().sum("dateline_documents_in_flight") == 0);
    assertCounted(before, metrics());
    assertThat(get("/actuator/health").statusCode()).isEqualTo(200);
  }

  private void badFiles() throws IOException {
    file("empty.txt", "no_text", new byte[0]);
    Files.createDirectories(staging.resolve("a-directory.txt"));
    byte[] pdf = Formats.pdf(Texts.HEADLINE, Texts.STORY.subList(2, 3));
    file("truncated.pdf", "malformed", Arrays.copyOf(pdf, pdf.length / 2));
    file("encrypted.pdf", "encrypted", Formats.encryptedPdf("Secret", List.of("Secret")));
    file("bomb.zip", "too_large", Formats.zipBomb("bomb.txt", 'a', 1L << 30));
    file("bomb-of-zeros.zip", "too_large", Formats.zipBomb("bomb.bin", '\0', 1L << 30));
    byte[] noise = new byte[4096];
    new Random(7).nextBytes(noise);
    file("noise.bin", "unsupported", noise);
    file("data.json", "not_news", "{\"news\": []}".getBytes(UTF_8));
    file("broken.jsonl", "not_news", "{\"id\": 1, \"text\"\n{\"id\": 2}\n".getBytes(UTF_8));
    file("front-page.html", "not_news", FRONT_PAGE.getBytes(UTF_8));
    file(
        "not-found.html",
        "no_text",
        "<!DOCTYPE html><title>Page not found</title><p>Try a search.</p>".getBytes(UTF_8));
    file("line\nend.bin", "unsupported", noise);
    expected.remove("line\nend.bin");
    expected.put("line?end.bin", "unsupported");
    try (RandomAccessFile sparse =
        new RandomAccessFile(staging.resolve("huge.txt").toFile(), "rw")) {
      sparse.setLength(300L << 20);
    }
    expected.put("huge.txt", "too_large");
    file("secret.txt", "unreachable", "secret".getBytes(UTF_8));
    Path secret = staging.resolve("secret.txt");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
    if (Files.isReadable(secret)) {
      // Root reads everything.
      Files.delete(secret);
      expected.remove("secret.txt");
    }
  }

  private void file(String name, String outcome, byte[] bytes) throws IOException {
    Files.write(staging.resolve(name), bytes);
    expected.put(name, outcome);
  }

  private Map<String, List<String>> linesByName() {
    return log.lines().stream()
        .filter(line -> line.contains("/batch/"))
        .collect(
            Collectors.groupingBy(
                line -> line.replaceFirst("(?s).*/batch/(.*?)\" source=desk.*", "$1")));
  }

  private Map<String, String> reports() {
    try (TopicReader reader = new TopicReader(bootstrapServers(), Topics.DOCUMENTS)) {
      Map<String, String> reports = new LinkedHashMap<>();
      await()
          .pollInSameThread()
          .atMost(LONG)
          .until(
              () -> {
                reader.read().forEach(record -> addReport(record, reports));
                return reports.size() >= expected.size();
              });
      return reports;
    }
  }

  private static void addReport(
      ConsumerRecord<String, byte[]> record, Map<String, String> reports) {
    if (SourceCursor.isKey(record.key())) {
      return;
    }
    try {
      DocumentReport report = DocumentReportJson.read(record.value());
      URI lies = report.arrival().uri();
      String uri = lies == null ? "" : lies.getPath();
      if (uri.contains("/batch/")) {
        String name = uri.substring(uri.lastIndexOf('/') + 1).replace('\n', '?');
        reports.put(name, report.outcome().label());
      }
    } catch (MalformedRecordException e) {
      throw new IllegalStateException(e);
    }
  }

  private void assertCounted(Metrics before, Metrics after) {
    Map<String, Long> outcomes =
        expected.values().stream()
            .collect(Collectors.groupingBy(outcome -> outcome, Collectors.counting()));
    outcomes.forEach(
        (outcome, times) ->
            assertThat(after.documents("folder", outcome) - before.documents("folder", outcome))
                .as(outcome)
                .isEqualTo(times.intValue()));
    String accepted = "dateline_documents_accepted_total";
    String folder = "source_kind=\"folder\"";
    assertThat(after.sum(accepted, folder) - before.sum(accepted, folder))
        .isEqualTo(expected.size());
    assertThat(after.stories() - before.stories())
        .isEqualTo(outcomes.getOrDefault("published", 0L).intValue());
    assertThat(after.addUp()).isTrue();
  }
}
