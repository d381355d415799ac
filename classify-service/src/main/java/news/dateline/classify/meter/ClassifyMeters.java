package news.dateline.classify.meter;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import news.dateline.metrics.ClassifyMetrics;
import news.dateline.story.StoryOutcome;
import news.dateline.tags.ClusterTag;
import news.dateline.tags.RegionTag;
import news.dateline.tags.Tags;
import news.dateline.tags.ThemeTag;

/** The meters of {@link ClassifyMetrics}, at zero from the start where their tags are known. */
public final class ClassifyMeters {

  private static final Duration[] DELAYS =
      Stream.of(0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0, 300.0, 900.0, 3600.0)
          .map(seconds -> Duration.ofMillis((long) (seconds * 1000)))
          .toArray(Duration[]::new);

  private static final Duration LONGEST_DELAY = Duration.ofDays(365);

  private final MeterRegistry registry;
  private final Map<StoryOutcome, Counter> stories = new EnumMap<>(StoryOutcome.class);
  private final Map<Stage, Timer> stages = new EnumMap<>(Stage.class);
  private final Counter deadLetters;
  private final Counter unknownHomes;
  private final Counter rollbacks;
  private final Counter listenerRestarts;
  private final Timer delay;
  private final DistributionSummary similarity;

  public ClassifyMeters(MeterRegistry registry) {
    this.registry = registry;
    for (StoryOutcome outcome : StoryOutcome.values()) {
      stories.put(
          outcome,
          registry.counter(ClassifyMetrics.STORIES, ClassifyMetrics.TAG_OUTCOME, outcome.label()));
    }
    for (Stage stage : Stage.values()) {
      stages.put(
          stage, registry.timer(ClassifyMetrics.TIME, ClassifyMetrics.TAG_STAGE, stage.label()));
    }
    this.unknownHomes = registry.counter(ClassifyMetrics.UNKNOWN_HOMES);
    this.deadLetters = registry.counter(ClassifyMetrics.DEAD_LETTERS);
    this.rollbacks = registry.counter(ClassifyMetrics.ROLLBACKS);
    this.listenerRestarts = registry.counter(ClassifyMetrics.LISTENER_RESTARTS);
    this.delay =
        Timer.builder(ClassifyMetrics.STORY_DELAY)
            .serviceLevelObjectives(DELAYS)
            .register(registry);
    this.similarity = registry.summary(ClassifyMetrics.CLUSTERS_SIMILARITY);
  }

  /**
   * Shows how stories are known of which copies are told.
   *
   * @param stories how many are known
   * @param lag how many offsets are to be read yet
   */
  public void clusters(Supplier<Number> stories, Supplier<Number> lag) {
    Gauge.builder(ClassifyMetrics.CLUSTERS_STORIES, stories).register(registry);
    Gauge.builder(ClassifyMetrics.CLUSTERS_LAG, lag).register(registry);
  }

  /** Does a step, and times it. */
  public <T> T time(Stage stage, Supplier<T> step) {
    long start = System.nanoTime();
    try {
      return step.get();
    } finally {
      Timer timer = stages.get(stage);
      if (timer != null) {
        timer.record(Duration.ofNanos(System.nanoTime() - start));
      }
    }
  }

  /**
   * A story was tagged, as a first or a copy, and that is committed.
   *
   * @param took from its document being fetched until now
   */
  public void enriched(Tags tags, Duration took) {
    ClusterTag cluster = tags.cluster();
    if (cluster != null && cluster.isCopy()) {
      count(StoryOutcome.DUPLICATE);
      similarity.record(cluster.similarity());
    } else {
      count(StoryOutcome.ENRICHED);
    }
    delay.record(within(took));
    tags.focus().stream()
        .map(RegionTag::m49)
        .filter(areas -> !areas.isEmpty())
        .map(areas -> areas.get(0))
        .distinct()
        .forEach(area -> tagged("m49", area));
    tags.themes().stream()
        .filter(ThemeTag::isTopLevel)
        .map(ThemeTag::code)
        .forEach(theme -> tagged("medtop", theme));
  }

  /** A record could not be classified, and that is committed. */
  public void deadLettered() {
    count(StoryOutcome.DEAD_LETTERED);
    deadLetters.increment();
  }

  /** The home of a story is no place that the gazetteer has. */
  public void unknownHome() {
    unknownHomes.increment();
  }

  /** A batch was not committed, and comes again. */
  public void rolledBack() {
    rollbacks.increment();
  }

  /** The listener had died, and is started again. */
  public void listenerRestarted() {
    listenerRestarts.increment();
  }

  /** Times in records may be off by ages, which a timer cannot hold. */
  private static Duration within(Duration took) {
    if (took.isNegative()) {
      return Duration.ZERO;
    }
    return took.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : took;
  }

  private void tagged(String scheme, String code) {
    registry
        .counter(
            ClassifyMetrics.TAGS,
            ClassifyMetrics.TAG_SCHEME,
            scheme,
            ClassifyMetrics.TAG_CODE,
            code)
        .increment();
  }

  private void count(StoryOutcome outcome) {
    Counter counter = stories.get(outcome);
    if (counter != null) {
      counter.increment();
    }
  }
}
