package news.dateline.ingest.extract.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says about how often it is to be asked. Feeds often say nonsense here, so a reader
 * keeps bounds of its own.
 *
 * @param ttl how long it may be kept (RSS {@code ttl})
 * @param period between two of its updates (RSS module syndication: {@code updatePeriod} divided by
 *     {@code updateFrequency})
 * @param skipHours hours of the day, 0 to 23 UTC, in which it never changes
 * @param skipDays days, by UTC, on which it never changes
 */
public record PollingHints(
    @Nullable Duration ttl,
    @Nullable Duration period,
    Set<Integer> skipHours,
    Set<DayOfWeek> skipDays) {

  /** A feed that says nothing. */
  public static final PollingHints NONE = new PollingHints(null, null, Set.of(), Set.of());

  public PollingHints {
    skipHours = Set.copyOf(skipHours);
    skipDays = Set.copyOf(skipDays);
  }
}
