package news.dateline.ingest.source.feed;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import news.dateline.metrics.IngestMetrics;

/** Counts polls of feeds. */
public final class FeedMeters {

  /** How a poll ended. */
  enum Result {
    /** With new or changed items. */
    NEW,
    /** With none. */
    UNCHANGED,
    /** With no feed. */
    FAILED
  }

  private final Map<Result, Counter> polls = new EnumMap<>(Result.class);

  public FeedMeters(MeterRegistry registry) {
    for (Result result : Result.values()) {
      polls.put(
          result,
          Counter.builder(IngestMetrics.FEED_POLLS)
              .tag(IngestMetrics.TAG_RESULT, result.name().toLowerCase(Locale.ROOT))
              .register(registry));
    }
  }

  void polled(Result result) {
    Objects.requireNonNull(polls.get(result)).increment();
  }
}
