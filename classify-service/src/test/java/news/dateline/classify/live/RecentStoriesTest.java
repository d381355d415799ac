package news.dateline.classify.live;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecentStoriesTest {

  private final RecentStories stories = new RecentStories(3, 1 << 20);

  private List<String> ids() {
    return stories.newestFirst().stream().map(held -> held.story().id()).toList();
  }

  @Test
  void theOldestGoesWhereThereAreTooMany() {
    for (int i = 1; i <= 4; i++) {
      stories.add(LiveStories.story(i, i));
    }

    assertThat(ids()).containsExactly(LiveStories.id(4), LiveStories.id(3), LiveStories.id(2));
    assertThat(stories.find(LiveStories.id(1))).isNull();
  }

  @Test
  void theOrderIsThatOfTaggingAlsoWherePartitionsAreReadOneAfterTheOther() {
    stories.add(LiveStories.story(1, 10));
    stories.add(LiveStories.story(2, 30));
    stories.add(LiveStories.story(3, 20));

    assertThat(ids()).containsExactly(LiveStories.id(2), LiveStories.id(3), LiveStories.id(1));
  }

  @Test
  void aStoryThatComesAgainTakesThePlaceOfTheOlderOne() {
    stories.add(LiveStories.story(1, 1));
    stories.add(LiveStories.story(2, 2));
    long before = stories.bytes();
    stories.add(LiveStories.story(1, 3));

    assertThat(ids()).containsExactly(LiveStories.id(1), LiveStories.id(2));
    assertThat(stories.bytes()).isEqualTo(before);
    assertThat(requireNonNull(stories.find(LiveStories.id(1))).number()).isEqualTo(3);
  }

  @Test
  void whatTakesTooMuchMemoryGoesButForTheNewest() {
    long one = LiveStories.story(1, 1).size();
    RecentStories small = new RecentStories(100, 2 * one);
    for (int i = 1; i <= 5; i++) {
      small.add(LiveStories.story(i, i));
    }
    assertThat(small.size()).isEqualTo(2);
    assertThat(small.bytes()).isEqualTo(2 * one);

    small.add(LiveStories.story(6, 6, "KE", "07000000", "en", "x".repeat(10_000)));

    assertThat(small.size()).isEqualTo(1);
    assertThat(small.find(LiveStories.id(6))).isNotNull();
  }

  @Test
  void whatCameSinceIsKnownForAsLongAsNoneOfItHasGone() {
    for (int i = 1; i <= 3; i++) {
      stories.add(LiveStories.story(i, i));
    }

    assertThat(stories.after(1)).extracting(Held::number).containsExactly(2L, 3L);
    assertThat(stories.after(3)).isEmpty();
    assertThat(stories.after(4)).isNull();

    stories.add(LiveStories.story(4, 4));
    stories.add(LiveStories.story(5, 5));

    assertThat(stories.after(1)).isNull();
    assertThat(stories.after(2)).extracting(Held::number).containsExactly(3L, 4L, 5L);
  }
}
