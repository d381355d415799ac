package news.dateline.ingest.fetch;

import java.time.Duration;

/**
 * How often to look at a place: twice as often after something new was there, half as often again
 * less after nothing was, within bounds.
 *
 * @param min shortest pause, more than 0
 * @param max longest pause, at least {@code min}
 */
public record Pace(Duration min, Duration max) {

  public Pace {
    if (min.isNegative() || min.isZero() || max.compareTo(min) < 0) {
      throw new IllegalArgumentException("No pace from " + min + " to " + max);
    }
  }

  /**
   * The pause after a look.
   *
   * @param last the pause before it; anything is brought within the bounds
   * @param found whether something new was there
   */
  public Duration next(Duration last, boolean found) {
    return bounded(found ? last.dividedBy(2) : last.multipliedBy(3).dividedBy(2));
  }

  /** The pause that is nearest to it. */
  public Duration bounded(Duration pause) {
    if (pause.compareTo(min) < 0) {
      return min;
    }
    return pause.compareTo(max) > 0 ? max : pause;
  }
}
