package news.dateline.classify.app;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import news.dateline.classify.meter.ClassifyMeters;
import news.dateline.trouble.Reason;
import news.dateline.trouble.Trouble;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Starts the listener once Kafka is fit for it, and again whenever it has died, for instance of an
 * {@link Error}: Spring Kafka leaves it dead.
 */
final class ClassifyLifecycle implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ClassifyLifecycle.class);
  private static final long CHECK_SECONDS = 1;

  /** In checks: a listener that ran for longer died of something new. */
  private static final int STEADY_CHECKS = 60;

  /** In checks, before one is started that dies again and again. */
  private static final int LONGEST_PAUSE = 15;

  private final Runnable preparation;
  private final BooleanSupplier ready;
  private final KafkaListenerEndpointRegistry listeners;
  private final ClassifyMeters meters;
  private @Nullable ScheduledExecutorService checks;
  private boolean started;
  private int runs;
  private int deaths;
  private int pause;
  private final Trouble trouble = new Trouble();

  /**
   * @param preparation makes Kafka fit for the listener; done before each start
   * @param ready whether the listener may start, all being prepared; asked until it may
   */
  ClassifyLifecycle(
      Runnable preparation,
      BooleanSupplier ready,
      KafkaListenerEndpointRegistry listeners,
      ClassifyMeters meters) {
    this.preparation = preparation;
    this.ready = ready;
    this.listeners = listeners;
    this.meters = meters;
  }

  @Override
  public synchronized void start() {
    ScheduledExecutorService executor =
        Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "classify-start"));
    Future<?> unused =
        executor.scheduleWithFixedDelay(this::check, 0, CHECK_SECONDS, TimeUnit.SECONDS);
    checks = executor;
  }

  void check() {
    try {
      MessageListenerContainer container = listeners.getListenerContainer(StoryListener.ID);
      if (container == null || (container.isRunning() && container.isInExpectedState())) {
        runs++;
        return;
      }
      if (started) {
        died();
        // One death, however often Kafka is away when it is to be started again.
        started = false;
        container.stop();
      }
      if (pause > 0) {
        pause--;
        return;
      }
      preparation.run();
      if (!ready.getAsBoolean()) {
        return;
      }
      container.start();
      started = true;
      trouble.end();
    } catch (InterruptException e) {
      // It is being stopped.
    } catch (KafkaException e) {
      String why = Reason.of(e);
      if (trouble.isNew(why)) {
        LOG.warn("Kafka cannot be used, and will be tried until it can: {}", why);
      }
    } catch (RuntimeException | Error e) {
      LOG.error("Starting the listener", e);
    }
  }

  /** What kills it at once may do so again and again, and says so once. */
  private void died() {
    meters.listenerRestarted();
    if (runs >= STEADY_CHECKS) {
      deaths = 0;
    }
    if (deaths == 0) {
      LOG.error("The listener died; starting it again");
    } else {
      LOG.debug("The listener died again");
      pause = Math.min(1 << Math.min(deaths, 5), LONGEST_PAUSE + 1) - 2;
    }
    deaths++;
    runs = 0;
  }

  /** The container is stopped by its registry. */
  @Override
  public void stop() {
    ScheduledExecutorService executor;
    synchronized (this) {
      executor = checks;
      checks = null;
    }
    if (executor != null) {
      executor.shutdownNow();
      try {
        executor.awaitTermination(10, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return checks != null;
  }
}
