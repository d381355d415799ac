package news.dateline.ingest.extract.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import news.dateline.ingest.extract.Extraction;
import news.dateline.ingest.extract.format.Limits;
import news.dateline.ingest.fixture.Documents;
import news.dateline.ingest.fixture.Formats;
import news.dateline.ingest.fixture.Texts;
import news.dateline.ingest.source.Document;
import org.jspecify.annotations.Nullable;

/** Real worker processes within small limits, and what became of them. */
final class Workers implements WorkerEvents, AutoCloseable {

  static final Duration LONG = Duration.ofSeconds(60);
  static final long HEAP = 64L << 20;
  static final Limits LIMITS = new Limits(16 << 20, 3_000_000, 20, 4, 200, Duration.ofSeconds(20));
  static final Duration PROGRESS_TIMEOUT = Duration.ofSeconds(3);

  private final Path temporary;
  private final IsolatedExtractor extractor;

  /** Before the last time that counts were forgotten. */
  private int alive;

  private final AtomicInteger started = new AtomicInteger();
  private final AtomicInteger ended = new AtomicInteger();
  private final AtomicInteger retried = new AtomicInteger();
  private final Map<RestartReason, Integer> restarts = new ConcurrentHashMap<>();

  Workers(WorkerSettings settings, Path temporary) {
    this(settings, temporary, new Launch(settings));
  }

  Workers(WorkerSettings settings, Path temporary, Launch launch) {
    this.temporary = temporary;
    this.extractor = new IsolatedExtractor(settings, this, launch, temporary);
  }

  static WorkerSettings settings(int processes) {
    return settings(processes, LIMITS, 1_000);
  }

  static WorkerSettings settings(int processes, Limits limits, int maxDocuments) {
    return new WorkerSettings(limits, processes, HEAP, PROGRESS_TIMEOUT, maxDocuments, 1);
  }

  IsolatedExtractor extractor() {
    return extractor;
  }

  Extraction extract(Document document) {
    return extractor.extract(document);
  }

  Extraction.Failure failure(Document document) {
    Extraction extraction = extract(document);
    assertThat(extraction).isInstanceOf(Extraction.Failure.class);
    return (Extraction.Failure) extraction;
  }

  /** Reads a document that no parser has trouble with. */
  void readAGoodOne() {
    assertThat(extract(goodOne())).isInstanceOf(Extraction.Text.class);
  }

  static Document goodOne() {
    return Documents.of("good.rtf", Formats.rtf(Texts.HEADLINE, Texts.STORY));
  }

  @Override
  public void started() {
    started.incrementAndGet();
  }

  @Override
  public void ended(@Nullable RestartReason reason) {
    ended.incrementAndGet();
    if (reason != null) {
      restarts.merge(reason, 1, Integer::sum);
    }
  }

  @Override
  public void retried() {
    retried.incrementAndGet();
  }

  /** Counts from nothing again what has been counted; those alive stay known. */
  void forgetCounts() {
    alive += started.getAndSet(0) - ended.getAndSet(0);
    retried.set(0);
    restarts.clear();
  }

  int countStarted() {
    return started.get();
  }

  int countAlive() {
    return alive + started.get() - ended.get();
  }

  int countRetried() {
    return retried.get();
  }

  Map<RestartReason, Integer> restarts() {
    return Map.copyOf(restarts);
  }

  /** The processes, as the system knows them. */
  List<ProcessHandle> processes() {
    return processesBelow(ProcessHandle.current(), temporary);
  }

  /** Those that work in a directory below that one. */
  static List<ProcessHandle> processesBelow(ProcessHandle parent, Path temporary) {
    return parent
        .descendants()
        .filter(process -> process.info().commandLine().orElse("").contains(temporary.toString()))
        .toList();
  }

  /** All that lies in the directory for temporary files. */
  List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(temporary)) {
      return files.filter(file -> !file.equals(temporary)).toList();
    }
  }

  @Override
  public void close() {
    extractor.close();
    assertThat(countAlive()).isZero();
    await().atMost(LONG).until(() -> processes().isEmpty());
  }
}
