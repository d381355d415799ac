package news.dateline.classify.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import news.dateline.metrics.ClassifyMetrics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LiveFeedTest {

  private static final Duration SHORT = Duration.ofMillis(1);
  private static final StoryFilter ALL = StoryFilter.ALL;

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final LiveFeed feed = LiveStories.feed(400, 2, registry);

  private void add(int from, int to) {
    for (int i = from; i <= to; i++) {
      feed.add(LiveStories.story(i, i));
    }
  }

  private static String told(Subscription subscription) throws InterruptedException {
    return new String(subscription.take(SHORT), UTF_8);
  }

  private Subscription subscribe(StoryFilter filter, @Nullable FeedPosition after) {
    return requireNonNull(feed.subscribe(filter, after));
  }

  private static String event(int number) {
    return "id: 1f-%d\nevent: story\ndata: {\"id\":%d}\n\n".formatted(number, number);
  }

  private static String state(int number, int stories) {
    return "id: 1f-%d\nevent: state\ndata: {\"stories\":%d,\"reading\":false}\n\n"
        .formatted(number, stories);
  }

  @Test
  void aFollowerIsToldHowThingsAreThenEachStoryOnce() throws Exception {
    add(1, 1);
    Subscription subscription = subscribe(ALL, null);

    assertThat(told(subscription)).isEqualTo(state(1, 1));
    add(2, 3);
    assertThat(told(subscription)).isEqualTo(event(2) + event(3));
    assertThat(told(subscription)).isEqualTo(state(3, 3));
  }

  @Test
  void whoComesBackIsToldWhatCameSinceAndNothingTwice() throws Exception {
    add(1, 5);

    assertThat(told(subscribe(ALL, new FeedPosition("1f", 3))))
        .isEqualTo(state(3, 5) + event(4) + event(5));
    assertThat(told(subscribe(ALL, new FeedPosition("1f", 5)))).isEqualTo(state(5, 5));
  }

  @Test
  void whoComesBackTooLateIsToldToAskAnew() throws Exception {
    add(1, 401);

    assertThat(told(subscribe(ALL, new FeedPosition("1f", 0))))
        .isEqualTo(state(401, 400) + "id: 1f-401\nevent: resync\ndata: {}\n\n");
  }

  @Test
  void aPositionOfAnotherRunIsTooLateToo() throws Exception {
    add(1, 5);

    assertThat(told(subscribe(ALL, new FeedPosition("2e", 3)))).contains("event: resync");
  }

  @Test
  void whatAFilterLeavesOutMovesThePositionOn() throws Exception {
    Subscription subscription =
        subscribe(StoryFilter.of(List.of("JP"), List.of(), List.of(), ""), null);
    told(subscription);
    add(1, 2);
    feed.add(LiveStories.story(3, 3, "JP", "07000000", "ja", "snow"));
    add(4, 4);

    assertThat(told(subscription)).isEqualTo(event(3));
    assertThat(told(subscription)).isEqualTo(state(4, 4));
  }

  @Test
  void whoIsTooSlowLosesWhatWaitsIsToldToAskAnewAndGoesOnFromThere() throws Exception {
    Subscription slow = subscribe(ALL, null);
    add(1, Subscription.MAX_WAITING + 3);

    assertThat(told(slow))
        .contains("id: 1f-257\nevent: resync")
        .endsWith(event(258) + event(259))
        .doesNotContain(event(257));
    assertThat(registry.get(ClassifyMetrics.LIVE_RESYNCS).counter().count()).isEqualTo(1);
  }

  @Test
  void thereIsRoomForSoManyFollowersAndAgainWhenOneGoes() {
    Subscription first = subscribe(ALL, null);
    Subscription second = subscribe(ALL, null);
    assertThat(feed.subscribe(ALL, null)).isNull();
    assertThat(registry.get(ClassifyMetrics.LIVE_SUBSCRIBERS).gauge().value()).isEqualTo(2);

    first.close();
    first.close();

    assertThat(feed.subscribe(ALL, null)).isNotNull();
    assertThat(registry.get(ClassifyMetrics.LIVE_REFUSED).counter().count()).isEqualTo(1);
    second.close();
  }

  @Test
  void kafkaGoingAwayIsToldAtOnce() throws Exception {
    Subscription subscription = subscribe(ALL, null);
    told(subscription);

    feed.reading(true);

    assertThat(new String(subscription.take(Duration.ofMinutes(1)), UTF_8))
        .contains("\"reading\":true");
  }

  @Test
  void theEndIsToldToAllWhoFollow() throws Exception {
    Subscription subscription = subscribe(ALL, null);
    told(subscription);

    feed.close();

    assertThat(subscription.take(Duration.ofMinutes(1))).isEmpty();
    assertThat(feed.subscribe(ALL, null)).isNull();
  }

  @Test
  void pagesFollowOneAnotherWithoutGapsWhateverComesBetween() {
    add(1, 5);
    LiveFeed.Page first = feed.page(ALL, 2, null);
    add(6, 7);
    LiveFeed.Page second = feed.page(ALL, 2, first.next());
    LiveFeed.Page third = feed.page(ALL, 2, second.next());

    assertThat(List.of(first, second, third))
        .flatExtracting(LiveFeed.Page::stories)
        .extracting(LiveStory::id)
        .containsExactly(
            LiveStories.id(5),
            LiveStories.id(4),
            LiveStories.id(3),
            LiveStories.id(2),
            LiveStories.id(1));
    assertThat(third.next()).isNull();
    assertThat(first.position()).isEqualTo("1f-5");
    assertThatThrownBy(() -> feed.page(ALL, 2, "x")).hasMessageStartingWith("before must be");
  }

  @Test
  void theCountsOfAKindTellWhatAnotherChoiceWouldGive() {
    add(1, 3);
    feed.add(LiveStories.story(4, 4, "JP", "11000000", "ja", "snow"));

    StoryCounts counts = feed.counts(StoryFilter.of(List.of("KE"), List.of(), List.of(), ""));

    assertThat(counts.stories()).isEqualTo(4);
    assertThat(counts.matching()).isEqualTo(3);
    assertThat(counts.countries())
        .containsExactly(
            new StoryCounts.Count("KE", "country KE", 3),
            new StoryCounts.Count("JP", "country JP", 1));
    assertThat(counts.areas())
        .contains(
            new StoryCounts.Count("202", "Sub-Saharan Africa", 3),
            new StoryCounts.Count("142", "Asia", 1));
    assertThat(counts.themes())
        .containsExactly(new StoryCounts.Count("07000000", "theme 07000000", 3));
    assertThat(counts.languages()).containsExactly(new StoryCounts.Count("en", "en", 3));
  }
}
