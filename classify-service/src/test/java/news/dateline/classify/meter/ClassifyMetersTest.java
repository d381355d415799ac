package news.dateline.classify.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import news.dateline.metrics.ClassifyMetrics;
import news.dateline.tags.ClusterTag;
import news.dateline.tags.Pipeline;
import news.dateline.tags.RegionTag;
import news.dateline.tags.Tags;
import news.dateline.tags.ThemeTag;
import org.junit.jupiter.api.Test;

class ClassifyMetersTest {

  private static final Duration DELAY = Duration.ofMillis(700);

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final ClassifyMeters meters = new ClassifyMeters(registry);

  private static Tags tags(List<RegionTag> regions, List<ThemeTag> themes) {
    return new Tags("en", regions, List.of(), themes, new Pipeline("1", "2", "3"));
  }

  private static RegionTag country(String code, boolean focus, String... m49) {
    return new RegionTag(code, code, List.of(m49), 0.5, focus);
  }

  private static ThemeTag theme(String code) {
    return new ThemeTag(code, code, 0.5, List.of());
  }

  private double stories(String outcome) {
    return registry
        .get(ClassifyMetrics.STORIES)
        .tag(ClassifyMetrics.TAG_OUTCOME, outcome)
        .counter()
        .count();
  }

  /** Each tag that was counted, as {@code scheme:code=count}. */
  private Stream<String> tagsCounted() {
    return registry.find(ClassifyMetrics.TAGS).counters().stream()
        .map(
            counter ->
                counter.getId().getTag(ClassifyMetrics.TAG_SCHEME)
                    + ":"
                    + counter.getId().getTag(ClassifyMetrics.TAG_CODE)
                    + "="
                    + (int) counter.count());
  }

  @Test
  void whatHasClosedTagsIsThereAtZeroFromTheStart() {
    assertThat(registry.getMeters())
        .extracting(Meter::getId)
        .extracting(id -> id.getName() + id.getTags())
        // This registry shows the histogram's buckets as meters of their own.
        .filteredOn(name -> !name.startsWith("dateline.story.delay.histogram"))
        .containsExactlyInAnyOrder(
            "dateline.classify.homes.unknown[]",
            "dateline.classify.stories[tag(outcome=enriched)]",
            "dateline.classify.stories[tag(outcome=duplicate)]",
            "dateline.classify.stories[tag(outcome=dead_lettered)]",
            "dateline.classify.time[tag(stage=language)]",
            "dateline.classify.time[tag(stage=region)]",
            "dateline.classify.time[tag(stage=theme)]",
            "dateline.classify.time[tag(stage=cluster)]",
            "dateline.clusters.similarity[]",
            "dateline.dead.letters[]",
            "dateline.classify.rollbacks[]",
            "dateline.classify.listener.restarts[]",
            "dateline.story.delay[]");
    assertThat(registry.find(ClassifyMetrics.STORIES).counters())
        .extracting(Counter::count)
        .containsOnly(0.0);
    assertThat(registry.get(ClassifyMetrics.DEAD_LETTERS).counter().count()).isZero();
  }

  @Test
  void anEnrichedStoryIsCountedWithItsDelay() {
    meters.enriched(tags(List.of(), List.of()), DELAY);

    Timer delay = registry.get(ClassifyMetrics.STORY_DELAY).timer();
    assertThat(stories("enriched")).isEqualTo(1);
    assertThat(stories("dead_lettered")).isZero();
    assertThat(delay.count()).isEqualTo(1);
    assertThat(delay.totalTime(TimeUnit.MILLISECONDS)).isEqualTo(700);
    assertThat(delay.takeSnapshot().histogramCounts())
        .filteredOn(bucket -> bucket.count() == 1)
        .extracting(bucket -> bucket.bucket(TimeUnit.SECONDS))
        .containsExactly(1.0, 2.5, 5.0, 10.0, 30.0, 60.0, 300.0, 900.0, 3600.0);
  }

  @Test
  void aCopyIsADuplicateWithItsDelayAndItsSimilarity() {
    meters.enriched(tags(List.of(), List.of()).with(ClusterTag.copy("c".repeat(32), 0.75)), DELAY);
    meters.enriched(tags(List.of(), List.of()).with(ClusterTag.first("c".repeat(32))), DELAY);

    assertThat(stories("duplicate")).isEqualTo(1);
    assertThat(stories("enriched")).isEqualTo(1);
    assertThat(registry.get(ClassifyMetrics.STORY_DELAY).timer().count()).isEqualTo(2);
    assertThat(registry.get(ClassifyMetrics.CLUSTERS_SIMILARITY).summary().count()).isEqualTo(1);
    assertThat(registry.get(ClassifyMetrics.CLUSTERS_SIMILARITY).summary().max()).isEqualTo(0.75);
  }

  @Test
  void aStoryFromAMachineWhoseClockIsAheadHasNoDelay() {
    meters.enriched(tags(List.of(), List.of()), Duration.ofSeconds(-5));

    Timer delay = registry.get(ClassifyMetrics.STORY_DELAY).timer();
    assertThat(delay.count()).isEqualTo(1);
    assertThat(delay.totalTime(TimeUnit.MILLISECONDS)).isZero();
  }

  @Test
  void theSubRegionsOfTheFocusAreCountedOnceAStory() {
    List<RegionTag> regions =
        List.of(
            country("KE", true, "202", "002"),
            country("TZ", true, "202", "002"),
            country("JP", true, "030", "142"),
            country("US", false, "021", "019"),
            country("AQ", true));

    meters.enriched(tags(regions, List.of()), DELAY);
    meters.enriched(tags(regions.subList(0, 1), List.of()), DELAY);

    assertThat(tagsCounted()).containsExactlyInAnyOrder("m49:202=2", "m49:030=1");
  }

  @Test
  void onlyTopLevelThemesAreCounted() {
    List<ThemeTag> themes = List.of(theme("11000000"), theme("20000587"), theme("16000000"));

    meters.enriched(tags(List.of(), themes), DELAY);

    assertThat(tagsCounted()).containsExactlyInAnyOrder("medtop:11000000=1", "medtop:16000000=1");
  }

  @Test
  void aDeadLetterIsCountedAsAnOutcomeAndAsADeadLetter() {
    meters.deadLettered();

    assertThat(stories("dead_lettered")).isEqualTo(1);
    assertThat(stories("enriched")).isZero();
    assertThat(registry.get(ClassifyMetrics.DEAD_LETTERS).counter().count()).isEqualTo(1);
    assertThat(registry.get(ClassifyMetrics.STORY_DELAY).timer().count()).isZero();
  }

  @Test
  void aStepIsTimedWhetherItWorksOrFails() {
    String result = meters.time(Stage.THEME, () -> "done");
    assertThatThrownBy(
            () ->
                meters.time(
                    Stage.THEME,
                    () -> {
                      throw new IllegalStateException("failed");
                    }))
        .hasMessage("failed");

    assertThat(result).isEqualTo("done");
    assertThat(registry.get(ClassifyMetrics.TIME).tag("stage", "theme").timer().count())
        .isEqualTo(2);
    assertThat(registry.get(ClassifyMetrics.TIME).tag("stage", "region").timer().count()).isZero();
  }

  @Test
  void aStoryOfAnotherAgeIsCountedAllTheSame() {
    meters.enriched(tags(List.of(), List.of()), Duration.ofSeconds(Long.MAX_VALUE));

    assertThat(stories("enriched")).isOne();
  }
}
