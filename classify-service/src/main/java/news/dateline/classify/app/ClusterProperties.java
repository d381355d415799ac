package news.dateline.classify.app;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How copies of stories are told.
 *
 * @param enabled whether they are
 * @param window for how long a story is known, so that copies of it can be told; a minute to 3,650
 *     days
 * @param maxStories how many stories are known at most, of which the eldest are forgotten; 1 to
 *     10,000,000
 * @param startTimeout how long stories wait at the start until what was published within the window
 *     has been read; an hour at most
 */
@ConfigurationProperties("dateline.clusters")
record ClusterProperties(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("3d") Duration window,
    @DefaultValue("100000") int maxStories,
    @DefaultValue("60s") Duration startTimeout) {

  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofDays(3_650);
  private static final Duration MOST_PATIENT = Duration.ofHours(1);
  private static final int MOST_STORIES = 10_000_000;

  ClusterProperties {
    if (window.compareTo(SHORTEST) < 0 || window.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "dateline.clusters.window must be 1m to 3650d, not " + window);
    }
    if (maxStories < 1 || maxStories > MOST_STORIES) {
      throw new IllegalArgumentException(
          "dateline.clusters.max-stories must be 1 to " + MOST_STORIES + ", not " + maxStories);
    }
    if (startTimeout.isNegative() || startTimeout.compareTo(MOST_PATIENT) > 0) {
      throw new IllegalArgumentException(
          "dateline.clusters.start-timeout must be 0s to 1h, not " + startTimeout);
    }
  }
}
