package news.dateline.ingest.source.feed;

import java.time.Duration;
import news.dateline.document.SourceKind;
import news.dateline.ingest.fetch.Pace;
import news.dateline.ingest.source.Source;
import news.dateline.ingest.source.SourceRef;
import news.dateline.ingest.source.settings.Settings;
import news.dateline.ingest.source.settings.SettingsException;
import news.dateline.ingest.source.settings.SourceType;

/**
 * Feeds: {@code url}, {@code interval} or {@code min-interval} and {@code max-interval}, {@code
 * max-backoff}, {@code full-text}, {@code title}.
 */
public final class FeedType implements SourceType {

  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofDays(7);
  private static final Duration MIN_INTERVAL = Duration.ofMinutes(2);
  private static final Duration MAX_INTERVAL = Duration.ofHours(1);
  private static final Duration MAX_BACKOFF = Duration.ofHours(6);

  private final FeedTools tools;

  public FeedType(FeedTools tools) {
    this.tools = tools;
  }

  @Override
  public SourceKind kind() {
    return SourceKind.FEED;
  }

  @Override
  public Source create(SourceRef ref, Settings settings) throws SettingsException {
    return new FeedSource(ref, read(settings), tools);
  }

  static FeedSettings read(Settings settings) throws SettingsException {
    return new FeedSettings(
        settings.url("url"),
        pace(settings),
        settings.duration("max-backoff", MAX_BACKOFF, SHORTEST, LONGEST),
        settings.choice("full-text", FullText.AUTO),
        settings.optionalText("title"));
  }

  private static FeedPace pace(Settings settings) throws SettingsException {
    Duration max = settings.duration("max-interval", MAX_INTERVAL, SHORTEST, LONGEST);
    Duration min =
        settings.duration(
            "min-interval",
            MIN_INTERVAL.compareTo(max) < 0 ? MIN_INTERVAL : max,
            SHORTEST,
            LONGEST);
    if (min.compareTo(max) > 0) {
      throw settings.wrong("min-interval", "must not be longer than max-interval");
    }
    if (!settings.has("interval")) {
      return new FeedPace(null, new Pace(min, max));
    }
    if (settings.has("min-interval")) {
      throw settings.wrong("min-interval", "is for an interval that adapts; leave interval out");
    }
    return new FeedPace(settings.duration("interval", max, SHORTEST, LONGEST), new Pace(min, max));
  }
}
