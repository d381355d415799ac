package news.dateline.classify.app;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Tells which reasons are new, where nobody tells that a trouble is over: one is new again once it
 * has not been heard of for a while. Thread-safe.
 */
final class RecentReasons {

  private final long quiet;
  private final LongSupplier nanos;
  private final Map<String, Long> heard = new HashMap<>();

  /**
   * @param quiet after which a trouble is over
   * @param nanos as {@link System#nanoTime}
   */
  RecentReasons(Duration quiet, LongSupplier nanos) {
    this.quiet = quiet.toNanos();
    this.nanos = nanos;
  }

  /** Whether that reason has not been heard of lately. */
  synchronized boolean isNew(String reason) {
    long now = nanos.getAsLong();
    heard.values().removeIf(last -> now - last > quiet);
    return heard.put(reason, now) == null;
  }
}
