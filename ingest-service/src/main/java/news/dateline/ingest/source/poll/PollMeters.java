package news.dateline.ingest.source.poll;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import news.dateline.metrics.IngestMetrics;

/** Counts polls of sources of one kind. Every counter is there from the start, at zero. */
public final class PollMeters {

  /** How a poll ended. */
  public enum Result {
    /** With something new or changed. */
    NEW,
    /** With nothing. */
    UNCHANGED,
    /** It could not be read. */
    FAILED
  }

  private final Map<Result, Counter> polls = new EnumMap<>(Result.class);

  private PollMeters(MeterRegistry registry, String name) {
    for (Result result : Result.values()) {
      polls.put(
          result,
          Counter.builder(name)
              .tag(IngestMetrics.TAG_RESULT, result.name().toLowerCase(Locale.ROOT))
              .register(registry));
    }
  }

  /** Of feeds. */
  public static PollMeters ofFeeds(MeterRegistry registry) {
    return new PollMeters(registry, IngestMetrics.FEED_POLLS);
  }

  /** Of pages that are stories, and of front pages. */
  public static PollMeters ofPages(MeterRegistry registry) {
    return new PollMeters(registry, IngestMetrics.PAGE_POLLS);
  }

  /** Of all the sitemaps of a source together. */
  public static PollMeters ofSitemaps(MeterRegistry registry) {
    return new PollMeters(registry, IngestMetrics.SITEMAP_POLLS);
  }

  /** A poll ended. */
  public void polled(Result result) {
    Objects.requireNonNull(polls.get(result)).increment();
  }
}
