package news.dateline.stream;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How topics are made where they are missing: {@code dateline.topics.*}.
 *
 * <p>The retentions are of a day at least, or negative for ever. What is not read within them is
 * lost.
 *
 * @param partitions of each, at least 1
 * @param storiesRetention how long {@link Topics#STORIES} keeps its records; 30 days where null
 * @param enrichedRetention the same of {@link Topics#ENRICHED}
 * @param deadLettersRetention the same of {@link Topics#DEAD_LETTERS}; 90 days where null
 */
public record TopicSettings(
    int partitions,
    Duration storiesRetention,
    Duration enrichedRetention,
    Duration deadLettersRetention) {

  private static final Duration STORIES = Duration.ofDays(30);
  private static final Duration DEAD_LETTERS = Duration.ofDays(90);
  private static final Duration SHORTEST = Duration.ofDays(1);

  /**
   * Checks them.
   *
   * @throws IllegalArgumentException that names the key of what is wrong
   */
  public TopicSettings(
      int partitions,
      @Nullable Duration storiesRetention,
      @Nullable Duration enrichedRetention,
      @Nullable Duration deadLettersRetention) {
    if (partitions < 1) {
      throw new IllegalArgumentException(
          "dateline.topics.partitions must be at least 1, not " + partitions);
    }
    this.partitions = partitions;
    this.storiesRetention = checked("stories-retention", storiesRetention, STORIES);
    this.enrichedRetention = checked("enriched-retention", enrichedRetention, STORIES);
    this.deadLettersRetention =
        checked("dead-letters-retention", deadLettersRetention, DEAD_LETTERS);
  }

  /** With the default retentions. */
  public static TopicSettings of(int partitions) {
    return new TopicSettings(partitions, null, null, null);
  }

  private static Duration checked(String key, @Nullable Duration given, Duration otherwise) {
    Duration retention = given == null ? otherwise : given;
    if (!retention.isNegative() && retention.compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException(
          "dateline.topics."
              + key
              + " must be a day at least, or -1 for ever, not "
              + retention.toMillis()
              + " ms");
    }
    return retention;
  }
}
