package news.dateline.classify.app;

import java.time.Duration;
import news.dateline.stream.TopicFollower;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what was published and what is, by whichever instance, so that copies of it can be told.
 * Thread-safe.
 */
final class PublishedStories implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PublishedStories.class);

  /** So that whoever asks can be stopped. */
  private static final Duration STEP = Duration.ofMillis(900);

  private final TopicFollower follower;
  private final Duration patience;
  private boolean started;
  private Duration waited = Duration.ZERO;
  private boolean told;

  /**
   * @param patience how long to wait until all that was published has been read; counted while
   *     somebody asks, which is while Kafka answers
   */
  PublishedStories(TopicFollower follower, Duration patience) {
    this.follower = follower;
    this.patience = patience;
  }

  /**
   * Whether all that was published has been read, or has been waited for long enough. Waits a
   * little for it. The topic has to be there.
   */
  synchronized boolean areKnown() {
    if (!started) {
      started = true;
      follower.start();
    }
    if (follower.hasCaughtUp()) {
      return true;
    }
    Duration left = patience.minus(waited);
    if (!left.isNegative() && !left.isZero()) {
      Duration step = left.compareTo(STEP) < 0 ? left : STEP;
      waited = waited.plus(step);
      return follower.awaitCaughtUp(step);
    }
    if (!told) {
      LOG.warn(
          "Not all that was published within dateline.clusters.window has been read in {} s, so"
              + " that some copies may not be told until it has; the listener starts all the same",
          patience.toSeconds());
      told = true;
    }
    return true;
  }

  /** How many offsets are to be read yet; NaN where that is not known. */
  double lag() {
    return follower.lag();
  }

  @Override
  public void close() {
    follower.close();
  }
}
