package news.dateline.ingest.source.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import news.dateline.document.SourceKind;
import news.dateline.ingest.extract.Extraction;
import news.dateline.ingest.fetch.FetchRequest;
import news.dateline.ingest.fetch.FetchResult;
import news.dateline.ingest.fetch.Fetcher;
import news.dateline.ingest.fetch.Pace;
import news.dateline.ingest.fetch.RobotsAnswer;
import news.dateline.ingest.source.Source;
import news.dateline.ingest.source.SourceRef;
import news.dateline.ingest.source.poll.PollMeters;
import news.dateline.ingest.source.settings.Settings;
import news.dateline.ingest.source.settings.SettingsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Feeds as a sources file has them. */
class FeedTypeTest {

  private static final URI FEED = URI.create("https://news.example/rss");

  @Test
  void aUrlIsAllThatIsNeeded() throws SettingsException {
    assertThat(create(Map.of()).ref()).isEqualTo(new SourceRef("lake", SourceKind.FEED));
  }

  @Test
  void everySettingIsTaken() throws SettingsException {
    assertThat(
            read(
                Map.of(
                    "min-interval", "1s",
                    "max-interval", "2h",
                    "max-backoff", "1d",
                    "full-text", "never",
                    "title", "Lake News")))
        .isEqualTo(
            new FeedSettings(
                FEED,
                new FeedPace(null, new Pace(Duration.ofSeconds(1), Duration.ofHours(2))),
                Duration.ofDays(1),
                FullText.NEVER,
                "Lake News"));
  }

  @Test
  void aFixedIntervalIsTaken() throws SettingsException {
    assertThat(read(Map.of("interval", "30s", "max-interval", "40s")).pace())
        .isEqualTo(
            new FeedPace(
                Duration.ofSeconds(30), new Pace(Duration.ofSeconds(40), Duration.ofSeconds(40))));
  }

  @Test
  void theShortestIntervalIsNoLongerThanTheLongestThatIsSaid() throws SettingsException {
    assertThat(read(Map.of("max-interval", "10s")).pace())
        .isEqualTo(new FeedPace(null, new Pace(Duration.ofSeconds(10), Duration.ofSeconds(10))));
  }

  @ParameterizedTest
  @CsvSource({
    "url, ftp://news.example/rss, url must be an http or https URL",
    "interval, 10ms, interval must be from",
    "interval, often, interval must be a time",
    "min-interval, 2h, min-interval must not be longer than max-interval",
    "full-text, sometimes, 'full-text must be one of auto, always, never'",
    "max-backoff, 30d, max-backoff must be from",
    "intervall, 1h, intervall is no setting"
  })
  void aWrongSettingIsNamed(String key, String value, String message) {
    assertThatThrownBy(() -> create(Map.of(key, value)))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining(message);
  }

  @Test
  void anIntervalIsEitherFixedOrAdapts() {
    assertThatThrownBy(() -> create(Map.of("interval", "10m", "min-interval", "5m")))
        .hasMessageContaining("leave interval out");
  }

  private static Settings settings(Map<String, String> values) throws SettingsException {
    Map<String, String> all = new HashMap<>(Map.of("url", FEED.toString()));
    all.putAll(values);
    return Settings.of("test", new HashMap<>(all));
  }

  private static FeedSettings read(Map<String, String> values) throws SettingsException {
    return FeedType.read(settings(values));
  }

  private static Source create(Map<String, String> values) throws SettingsException {
    Settings settings = settings(values);
    try (FeedScheduler scheduler = new FeedScheduler()) {
      FeedTools tools =
          new FeedTools(
              new NoFetcher(),
              document -> new Extraction.Text("text/html", List.of()),
              1,
              scheduler,
              PollMeters.ofFeeds(new SimpleMeterRegistry()),
              Clock.systemUTC());
      Source source = new FeedType(tools).create(new SourceRef("lake", SourceKind.FEED), settings);
      settings.rejectOthers("a source of this kind");
      return source;
    }
  }

  private static final class NoFetcher implements Fetcher {

    @Override
    public CompletableFuture<FetchResult> fetch(FetchRequest request) {
      throw new AssertionError("nothing is fetched before the start");
    }

    @Override
    public CompletableFuture<RobotsAnswer> robots(URI uri) {
      throw new AssertionError("nothing is fetched before the start");
    }
  }
}
