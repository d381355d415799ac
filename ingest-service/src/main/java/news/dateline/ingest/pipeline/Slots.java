package news.dateline.ingest.pipeline;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The places for documents in flight. Those who can wait, as folders and feeds can, leave some free
 * for those who cannot: a sender has its upload confirmed though a folder has a million files.
 * Thread-safe.
 */
final class Slots {

  /** One in so many is kept for those who cannot wait. */
  private static final int SHARE = 4;

  private final Semaphore all;
  private final Semaphore ofPatient;

  Slots(Capacity capacity) {
    int most = capacity.maxInFlight();
    // No worker is left idle for that.
    int kept = Math.min(most / SHARE, most - capacity.workers());
    this.all = new Semaphore(most, true);
    this.ofPatient = new Semaphore(most - kept, true);
  }

  /**
   * A slot for one who can wait.
   *
   * @return gives it back, once
   * @throws InterruptedException if interrupted while waiting; none is taken then
   */
  Runnable await() throws InterruptedException {
    ofPatient.acquire();
    boolean taken = false;
    try {
      all.acquire();
      taken = true;
    } finally {
      if (!taken) {
        ofPatient.release();
      }
    }
    return () -> {
      all.release();
      ofPatient.release();
    };
  }

  /**
   * A slot for one who cannot wait long.
   *
   * @return gives it back, once; null where none got free in that time
   * @throws InterruptedException if interrupted while waiting; none is taken then
   */
  @Nullable Runnable await(Duration patience) throws InterruptedException {
    return all.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS) ? all::release : null;
  }
}
