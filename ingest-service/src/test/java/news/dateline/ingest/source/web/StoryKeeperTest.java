package news.dateline.ingest.source.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StoryKeeperTest {

  private static final Instant NOW = Instant.parse("2026-11-03T10:00:00Z");
  private static final Shown STORY = new Shown(1_000, Set.of(1, 2), Set.of(1, 2, 3, 4));
  private static final Shown ERROR = new Shown(100, Set.of(8), Set.of(9));

  private final StoryKeeper keeper = new StoryKeeper();

  @Test
  void aStoryIsKeptForADay() {
    assertThat(keeper.keeps(STORY, ERROR, NOW)).isTrue();
    assertThat(keeper.keeps(STORY, ERROR, NOW.plus(Duration.ofHours(23)))).isTrue();
    assertThat(keeper.keeps(STORY, ERROR, NOW.plus(Duration.ofHours(25)))).isFalse();
  }

  @Test
  void theDayBeginsAnewAfterThePageShowedItsStory() {
    keeper.keeps(STORY, ERROR, NOW);
    keeper.seen();

    assertThat(keeper.keeps(STORY, ERROR, NOW.plus(Duration.ofHours(25)))).isTrue();
  }

  @Test
  void whatIsNotKnownIsNotKept() {
    assertThat(keeper.keeps(null, ERROR, NOW)).isFalse();
    assertThat(keeper.keeps(STORY, null, NOW)).isFalse();
    assertThat(keeper.keeps(STORY, STORY, NOW)).isFalse();
  }
}
