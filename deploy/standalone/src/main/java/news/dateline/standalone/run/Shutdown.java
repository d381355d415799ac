package news.dateline.standalone.run;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes Ctrl-C and SIGTERM an ordinary end: what runs is told to stop, and the process ends with
 * the status of that, and not with the signal's.
 */
final class Shutdown {

  private static final Logger LOG = LoggerFactory.getLogger(Shutdown.class);

  /** Ten seconds are promised. */
  private static final Duration PATIENCE = Duration.ofMillis(9_500);

  /** Nothing is in flight yet that it would be worth to wait for. */
  private static final Duration PATIENCE_WHILE_STARTING = Duration.ofSeconds(5);

  private final CountDownLatch done = new CountDownLatch(1);
  private volatile Duration patience = PATIENCE_WHILE_STARTING;
  private volatile int status;

  private Shutdown() {}

  /**
   * @param stop is counted down when a signal comes
   */
  static Shutdown onSignal(CountDownLatch stop) {
    Shutdown shutdown = new Shutdown();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> shutdown.await(stop), "shutdown"));
    return shutdown;
  }

  /** From now on there may be something in flight. */
  void started() {
    patience = PATIENCE;
  }

  /** All has been stopped. */
  void done(int exitStatus) {
    status = exitStatus;
    done.countDown();
  }

  private void await(CountDownLatch stop) {
    stop.countDown();
    try {
      if (!done.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn(
            "Ended without having stopped within {} s; the next start takes up what was in flight",
            patience.toSeconds());
        status = 0;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(status);
  }
}
