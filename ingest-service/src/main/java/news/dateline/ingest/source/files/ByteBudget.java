package news.dateline.ingest.source.files;

import java.util.concurrent.Semaphore;

/** How many bytes of documents a source may hold in memory. Thread-safe. */
public final class ByteBudget {

  private static final int UNIT = 1 << 10;

  private final int units;
  private final Semaphore free;

  /**
   * @param bytes that may be held; a single document of more has all of them
   */
  public ByteBudget(long bytes) {
    this.units = (int) Math.max(1, Math.min(Integer.MAX_VALUE, bytes / UNIT));
    this.free = new Semaphore(units, true);
  }

  /** Waits until there is room. */
  public void take(long bytes) throws InterruptedException {
    free.acquire(units(bytes));
  }

  /** Gives back what was taken. */
  public void release(long bytes) {
    free.release(units(bytes));
  }

  private int units(long bytes) {
    return (int) Math.max(1, Math.min(units, bytes / UNIT));
  }
}
