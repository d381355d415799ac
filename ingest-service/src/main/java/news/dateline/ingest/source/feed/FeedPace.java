package news.dateline.ingest.source.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import news.dateline.ingest.extract.feed.PollingHints;
import news.dateline.ingest.fetch.Pace;
import org.jspecify.annotations.Nullable;

/**
 * How often a feed is fetched. Either at a fixed interval, or at one that adapts, and stays where a
 * fetch brings a single new item. What the feed or its server asks for is kept to where that is
 * longer, up to the longest interval.
 *
 * @param fixed interval; null to adapt
 * @param pace to adapt; its longest pause is also the longest that a feed can ask for
 */
record FeedPace(@Nullable Duration fixed, Pace pace) {

  /** Feeds rarely tell more exactly. */
  private static final int GAPS = 20;

  private static final int SEVERAL = 2;
  private static final int HOURS_A_DAY = 24;

  /**
   * The interval to start with: about the time between two of the newest items.
   *
   * @param published times of the feed's items, as far as known
   */
  Duration first(List<Instant> published, Instant now) {
    List<Instant> newest =
        published.stream()
            .filter(time -> !time.isAfter(now))
            .sorted(Comparator.reverseOrder())
            .limit(GAPS)
            .toList();
    if (newest.isEmpty()) {
      return bounded(pace.min().multipliedBy(SEVERAL));
    }
    // Until now, so that a feed that fell silent counts as a slow one.
    Duration span = Duration.between(newest.get(newest.size() - 1), now);
    return bounded(span.dividedBy(newest.size()));
  }

  /**
   * The interval after a fetch.
   *
   * @param last interval
   * @param fresh new and changed items that it brought
   */
  Duration next(Duration last, int fresh) {
    boolean stays = fixed != null || (fresh > 0 && fresh < SEVERAL);
    return stays ? bounded(last) : pace.next(last, fresh > 0);
  }

  /**
   * The pause until the next fetch.
   *
   * @param interval as this told
   * @param asked pauses that the feed and its server ask for; null where they do not
   */
  Duration pause(Duration interval, @Nullable Duration... asked) {
    Duration longest =
        Stream.of(asked)
            .filter(Objects::nonNull)
            .map(pause -> pause.compareTo(pace.max()) < 0 ? pause : pace.max())
            .max(Comparator.naturalOrder())
            .orElse(Duration.ZERO);
    Duration own = bounded(interval);
    return own.compareTo(longest) > 0 ? own : longest;
  }

  /**
   * The same time, or the end of the hours and days that the feed says it never changes in; at most
   * a day later.
   */
  static Instant outOfSilence(Instant due, PollingHints hints) {
    Instant time = due;
    for (int hour = 0; hour < HOURS_A_DAY; hour++) {
      ZonedDateTime utc = time.atZone(ZoneOffset.UTC);
      if (!hints.skipHours().contains(utc.getHour())
          && !hints.skipDays().contains(utc.getDayOfWeek())) {
        return time;
      }
      time = utc.truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant();
    }
    return time;
  }

  private Duration bounded(Duration interval) {
    return fixed != null ? fixed : pace.bounded(interval);
  }
}
