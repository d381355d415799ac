package news.dateline.classify.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import news.dateline.classify.language.LanguageDetector;
import news.dateline.classify.meter.ClassifyMeters;
import news.dateline.metrics.ClassifyMetrics;
import news.dateline.story.Home;
import news.dateline.tags.Pipeline;
import news.dateline.tags.Tags;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryTaggerTest {

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final ClassifyMeters meters = new ClassifyMeters(registry);

  @Test
  void theDeclaredLanguageGoesToTheDetectorAndTheDetectedOneToTheTaggers() {
    FixedTaggers taggers = new FixedTaggers("sw");

    taggers.tagger(meters).tag(TestStories.story("en-GB"));

    assertThat(taggers.asked())
        .containsExactly("language declared en-GB", "regions of sw", "themes of sw");
  }

  @Test
  void anUnknownLanguageIsNoLanguage() {
    FixedTaggers taggers = new FixedTaggers(null);

    Tags tags = taggers.tagger(meters).tag(TestStories.story("en"));

    assertThat(tags.language()).isNull();
    assertThat(taggers.asked())
        .containsExactly("language declared en", "regions of null", "themes of null");
  }

  @Test
  void theTagsAreWhatTheTaggersSaidAndTellWhatMadeThem() {
    Tags tags = new FixedTaggers("en").tagger(meters).tag(TestStories.story("en"));

    assertThat(tags)
        .isEqualTo(
            new Tags(
                "en",
                FixedTaggers.REGIONS.regions(),
                FixedTaggers.REGIONS.mentions(),
                FixedTaggers.THEMES,
                new Pipeline("1.2.3", "regions 1", "themes 1")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"language", "region", "theme"})
  void eachStageIsTimedOnceAStory(String stage) {
    StoryTagger tagger = new FixedTaggers("en").tagger(meters);

    tagger.tag(TestStories.story("en"));
    tagger.tag(TestStories.story("en"));

    assertThat(timings(stage)).isEqualTo(2);
  }

  @Test
  void aStageThatThrowsIsTimedAndEndsTheStory() {
    LanguageDetector failing =
        (text, declared) -> {
          throw new IllegalStateException("no profiles");
        };
    StoryTagger tagger = FailingTaggers.tagger(failing, meters);

    assertThatThrownBy(() -> tagger.tag(TestStories.story("en")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no profiles");
    assertThat(timings("language")).isEqualTo(1);
    assertThat(timings("region")).isZero();
  }

  @Test
  void theHomeThatTheSourceStatesGoesToTheTaggerOfRegions() {
    FixedTaggers taggers = new FixedTaggers("en");

    taggers.tagger(meters).tag(TestStories.at(Home.parse("Richmond, Indiana, US"), null));

    assertThat(taggers.asked()).contains("regions of en at home in Richmond, Indiana, US");
    assertThat(registry.counter(ClassifyMetrics.UNKNOWN_HOMES).count()).isZero();
  }

  @Test
  void aHomeThatIsNoPlaceIsCounted() {
    FixedTaggers taggers = new FixedTaggers("en");

    taggers.tagger(meters).tag(TestStories.at(Home.parse("Nowhere, GB"), null));

    assertThat(taggers.asked()).contains("regions of en at home in Nowhere, GB");
    assertThat(registry.counter(ClassifyMetrics.UNKNOWN_HOMES).count()).isEqualTo(1);
  }

  private long timings(String stage) {
    return registry.get(ClassifyMetrics.TIME).tag("stage", stage).timer().count();
  }
}
