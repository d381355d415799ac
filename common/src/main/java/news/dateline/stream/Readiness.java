package news.dateline.stream;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Looks again and again whether something is ready, so that whoever asks need not wait for it: a
 * broker that is away takes seconds to be found away. Thread-safe.
 */
public final class Readiness implements AutoCloseable {

  private static final Duration PERIOD = Duration.ofSeconds(5);

  private final ScheduledExecutorService executor;
  private volatile boolean ready;

  /**
   * Begins to look.
   *
   * @param check what to ask; it is not ready where this throws
   */
  public static Readiness of(BooleanSupplier check) {
    return new Readiness(check, PERIOD);
  }

  Readiness(BooleanSupplier check, Duration period) {
    executor =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "readiness");
              thread.setDaemon(true);
              return thread;
            });
    Future<?> unused =
        executor.scheduleWithFixedDelay(
            () -> ready = ask(check), 0, period.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static boolean ask(BooleanSupplier check) {
    try {
      return check.getAsBoolean();
    } catch (RuntimeException | Error e) {
      // Else nobody would ask again, and the last answer would stand for ever.
      return false;
    }
  }

  /** 1 if it was ready when last looked at, else 0. */
  public double value() {
    return ready ? 1 : 0;
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
