package news.dateline.ingest.extract.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import news.dateline.ingest.extract.Extraction;
import news.dateline.ingest.source.Document;
import news.dateline.ingest.text.Text;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Up to so many workers, each started when all others are busy. Thread-safe. */
final class WorkerPool implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(WorkerPool.class);

  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final WorkerSettings settings;
  private final WorkerEvents events;
  private final Launch launch;
  private final Path temporary;
  private final Watchdog watchdog = new Watchdog();
  private final List<Slot> slots;

  /** The last one that got free comes first: those that are not needed are never started. */
  private final BlockingDeque<Slot> free;

  private final CountDownLatch closing = new CountDownLatch(1);
  private @Nullable Path directory;

  /**
   * @param temporary directory in which to make one for what workers write
   */
  WorkerPool(WorkerSettings settings, WorkerEvents events, Launch launch, Path temporary) {
    this.settings = settings;
    this.events = events;
    this.launch = launch;
    this.temporary = temporary;
    this.slots = Stream.generate(Slot::new).limit(settings.processes()).toList();
    this.free = new LinkedBlockingDeque<>(slots);
  }

  /**
   * Has a document read, by a second worker where the first one ended over it.
   *
   * @throws WorkerDiedException if the second one did too
   * @throws WorkersUnavailableException if none can be started
   * @throws CancellationException if this thread is interrupted, or the pool is closed
   */
  Extraction extract(Document document) throws WorkerDiedException {
    Slot slot = take();
    try {
      try {
        return slot.extract(document);
      } catch (WorkerDiedException e) {
        LOG.info("Reading {} again: {}", Text.line(document.label().name()), e.getMessage());
      }
      events.retried();
      return slot.extract(document);
    } finally {
      giveBack(slot);
    }
  }

  /** Starts a worker if there is none, for the next document to find it. */
  void warmUp() {
    Slot slot = take();
    try {
      slot.worker();
    } finally {
      giveBack(slot);
    }
  }

  private void giveBack(Slot slot) {
    free.addFirst(slot);
    buryIfDead(slot);
  }

  /** Of a worker that died while nobody used it, nobody else would hear until it is needed. */
  private void buryIfDead(Slot slot) {
    if (slot.isDead() && free.remove(slot)) {
      try {
        // Another may have used it meanwhile, and replaced the worker, or was just talking to it.
        if (!isClosed() && slot.isDead()) {
          slot.end(RestartReason.CRASH);
        }
      } finally {
        free.addFirst(slot);
      }
    }
  }

  private Slot take() {
    Slot slot;
    try {
      slot = free.takeFirst();
    } catch (InterruptedException e) {
      throw interrupted();
    }
    if (isClosed()) {
      free.addFirst(slot);
      throw new CancellationException("Closed while waiting for a worker");
    }
    return slot;
  }

  private static CancellationException interrupted() {
    Thread.currentThread().interrupt();
    return new CancellationException("Interrupted while waiting for a worker");
  }

  private boolean isClosed() {
    return closing.getCount() == 0;
  }

  /** Kills all workers. Documents that they were reading get no outcome. */
  @Override
  public void close() {
    closing.countDown();
    slots.forEach(Slot::kill);
    slots.forEach(slot -> slot.end(null));
    watchdog.close();
    synchronized (this) {
      if (directory != null) {
        WorkerDirectory.deleteTree(directory);
      }
    }
  }

  private synchronized WorkerDirectory newDirectory() throws IOException {
    if (directory == null || !Files.isDirectory(directory)) {
      directory = Files.createTempDirectory(temporary, "dateline-workers");
    }
    return WorkerDirectory.create(directory);
  }

  /**
   * The place of one worker and of those that take its place after it. Its lock makes the closing
   * of the pool wait for a worker that is being started or ended, so that none outlives it.
   */
  private final class Slot {

    private @Nullable Worker worker;

    Extraction extract(Document document) throws WorkerDiedException {
      Worker current = worker();
      try {
        return current.extract(document);
      } catch (WorkerDiedException e) {
        end(e.reason());
        if (isClosed()) {
          throw new CancellationException("Closed while reading " + document.label().name());
        }
        throw e;
      } catch (CancellationException e) {
        end(null);
        throw e;
      }
    }

    /** The one that is here, or a fresh one. */
    Worker worker() {
      Worker current = current();
      if (current != null && (!current.isUsable() || current.isOld())) {
        end(current.isUsable() ? RestartReason.AGE : RestartReason.CRASH);
        current = null;
      }
      return current == null ? start() : current;
    }

    private Worker start() {
      Duration pause = FIRST_PAUSE;
      for (int attempt = 1; ; attempt++) {
        try {
          return tryToStart();
        } catch (IOException e) {
          end(RestartReason.CRASH);
          if (isClosed()) {
            throw new CancellationException("Closed while a worker was started");
          }
          String ended = String.valueOf(e.getMessage());
          String why = "no worker process can be started (" + ended + "): " + launch.advice(ended);
          if (attempt == settings.startAttempts()) {
            throw new WorkersUnavailableException(why, e);
          }
          LOG.error("Documents wait: {}", why);
          pause(pause);
          pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : pause;
        }
      }
    }

    private Worker tryToStart() throws IOException {
      Worker started = launch();
      started.awaitReady();
      return started;
    }

    private synchronized Worker launch() throws IOException {
      if (isClosed()) {
        throw new CancellationException("Closed before a worker was started");
      }
      WorkerDirectory own = newDirectory();
      try {
        Worker started = new Worker(settings, launch, watchdog, own);
        worker = started;
        events.started();
        started.whenEnded(() -> buryIfDead(this));
        return started;
      } catch (IOException e) {
        own.delete();
        throw e;
      }
    }

    private void pause(Duration pause) {
      try {
        if (closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
          throw new CancellationException("Closed while a worker was started");
        }
      } catch (InterruptedException e) {
        throw interrupted();
      }
    }

    private synchronized @Nullable Worker current() {
      return worker;
    }

    boolean isDead() {
      Worker current = current();
      return current != null && !current.isUsable();
    }

    private synchronized void kill() {
      if (worker != null) {
        worker.kill();
      }
    }

    /**
     * Ends the worker that is here, if any.
     *
     * @param reason why another one takes its place; null if none does
     */
    private synchronized void end(@Nullable RestartReason reason) {
      if (worker != null) {
        worker.stop();
        worker = null;
        events.ended(reason);
      }
    }
  }
}
