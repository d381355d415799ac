package news.dateline.ingest.extract.worker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static news.dateline.document.DocumentOutcome.CRASHED;
import static news.dateline.document.DocumentOutcome.UNREACHABLE;
import static news.dateline.ingest.extract.worker.Workers.LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import news.dateline.ingest.extract.Extraction;
import news.dateline.ingest.extract.TikaExtractor;
import news.dateline.ingest.fixture.Documents;
import news.dateline.ingest.fixture.FaultParser.Fault;
import news.dateline.ingest.fixture.Formats;
import news.dateline.ingest.fixture.Texts;
import news.dateline.ingest.source.Content;
import news.dateline.ingest.source.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IsolatedExtractorTest {

  @TempDir private Path temporary;
  @TempDir private Path files;

  private Workers workers(int processes) {
    return new Workers(Workers.settings(processes), temporary);
  }

  private static Map<String, byte[]> documents() throws IOException {
    Map<String, byte[]> documents = new LinkedHashMap<>();
    documents.put("story.pdf", Formats.pdf(Texts.HEADLINE, Texts.STORY.subList(2, 3)));
    documents.put("story.docx", Formats.docx(Texts.HEADLINE, Texts.STORY));
    documents.put("story.odt", Formats.odt(Texts.HEADLINE, Texts.STORY));
    documents.put("story.rtf", Formats.rtf(Texts.HEADLINE, Texts.STORY));
    documents.put("story.eml", Formats.mail(Texts.HEADLINE, Texts.STORY));
    documents.put("story.rss", Formats.rss(Texts.HEADLINE, Texts.STORY));
    documents.put("secret.pdf", Formats.encryptedPdf("Secret", List.of("Secret")));
    documents.put("bomb.zip", Formats.zipBomb("bomb.txt", 'a', 64 << 20));
    documents.put("long.txt", (Texts.story() + "\n").repeat(1_000).getBytes(UTF_8));
    documents.put("long.html", Formats.html(Texts.HEADLINE, longStory()));
    return documents;
  }

  private static List<String> longStory() {
    return Stream.generate(Texts.STORY::stream)
        .limit(100)
        .flatMap(paragraphs -> paragraphs)
        .toList();
  }

  private Document inFile(String name, byte[] bytes) throws IOException {
    Path file = Files.write(files.resolve(name), bytes);
    return with(Documents.of(name, bytes), Content.of(file, bytes.length));
  }

  private static Document with(Document document, Content content) {
    return new Document(
        document.id(), document.source(), document.label(), document.fetchedAt(), content);
  }

  @Test
  void aWorkerReadsWhatThisProcessWouldHaveRead() throws IOException {
    TikaExtractor here = new TikaExtractor(Workers.LIMITS);
    try (Workers workers = workers(1)) {
      for (Map.Entry<String, byte[]> one : documents().entrySet()) {
        Document document = Documents.of(one.getKey(), one.getValue());
        Extraction expected = here.extract(document);

        assertThat(workers.extract(document)).as(one.getKey()).isEqualTo(expected);
        assertThat(workers.extract(inFile(one.getKey(), one.getValue())))
            .as(one.getKey())
            .isEqualTo(expected);
      }
      assertThat(workers.countStarted()).isEqualTo(1);
    }
  }

  @Test
  void smallTextsNeedNoWorker() {
    try (Workers workers = workers(1)) {
      assertThat(workers.extract(Documents.of("story.txt", Texts.story())))
          .isInstanceOf(Extraction.Text.class);
      assertThat(
              workers.extract(
                  Documents.of("story.html", Formats.html(Texts.HEADLINE, Texts.STORY))))
          .isInstanceOf(Extraction.Text.class);
      assertThat(workers.countStarted()).isZero();
      assertThat(temporary).isEmptyDirectory();
    }
  }

  /** A document that a parser is busy with until a file is deleted. */
  private static Document busy(Path file) {
    return Documents.of("busy.fault", Fault.AWAIT.document(file));
  }

  private static CompletableFuture<Extraction> extract(Workers workers, Document document) {
    return CompletableFuture.supplyAsync(() -> workers.extract(document));
  }

  /** The process that is busy with a document, once there is another one than that. */
  private static ProcessHandle awaitParser(Path file, long otherThan) {
    long pid =
        await()
            .atMost(LONG)
            .ignoreExceptionsInstanceOf(IOException.class)
            .until(() -> Long.parseLong(Files.readString(file)), found -> found != otherThan);
    return ProcessHandle.of(pid).orElseThrow();
  }

  @Test
  void aWorkerThatIsKilledInMidParseLosesNothing() throws Exception {
    try (Workers workers = workers(2)) {
      Path mine = files.resolve("mine");
      Path others = files.resolve("others");
      CompletableFuture<Extraction> victim = extract(workers, busy(mine));
      CompletableFuture<Extraction> neighbour = extract(workers, busy(others));
      ProcessHandle killed = awaitParser(mine, 0);
      ProcessHandle unharmed = awaitParser(others, 0);

      killed.destroyForcibly();

      awaitParser(mine, killed.pid());
      assertThat(awaitParser(others, 0)).isEqualTo(unharmed);
      assertThat(neighbour).isNotDone();
      Files.delete(mine);
      Files.delete(others);
      assertThat(victim.get(60, TimeUnit.SECONDS)).isInstanceOf(Extraction.Text.class);
      assertThat(neighbour.get(60, TimeUnit.SECONDS)).isInstanceOf(Extraction.Text.class);
      assertThat(workers.restarts()).isEqualTo(Map.of(RestartReason.CRASH, 1));
      assertThat(workers.countRetried()).isEqualTo(1);
      assertThat(workers.countAlive()).isEqualTo(2);
    }
  }

  @Test
  void aWorkerThatIsKilledWhileItWaitsCostsNoDocument() {
    try (Workers workers = workers(1)) {
      workers.readAGoodOne();
      ProcessHandle killed = workers.processes().get(0);
      killed.destroyForcibly();
      await().atMost(LONG).until(() -> !killed.isAlive());

      workers.readAGoodOne();
      assertThat(workers.restarts()).isEqualTo(Map.of(RestartReason.CRASH, 1));
      assertThat(workers.countRetried()).isZero();
    }
  }

  @Test
  void aWorkerThatIsKilledWhileItWaitsIsNotCountedAsAlive() {
    try (Workers workers = workers(2)) {
      workers.readAGoodOne();

      workers.processes().get(0).destroyForcibly();

      await().atMost(LONG).until(() -> workers.countAlive() == 0);
      assertThat(workers.restarts()).isEqualTo(Map.of(RestartReason.CRASH, 1));
      workers.readAGoodOne();
      assertThat(workers.countAlive()).isEqualTo(1);
    }
  }

  @Test
  void aWorkerIsReplacedAfterSoManyDocuments() {
    try (Workers workers = new Workers(Workers.settings(1, Workers.LIMITS, 2), temporary)) {
      for (int i = 0; i < 5; i++) {
        workers.readAGoodOne();
      }

      assertThat(workers.restarts()).isEqualTo(Map.of(RestartReason.AGE, 2));
      assertThat(workers.countStarted()).isEqualTo(3);
      assertThat(workers.countRetried()).isZero();
    }
  }

  @Test
  void bytesThatCannotBeReadAreNoFaultOfTheWorker() throws IOException {
    byte[] bytes = Texts.story().repeat(100).getBytes(UTF_8);
    Document breaksOff =
        with(
            Documents.of("breaks-off.txt", bytes),
            new Content() {
              @Override
              public InputStream open() {
                return new SequenceInputStream(
                    new ByteArrayInputStream(bytes, 0, bytes.length / 2), new BrokenStream());
              }

              @Override
              public long size() {
                return bytes.length;
              }
            });
    Document gone = inFile("gone.rtf", new byte[200_000]);
    Files.delete(files.resolve("gone.rtf"));
    try (Workers workers = workers(1)) {
      workers.readAGoodOne();

      Extraction.Failure failure = workers.failure(breaksOff);
      assertThat(failure.outcome()).isEqualTo(UNREACHABLE);
      assertThat(failure.reason()).contains("the disk broke");
      assertThat(workers.failure(gone).outcome()).isEqualTo(UNREACHABLE);
      assertThat(
              workers
                  .failure(with(breaksOff, Content.unreachable(Path.of("x"), bytes.length)))
                  .outcome())
          .isEqualTo(UNREACHABLE);

      workers.readAGoodOne();
      assertThat(workers.countStarted()).isEqualTo(1);
    }
  }

  private static final class BrokenStream extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("the disk broke");
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      return read();
    }
  }

  @Test
  void whoIsInterruptedWhileItReadsGetsNoOutcome() throws Exception {
    try (Workers workers = workers(1)) {
      Path file = files.resolve("busy");
      CompletableFuture<Throwable> thrown = new CompletableFuture<>();
      Thread reader =
          new Thread(
              () -> {
                try {
                  workers.extract(busy(file));
                  thrown.completeExceptionally(new AssertionError("It came to an end"));
                } catch (CancellationException e) {
                  thrown.complete(
                      Thread.currentThread().isInterrupted() ? e : new AssertionError("Forgotten"));
                }
              });
      reader.start();
      ProcessHandle parser = awaitParser(file, 0);

      reader.interrupt();

      assertThat(thrown.get(60, TimeUnit.SECONDS))
          .isInstanceOf(CancellationException.class)
          .hasMessageContaining("busy.fault");
      await().atMost(LONG).until(() -> !parser.isAlive());
      assertThat(workers.countRetried()).isZero();
      Files.delete(file);
      workers.readAGoodOne();
    }
  }

  @Test
  void closingEndsWhatIsReadAndLeavesNothingBehind() {
    int threads = threadsOfWorkers();
    Workers workers = workers(2);
    Path file = files.resolve("busy");
    CompletableFuture<Extraction> busy = extract(workers, busy(file));
    CompletableFuture<Extraction> other = extract(workers, busy(files.resolve("other")));
    awaitParser(file, 0);
    awaitParser(files.resolve("other"), 0);
    CompletableFuture<Extraction> waiting = extract(workers, Workers.goodOne());

    workers.close();

    for (CompletableFuture<Extraction> one : List.of(busy, other, waiting)) {
      assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> join(one));
    }
    assertThat(temporary).isEmptyDirectory();
    await().atMost(LONG).until(() -> threadsOfWorkers() == threads);
    assertThatExceptionOfType(CancellationException.class).isThrownBy(workers::readAGoodOne);
  }

  private static void join(CompletableFuture<Extraction> future) {
    try {
      future.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof CancellationException cancelled ? cancelled : e;
    }
  }

  private static int threadsOfWorkers() {
    return (int)
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().contains("worker"))
            .count();
  }

  @Test
  void memoryAndFilesDoNotGrowWithTheDocuments() throws IOException {
    try (Workers workers = workers(1)) {
      workers.readAGoodOne();
      List<Path> before = workers.files();
      byte[] large = new byte[3 << 20];
      new Random(7).nextBytes(large);
      for (int i = 0; i < 20; i++) {
        workers.readAGoodOne();
        workers.failure(Documents.of("noise.bin", large));
      }

      assertThat(workers.files()).containsExactlyInAnyOrderElementsOf(before);
      assertThat(workers.countStarted()).isEqualTo(1);
    }
  }

  @Test
  void aWorkerThatIsWarmWaitsForItsFirstDocument() {
    try (Workers workers = workers(1)) {
      workers.extractor().warmUp();
      await().atMost(LONG).until(() -> workers.countStarted() == 1);

      workers.readAGoodOne();
      assertThat(workers.countStarted()).isEqualTo(1);
    }
  }

  @Test
  void whereNoWorkerCanBeStartedTheReasonIsTold() {
    WorkerSettings settings = Workers.settings(1);
    Launch wrong = new Launch(settings, temporary.resolve("nothing").toString(), "file:/nothing");
    try (Workers workers = new Workers(settings, temporary, wrong)) {
      Extraction.Failure failure = workers.failure(Workers.goodOne());

      assertThat(failure.outcome()).isEqualTo(CRASHED);
      assertThat(failure.reason())
          .contains("no worker process can be started")
          .contains(WorkerMain.class.getSimpleName())
          .contains("class path");
    }
  }
}
