package news.dateline.ingest.fetch;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How long to leave a source alone after it failed: linear in the number of failures in a row, so
 * that a source which was down for an hour is soon back, and bounded, so that none is given up for
 * good. A little chance keeps sources that failed together from coming back together.
 *
 * @param step for each failure in a row; more than 0
 * @param max never longer than this, chance aside; at least {@code step}
 */
public record Backoff(Duration step, Duration max) {

  /** The pause is lengthened by up to this share of it. */
  public static final double JITTER = 0.1;

  public Backoff {
    if (step.isNegative() || step.isZero()) {
      throw new IllegalArgumentException("A step is more than 0, not " + step);
    }
    if (max.compareTo(step) < 0) {
      throw new IllegalArgumentException("The longest pause is at least a step, not " + max);
    }
  }

  /**
   * The pause after so many failures in a row.
   *
   * @param failures 1 or more
   * @param retryAfter what the server asked for, kept even where it is longer than {@link #max};
   *     null where it did not ask
   */
  public Duration after(int failures, @Nullable Duration retryAfter, RandomGenerator random) {
    if (failures < 1) {
      throw new IllegalArgumentException("After 1 failure or more, not " + failures);
    }
    long steps = Math.min(failures, max.dividedBy(step) + 1);
    Duration pause = step.multipliedBy(steps);
    pause = pause.compareTo(max) > 0 ? max : pause;
    if (retryAfter != null && retryAfter.compareTo(pause) > 0) {
      pause = retryAfter;
    }
    return pause.plusMillis((long) (pause.toMillis() * JITTER * random.nextDouble()));
  }
}
