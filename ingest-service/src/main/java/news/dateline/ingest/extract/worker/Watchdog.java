package news.dateline.ingest.extract.worker;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Kills workers that take too long. Whoever talks to a worker blocks until it answers or its pipes
 * break, which no interrupt ends: so the watchdog also kills for a thread that is interrupted.
 */
final class Watchdog implements AutoCloseable {

  private static final long TICK_MILLIS = 50;

  /** Without anything to watch for so many ticks it sleeps until there is something. */
  private static final int PATIENCE = 20;

  private final Set<Watch> watches = new HashSet<>();
  private @Nullable Thread thread;
  private boolean asleep;
  private boolean closed;

  /** Why a worker was killed. */
  enum Verdict {
    TIME_IS_UP,
    NO_PROGRESS,
    INTERRUPTED
  }

  /**
   * Watches until the watch is closed.
   *
   * @param timeout after which the process is killed
   * @param progressTimeout after which it is killed if it has not told of progress since
   */
  synchronized Watch watch(Process process, Duration timeout, Duration progressTimeout) {
    Watch watch = new Watch(process, timeout, progressTimeout);
    watches.add(watch);
    if (thread == null) {
      thread = new Thread(this::run, "watch-workers");
      thread.setDaemon(true);
      thread.start();
    } else if (asleep) {
      notifyAll();
    }
    return watch;
  }

  private synchronized void run() {
    int idle = 0;
    while (!closed) {
      try {
        idle = watches.isEmpty() ? idle + 1 : 0;
        asleep = idle > PATIENCE;
        wait(asleep ? 0 : TICK_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
      watches.forEach(Watch::look);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    notifyAll();
  }

  /** One conversation with a worker, by the thread that made this. */
  final class Watch implements AutoCloseable {

    private final Thread thread = Thread.currentThread();
    private final Process process;
    private final long start = System.nanoTime();
    private final long timeout;
    private final long progressTimeout;
    private volatile long lastProgress = start;
    private volatile @Nullable Verdict verdict;

    private Watch(Process process, Duration timeout, Duration progressTimeout) {
      this.process = process;
      this.timeout = timeout.toNanos();
      this.progressTimeout = progressTimeout.toNanos();
    }

    void progress() {
      lastProgress = System.nanoTime();
    }

    /** Why the process was killed; null if it was not. */
    @Nullable Verdict verdict() {
      return verdict;
    }

    private void look() {
      long now = System.nanoTime();
      if (verdict != null) {
        return;
      }
      if (thread.isInterrupted()) {
        kill(Verdict.INTERRUPTED);
      } else if (now - start > timeout) {
        kill(Verdict.TIME_IS_UP);
      } else if (now - lastProgress > progressTimeout) {
        kill(Verdict.NO_PROGRESS);
      }
    }

    private void kill(Verdict why) {
      verdict = why;
      process.destroyForcibly();
    }

    @Override
    public void close() {
      synchronized (Watchdog.this) {
        watches.remove(this);
      }
    }
  }
}
