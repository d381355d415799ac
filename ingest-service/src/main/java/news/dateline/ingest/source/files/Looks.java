package news.dateline.ingest.source.files;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import news.dateline.ingest.source.SourceRef;
import news.dateline.ingest.source.SourceStatus;
import news.dateline.trouble.Reason;
import news.dateline.trouble.Trouble;
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

  private static final Duration LONGEST_REST = Duration.ofMinutes(1);

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final SourceRef ref;
  private final Duration interval;
  private final Clock clock;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Trouble trouble = new Trouble();
  private volatile SourceStatus status = SourceStatus.running(null);
  private @Nullable Thread thread;

  /** Of the look that is going on, what was no looking. */
  private Duration taking = Duration.ZERO;

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

  /** The taking of what a look found. */
  public interface Taking {

    /**
     * Takes it.
     *
     * @throws IOException if it cannot be read
     * @throws InterruptedException if the source is closed
     */
    void take() throws IOException, InterruptedException;
  }

  public Looks(SourceRef ref, LookTiming timing) {
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

  /**
   * Takes what the look that is going on has found. The next look does not wait the longer for the
   * time that this takes: it may be spent waiting for the documents before.
   *
   * @throws IOException as the taking does
   * @throws InterruptedException if the source is closed
   */
  public void take(Taking what) throws IOException, InterruptedException {
    long start = System.nanoTime();
    try {
      what.take();
    } finally {
      taking = taking.plusNanos(System.nanoTime() - start);
    }
    progress();
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
      Duration pause;
      do {
        long start = System.nanoTime();
        taking = Duration.ZERO;
        look(look);
        pause = pause(interval, Duration.ofNanos(System.nanoTime() - start).minus(taking));
        status = status.next(clock.instant().plus(pause));
      } while (!closing.await(pause.toNanos(), TimeUnit.NANOSECONDS));
    } catch (InterruptedException e) {
      LOG.debug("Stopped looking at {}", ref.id());
    }
  }

  /**
   * The pause between two looks.
   *
   * @param interval the shortest one
   * @param looking how long the look before took, without what was taken in it
   */
  static Duration pause(Duration interval, Duration looking) {
    Duration rest = looking.multipliedBy(REST);
    Duration bounded = rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST;
    return bounded.compareTo(interval) > 0 ? bounded : interval;
  }

  private void look(Look look) throws InterruptedException {
    try {
      look.look();
      if (trouble.end()) {
        LOG.info("Source {} works again", ref.id());
      }
      status = SourceStatus.running(clock.instant());
    } catch (IOException e) {
      check();
      String error = Reason.of(e);
      if (trouble.isNew(error)) {
        LOG.warn("Source {} cannot be looked at, and will be tried again: {}", ref.id(), error);
      }
      status = status.failing(error);
    } catch (RuntimeException | Error e) {
      check();
      String error = Reason.of(e);
      if (trouble.isNew(error)) {
        LOG.error("Looking at {}, which will be tried again", ref.id(), e);
      }
      status = status.failing(error);
    }
  }

  /** Begins to stop. */
  public void beginClose() {
    closing.countDown();
    Thread running = thread;
    if (running != null) {
      running.interrupt();
    }
  }

  /** Stops, and returns when it has, or after some seconds. */
  public void close() {
    beginClose();
    Thread running = thread;
    if (running != null) {
      try {
        running.join(PATIENCE.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
