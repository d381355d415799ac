package news.dateline.ingest.source.files;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import news.dateline.ingest.source.SourceRef;
import news.dateline.ingest.source.SourceStatus;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has a source look again and again, on a thread of its own, and keeps its state. Change notices of
 * the system would not do: they do not work on every file system, and are lost while the process is
 * down.
 */
public final class Looks {

  private static final Logger LOG = LoggerFactory.getLogger(Looks.class);

  /** Looking shall take at most a tenth of the time, however many files there are. */
  private static final int REST = 9;

  /** Nor shall a look that took long for what it found hold up the next one for long. */
  private static final Duration LONGEST_REST = Duration.ofMinutes(1);

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final SourceRef ref;
  private final Duration interval;
  private final Clock clock;
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile SourceStatus status = SourceStatus.running(null);
  private @Nullable Thread thread;

  /** One look at all that there is. */
  public interface Look {

    /**
     * Looks.
     *
     * @throws IOException if that went wrong; it is tried again
     * @throws InterruptedException if the source is closed
     */
    void look() throws IOException, InterruptedException;
  }

  public Looks(SourceRef ref, Timing timing) {
    this.ref = ref;
    this.interval = timing.interval();
    this.clock = timing.clock();
  }

  /** Begins to look. */
  public void start(Look look) {
    Thread watcher = new Thread(() -> run(look), ref.kind().label() + "-" + ref.id());
    thread = watcher;
    watcher.start();
  }

  /** How the source does. */
  public SourceStatus status() {
    return status;
  }

  /** Says that a look that takes long goes well so far. */
  public void progress() {
    if (status.state() == SourceStatus.State.RUNNING) {
      status = SourceStatus.running(clock.instant());
    }
  }

  /**
   * Throws where the source is closed.
   *
   * @throws InterruptedException then
   */
  public void check() throws InterruptedException {
    if (closing.getCount() == 0) {
      throw new InterruptedException("closed");
    }
  }

  private void run(Look look) {
    try {
      long pause;
      do {
        long start = System.nanoTime();
        look(look);
        long rest = Math.min(REST * (System.nanoTime() - start), LONGEST_REST.toNanos());
        pause = Math.max(interval.toNanos(), rest);
        status = status.next(clock.instant().plusNanos(pause));
      } while (!closing.await(pause, TimeUnit.NANOSECONDS));
    } catch (InterruptedException e) {
      LOG.debug("Stopped looking at {}", ref.id());
    }
  }

  private void look(Look look) throws InterruptedException {
    try {
      look.look();
      if (status.state() == SourceStatus.State.FAILING) {
        LOG.info("Source {} works again", ref.id());
      }
      status = SourceStatus.running(clock.instant());
    } catch (IOException | RuntimeException e) {
      check();
      String error = e.getClass().getSimpleName() + ": " + e.getMessage();
      if (status.state() == SourceStatus.State.RUNNING) {
        LOG.warn("Source {} cannot be looked at, and will be tried again: {}", ref.id(), error);
      }
      status = status.failing(error);
    }
  }

  /** Stops, and returns when it has, or after some seconds. */
  public void close() {
    closing.countDown();
    Thread running = thread;
    if (running != null) {
      running.interrupt();
      try {
        running.join(PATIENCE.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
