package news.dateline.ingest.source.feed;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the polls of all feeds on a few threads. A poll holds no thread while it waits for the
 * network, and only so many are under way at a time: after a long pause all feeds are due at once.
 */
public final class FeedScheduler implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(FeedScheduler.class);
  private static final int THREADS = 4;
  private static final int MAX_POLLS = 64;

  private final ScheduledThreadPoolExecutor threads;
  private final Deque<Supplier<CompletableFuture<?>>> waiting = new ArrayDeque<>();
  private int free;

  public FeedScheduler() {
    this(THREADS, MAX_POLLS);
  }

  FeedScheduler(int threads, int maxPolls) {
    AtomicInteger number = new AtomicInteger();
    this.threads =
        new ScheduledThreadPoolExecutor(
            threads,
            task -> {
              Thread thread = new Thread(task, "feed-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    this.threads.setRemoveOnCancelPolicy(true);
    this.free = maxPolls;
  }

  /** For the steps of a poll. */
  Executor threads() {
    return threads;
  }

  /**
   * Has a feed polled.
   *
   * @param poll begins the poll; what it returns ends with it
   */
  Future<?> after(Duration delay, Supplier<CompletableFuture<?>> poll) {
    long millis = Math.max(0, delay.toMillis());
    try {
      return threads.schedule(() -> begin(poll), millis, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      LOG.debug("Closed");
      return CompletableFuture.completedFuture(null);
    }
  }

  private void begin(Supplier<CompletableFuture<?>> poll) {
    synchronized (waiting) {
      if (free == 0) {
        waiting.add(poll);
        return;
      }
      free--;
    }
    run(poll);
  }

  private void run(Supplier<CompletableFuture<?>> poll) {
    CompletableFuture<?> under;
    try {
      under = poll.get();
    } catch (RuntimeException | Error e) {
      under = CompletableFuture.failedFuture(e);
    }
    var unused = under.whenComplete((result, failure) -> ended());
  }

  private void ended() {
    Supplier<CompletableFuture<?>> next;
    synchronized (waiting) {
      next = waiting.poll();
      if (next == null) {
        free++;
        return;
      }
    }
    try {
      threads.execute(() -> run(next));
    } catch (RejectedExecutionException e) {
      LOG.debug("Closed");
    }
  }

  /** Ends all polls where they are. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
