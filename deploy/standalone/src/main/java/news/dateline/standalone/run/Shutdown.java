package news.dateline.standalone.run;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Makes Ctrl-C and SIGTERM an ordinary end: what runs is told to stop, and the process ends with
 * the status of that, and not with the signal's.
 */
final class Shutdown {

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
        // Nothing is lost by that: what is in flight is taken up again by the next start.
        status = 0;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(status);
  }
}
