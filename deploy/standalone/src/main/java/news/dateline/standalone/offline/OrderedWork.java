package news.dateline.standalone.offline;

import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Does work on several threads, and gives the results in the order of the work, each as soon as it
 * can: also while the next work is long in coming.
 */
final class OrderedWork<T> {

  /** Ahead of the slowest: enough to keep all threads busy, few enough to hold in memory. */
  private static final int AHEAD_PER_THREAD = 16;

  /** So long without a result is a pause. */
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final BlockingQueue<FutureTask<@Nullable T>> pending;
  private final ExecutorService executor;

  private OrderedWork(int threads) {
    this.pending = new ArrayBlockingQueue<>(threads * AHEAD_PER_THREAD);
    this.executor = Executors.newFixedThreadPool(threads);
  }

  /** What becomes of results. */
  interface Results<T> {

    /** Takes a result, and tells whether it wants more. */
    boolean add(T result);

    /** Told when no result has come for a moment. */
    void pause();
  }

  /** Results that need not know of pauses. */
  static <T> Results<T> results(Predicate<T> add) {
    return new Results<>() {
      @Override
      public boolean add(T result) {
        return add.test(result);
      }

      @Override
      public void pause() {}
    };
  }

  /**
   * Does the work until it is done, or nobody wants more of it.
   *
   * @param work asked for on another thread, which may be waiting for more when this returns
   * @throws InterruptedException if interrupted; the rest is left undone
   */
  static <T> void run(Iterator<Callable<T>> work, int threads, Results<T> results)
      throws InterruptedException {
    OrderedWork<T> ordered = new OrderedWork<>(threads);
    Thread feeder = new Thread(() -> ordered.feed(work), "work");
    feeder.setDaemon(true);
    feeder.start();
    try {
      boolean more = true;
      while (more) {
        T result = get(ordered.next(results), results);
        more = result != null && results.add(result);
      }
    } finally {
      feeder.interrupt();
      ordered.executor.shutdownNow();
    }
  }

  /** Ends with one that has no result. */
  private void feed(Iterator<Callable<T>> work) {
    try {
      FutureTask<@Nullable T> end = new FutureTask<>(() -> null);
      try {
        while (work.hasNext()) {
          FutureTask<@Nullable T> task = new FutureTask<>(work.next());
          pending.put(task);
          executor.execute(task);
        }
      } catch (RuntimeException | Error e) {
        end =
            new FutureTask<>(
                () -> {
                  throw new IllegalStateException(e);
                });
      }
      pending.put(end);
      end.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Future<@Nullable T> next(Results<T> results) throws InterruptedException {
    Future<@Nullable T> next = pending.poll(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    if (next == null) {
      results.pause();
      next = pending.take();
    }
    return next;
  }

  private static <T> @Nullable T get(Future<@Nullable T> future, Results<T> results)
      throws InterruptedException {
    try {
      try {
        return future.get(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        results.pause();
        return future.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
