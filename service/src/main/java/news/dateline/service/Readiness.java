package news.dateline.service;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import news.dateline.metrics.ServiceMetrics;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Looks again and again whether something is ready, so that whoever asks need not wait for it: a
 * broker that is away takes seconds to be found away. Told by {@link ServiceMetrics#READY}.
 * Thread-safe.
 */
public final class Readiness implements AutoCloseable {

  private static final Duration PERIOD = Duration.ofSeconds(5);

  private final ScheduledExecutorService executor;
  private volatile boolean ready;

  /**
   * Begins to look.
   *
   * @param component whose readiness it is, as its health is called
   * @param health what to ask; the component is not ready where this throws
   */
  public static Readiness of(String component, HealthIndicator health, MeterRegistry registry) {
    Readiness readiness = new Readiness(() -> isUp(health), PERIOD);
    Gauge.builder(ServiceMetrics.READY, readiness, Readiness::value)
        .tag(ServiceMetrics.TAG_COMPONENT, component)
        .register(registry);
    return readiness;
  }

  private static boolean isUp(HealthIndicator indicator) {
    Health health = indicator.health();
    return health != null && health.getStatus().equals(Status.UP);
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
  double value() {
    return ready ? 1 : 0;
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
