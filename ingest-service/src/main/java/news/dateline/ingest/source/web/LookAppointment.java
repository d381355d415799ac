package news.dateline.ingest.source.web;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A look that is to be made, until it has been or was cancelled. Thread-safe. */
final class LookAppointment implements Runnable {

  private final Runnable look;
  private final CountDownLatch ended = new CountDownLatch(1);
  private @Nullable Future<?> timer;
  private @Nullable Thread runner;
  private boolean cancelled;

  LookAppointment(Runnable look) {
    this.look = look;
  }

  /**
   * @param due makes the look once it is time
   */
  synchronized void waitsFor(Future<?> due) {
    timer = due;
    if (cancelled) {
      due.cancel(false);
    }
  }

  @Override
  public void run() {
    synchronized (this) {
      if (cancelled) {
        return;
      }
      runner = Thread.currentThread();
    }
    try {
      look.run();
    } finally {
      synchronized (this) {
        runner = null;
        // One that came too late is not for the next look of this thread.
        Thread.interrupted();
      }
      ended.countDown();
    }
  }

  /** Keeps it from being made, or interrupts it. */
  synchronized void cancel() {
    cancelled = true;
    if (timer != null) {
      timer.cancel(false);
    }
    if (runner == null) {
      ended.countDown();
    } else {
      runner.interrupt();
    }
  }

  /** Waits until it is over; false if that takes too long. */
  boolean awaitEnd(long nanos) throws InterruptedException {
    return ended.await(nanos, TimeUnit.NANOSECONDS);
  }
}
