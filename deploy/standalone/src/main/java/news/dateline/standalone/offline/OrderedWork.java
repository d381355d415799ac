package news.dateline.standalone.offline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;

/** Does work on several threads, and gives the results in the order of the work. */
final class OrderedWork {

  /** Ahead of the slowest: enough to keep all threads busy, few enough to hold in memory. */
  private static final int AHEAD_PER_THREAD = 16;

  private OrderedWork() {}

  /**
   * Does the work until it is done, or nobody wants more of it.
   *
   * @param results takes each result, and tells whether it wants more
   * @throws InterruptedException if interrupted; the rest is left undone
   */
  static <T> void run(Iterator<Callable<T>> work, int threads, Predicate<T> results)
      throws InterruptedException {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      Deque<Future<T>> pending = new ArrayDeque<>();
      while (work.hasNext()) {
        if (pending.size() == threads * AHEAD_PER_THREAD && !results.test(get(pending.remove()))) {
          return;
        }
        pending.add(executor.submit(work.next()));
      }
      boolean more = true;
      while (more && !pending.isEmpty()) {
        more = results.test(get(pending.remove()));
      }
    } finally {
      executor.shutdownNow();
    }
  }

  private static <T> T get(Future<T> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
