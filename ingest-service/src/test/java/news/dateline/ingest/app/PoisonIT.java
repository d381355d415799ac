package news.dateline.ingest.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static news.dateline.ingest.app.Service.LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import news.dateline.document.DocumentReport;
import news.dateline.document.SourceCursor;
import news.dateline.ingest.fixture.FaultParser.Fault;
import news.dateline.ingest.fixture.Formats;
import news.dateline.ingest.fixture.Texts;
import news.dateline.stream.Topics;
import news.dateline.testing.TestBroker;
import news.dateline.testing.TopicReader;
import news.dateline.wire.DocumentReportJson;
import news.dateline.wire.MalformedRecordException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents that take their parser's process with them, among others that do not. */
class PoisonIT {

  private static final int GOOD = 6;

  @TempDir private Path directory;
  private final Map<String, String> expected = new TreeMap<>();

  /** Of services that other tests keep running in this process. */
  private final List<ProcessHandle> others = workers().toList();

  @Test
  void poisonCostsItselfAndAWorkerKilledInMidParseCostsNothing() throws Exception {
    Path busy = directory.resolve("busy");
    writeFiles(busy);
    try (TestBroker broker = TestBroker.start();
        Service service =
            Service.start(
                broker.bootstrapServers(),
                directory,
                "dateline.ingest.workers=4",
                "dateline.ingest.isolation.processes=2",
                "dateline.ingest.isolation.heap=64MB",
                "dateline.ingest.isolation.progress-timeout=4s")) {
      killTheParserOf(busy);

      await()
          .atMost(LONG)
          .untilAsserted(
              () ->
                  assertThat(service.metrics().sum("dateline_documents_total"))
                      .isEqualTo(expected.size()));

      assertThat(outcomes(broker.bootstrapServers())).isEqualTo(expected);
      assertCounted(service);
    }
    await().atMost(LONG).until(() -> ownWorkers().isEmpty());
  }

  private void writeFiles(Path busy) throws IOException {
    Path staging = Files.createDirectories(directory.resolve("staging"));
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("hangs.fault", Fault.SPIN.document());
    files.put("ends.fault", Fault.HALT.document(9));
    files.put("grows.fault", Fault.ALLOCATE.document());
    files.put("recurses.fault", Fault.OVERFLOW.document());
    expected.put("hangs.fault", "timeout");
    files.keySet().forEach(name -> expected.putIfAbsent(name, "crashed"));
    files.put("killed.fault", Fault.AWAIT.document(busy));
    for (int i = 0; i < GOOD; i++) {
      files.put("small-" + i + ".txt", Texts.numbered(i).getBytes(UTF_8));
      files.put("good-" + i + ".rtf", Formats.rtf("Good " + i, List.of(Texts.numbered(GOOD + i))));
    }
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(staging.resolve(file.getKey()), file.getValue());
      expected.putIfAbsent(file.getKey(), "published");
    }
    Path folder = Files.createDirectories(directory.resolve("folder"));
    Files.move(staging, folder.resolve("batch"), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Once; then waits for the next one, and lets that one come to its end. */
  private void killTheParserOf(Path busy) throws IOException {
    long first = awaitParser(busy, 0);
    assertThat(ownWorkers()).extracting(ProcessHandle::pid).contains(first);
    assertThat(ProcessHandle.of(first)).hasValueSatisfying(ProcessHandle::destroyForcibly);
    awaitParser(busy, first);
    Files.delete(busy);
  }

  private static long awaitParser(Path busy, long otherThan) {
    return await()
        .atMost(LONG)
        .ignoreExceptionsInstanceOf(IOException.class)
        .until(() -> Long.parseLong(Files.readString(busy)), found -> found != otherThan);
  }

  private Map<String, String> outcomes(String bootstrapServers) {
    Map<String, String> outcomes = new TreeMap<>();
    try (TopicReader reader = new TopicReader(bootstrapServers, Topics.DOCUMENTS)) {
      await()
          .pollInSameThread()
          .atMost(LONG)
          .until(
              () -> {
                reader.read().forEach(record -> add(record, outcomes));
                return outcomes.size() >= expected.size();
              });
    }
    return outcomes;
  }

  private static void add(ConsumerRecord<String, byte[]> record, Map<String, String> outcomes) {
    if (SourceCursor.isKey(record.key())) {
      return;
    }
    try {
      DocumentReport report = DocumentReportJson.read(record.value());
      String uri = String.valueOf(report.arrival().uri());
      outcomes.put(uri.substring(uri.lastIndexOf('/') + 1), report.outcome().label());
    } catch (MalformedRecordException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void assertCounted(Service service) {
    Metrics metrics = service.metrics();
    assertThat(metrics.documents("folder", "published")).isEqualTo(2 * GOOD + 1);
    assertThat(metrics.documents("folder", "crashed")).isEqualTo(3);
    assertThat(metrics.documents("folder", "timeout")).isEqualTo(1);
    assertThat(metrics.addUp()).isTrue();
    assertThat(metrics.sum("dateline_stories_published_total")).isEqualTo(2 * GOOD + 1);
    assertThat(metrics.sum("dateline_extract_retries_total")).isEqualTo(5);
    assertThat(restarts(metrics, "timeout")).isEqualTo(2);
    assertThat(restarts(metrics, "memory")).isEqualTo(2);
    assertThat(restarts(metrics, "crash")).as("two tries of two, and the kill").isEqualTo(5);
    assertThat(restarts(metrics, "age")).isZero();
    assertThat(metrics.sum("dateline_extract_workers")).isBetween(0.0, 2.0);
  }

  private static double restarts(Metrics metrics, String reason) {
    return metrics.sum("dateline_extract_worker_restarts_total", "reason=\"" + reason + "\"");
  }

  private List<ProcessHandle> ownWorkers() {
    return workers().filter(process -> !others.contains(process)).toList();
  }

  private static Stream<ProcessHandle> workers() {
    return ProcessHandle.current()
        .descendants()
        .filter(process -> process.info().commandLine().orElse("").contains("dateline-workers"));
  }
}
