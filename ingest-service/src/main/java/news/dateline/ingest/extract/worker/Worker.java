package news.dateline.ingest.extract.worker;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import news.dateline.document.DocumentOutcome;
import news.dateline.ingest.extract.Extraction;
import news.dateline.ingest.extract.TikaExtractor;
import news.dateline.ingest.extract.worker.Watchdog.Watch;
import news.dateline.ingest.extract.worker.WorkerChannel.UnreadableException;
import news.dateline.ingest.source.Document;

/** A worker process, as the process sees it that started it. Used by one thread at a time. */
final class Worker {

  /** From the start of the process until it is ready. */
  private static final Duration START_TIMEOUT = Duration.ofMinutes(1);

  /** For a process that is about to end, or has been killed. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final WorkerSettings settings;
  private final Watchdog watchdog;
  private final WorkerDirectory directory;
  private final Process process;
  private final WorkerChannel channel;
  private int documents;
  private boolean talking;

  /** Starts the process. It must be {@link #awaitReady awaited} then. */
  Worker(WorkerSettings settings, Launch launch, Watchdog watchdog, WorkerDirectory directory)
      throws IOException {
    this.settings = settings;
    this.watchdog = watchdog;
    this.directory = directory;
    this.process = launch.start(directory);
    this.channel = new WorkerChannel(process, settings.limits().maxCharacters());
  }

  /**
   * @throws IOException if it does not start; the message says why
   * @throws CancellationException if this thread is interrupted; the worker is killed then
   */
  void awaitReady() throws IOException {
    try (Watch watch = watchdog.watch(process, START_TIMEOUT, START_TIMEOUT)) {
      boolean ready;
      try {
        ready = channel.setUp(settings.limits());
      } catch (IOException e) {
        Watchdog.Verdict verdict = watch.verdict();
        if (verdict == Watchdog.Verdict.INTERRUPTED) {
          throw new CancellationException("Interrupted while a worker was started");
        }
        throw new IOException(
            verdict == null ? end() : "it was not ready within " + START_TIMEOUT.toSeconds() + " s",
            e);
      }
      if (!ready) {
        throw new IOException("it does not say that it is ready");
      }
    }
  }

  /** Whether it can be given a document. */
  boolean isUsable() {
    return process.isAlive() && !talking;
  }

  /** Has something done, on another thread, once its process has ended, for whatever reason. */
  void whenEnded(Runnable task) {
    CompletableFuture<Void> unused = process.onExit().thenRunAsync(task);
  }

  /** Whether it has read as many documents as it shall. */
  boolean isOld() {
    return documents >= settings.maxDocuments();
  }

  /**
   * Has it read a document.
   *
   * @throws WorkerDiedException if there is no good in this worker any more
   * @throws CancellationException if this thread is interrupted; the worker is killed then
   */
  Extraction extract(Document document) throws WorkerDiedException {
    documents++;
    talking = true;
    try (Watch watch =
        watchdog.watch(process, settings.limits().timeout(), settings.progressTimeout())) {
      Extraction extraction = converse(document, watch);
      talking = false;
      return extraction;
    }
  }

  private Extraction converse(Document document, Watch watch) throws WorkerDiedException {
    Extraction extraction;
    try {
      channel.send(document);
      extraction = channel.answer(watch::progress);
    } catch (UnreadableException e) {
      return TikaExtractor.unreadable(document, e.thrown());
    } catch (IOException e) {
      throw death(document, watch, e);
    }
    if (extraction instanceof Extraction.Failure failure
        && failure.outcome() == DocumentOutcome.CRASHED) {
      // An error may have left anything half done.
      throw new WorkerDiedException(RestartReason.CRASH, failure.reason());
    }
    return extraction;
  }

  private WorkerDiedException death(Document document, Watch watch, IOException thrown) {
    Watchdog.Verdict verdict = watch.verdict();
    if (verdict != null) {
      return switch (verdict) {
        case TIME_IS_UP -> timeout("not parsed within " + settings.limits().timeout().toSeconds());
        case NO_PROGRESS ->
            timeout("its parser made no progress for " + settings.progressTimeout().toSeconds());
        case INTERRUPTED ->
            throw new CancellationException(
                "Interrupted while extracting " + document.label().name());
      };
    }
    if (thrown instanceof GarbledException) {
      return new WorkerDiedException(
          RestartReason.CRASH, "its parser garbled what its process answers");
    }
    return WorkerDiedException.ofStatus(exitStatus(), settings);
  }

  private static WorkerDiedException timeout(String what) {
    return new WorkerDiedException(RestartReason.TIMEOUT, what + " s");
  }

  /** What it ended with, or was ended with because it would not. */
  private int exitStatus() {
    try {
      if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        return process.destroyForcibly().waitFor();
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return WorkerDiedException.KILLED;
    }
  }

  /** What it ended of before it was ready, for a person. */
  private String end() {
    int status = exitStatus();
    return WorkerDiedException.isKilled(status)
        ? "it was killed, by hand or for want of memory on the machine"
        : "it ended with status " + status + ": " + lastWords();
  }

  /** The last line that it wrote to standard error, where the JVM says why it cannot start. */
  private String lastWords() {
    try {
      return Files.readAllLines(directory.standardError(), ISO_8859_1).stream()
          .filter(line -> !line.isBlank())
          .reduce("", (before, line) -> line);
    } catch (IOException e) {
      return "";
    }
  }

  /** Kills it, whatever it does. Can be called by any thread. */
  void kill() {
    process.destroyForcibly();
  }

  /** Ends it, and deletes what it leaves behind. */
  void stop() {
    kill();
    exitStatus();
    try (channel) {
      directory.delete();
    } catch (IOException e) {
      // There is nobody at the other end any more.
    }
  }
}
