package news.dateline.classify.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Stories for tests of the live page. */
final class LiveStories {

  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private LiveStories() {}

  static String id(int number) {
    return "%032x".formatted(number);
  }

  /** A story in Kenya on health, tagged so many seconds after noon. */
  static LiveStory story(int number, int seconds) {
    return story(number, seconds, "KE", "07000000", "en", "cholera in nairobi");
  }

  static LiveStory story(
      int number, int seconds, String country, String theme, String language, String text) {
    return new LiveStory(
        id(number),
        NOON.plusSeconds(seconds),
        "{}".getBytes(UTF_8),
        ("{\"id\":" + number + "}").getBytes(UTF_8),
        List.of(new TagLabel(country, "country " + country)),
        country.equals("KE") ? Set.of("202", "002") : Set.of("030", "142"),
        List.of(new TagLabel(theme, "theme " + theme)),
        language,
        text);
  }

  static LiveStory read(String json) {
    return requireNonNull(StoryRecordReader.read(json.getBytes(UTF_8), NOON));
  }

  static LiveFeed feed(int stories, int subscribers) {
    return feed(stories, subscribers, new SimpleMeterRegistry());
  }

  static LiveFeed feed(int stories, int subscribers, SimpleMeterRegistry registry) {
    return new LiveFeed(
        new LiveLimits(stories, 1 << 20, subscribers), new LiveMeters(registry), "1f");
  }
}
