package news.dateline.classify.app;

import io.micrometer.core.instrument.MeterRegistry;
import news.dateline.metrics.ClassifyMetrics;

/**
 * What the service has counted.
 *
 * @param published as firsts or as copies
 */
record Counts(long published, long deadLettered, long deadLetters, long delays) {

  static Counts of(MeterRegistry registry) {
    return new Counts(
        stories(registry, "enriched") + stories(registry, "duplicate"),
        stories(registry, "dead_lettered"),
        (long) registry.get(ClassifyMetrics.DEAD_LETTERS).counter().count(),
        registry.get(ClassifyMetrics.STORY_DELAY).timer().count());
  }

  private static long stories(MeterRegistry registry, String outcome) {
    return (long)
        registry
            .get(ClassifyMetrics.STORIES)
            .tag(ClassifyMetrics.TAG_OUTCOME, outcome)
            .counter()
            .count();
  }

  /** What the counts must be after so many more stories. */
  Counts plus(int morePublished, int moreDeadLettered) {
    return new Counts(
        published + morePublished,
        deadLettered + moreDeadLettered,
        deadLetters + moreDeadLettered,
        delays + morePublished);
  }
}
