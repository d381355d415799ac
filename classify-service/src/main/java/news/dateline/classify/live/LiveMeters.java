package news.dateline.classify.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import news.dateline.metrics.ClassifyMetrics;

/** The meters of the live page; see {@link ClassifyMetrics}. */
public final class LiveMeters {

  private final MeterRegistry registry;
  private final Counter unreadable;
  private final Counter resyncs;
  private final Counter refused;

  public LiveMeters(MeterRegistry registry) {
    this.registry = registry;
    this.unreadable = registry.counter(ClassifyMetrics.LIVE_UNREADABLE);
    this.resyncs = registry.counter(ClassifyMetrics.LIVE_RESYNCS);
    this.refused = registry.counter(ClassifyMetrics.LIVE_REFUSED);
  }

  void watch(LiveFeed feed) {
    Gauge.builder(ClassifyMetrics.LIVE_STORIES, feed, LiveFeed::size).register(registry);
    Gauge.builder(ClassifyMetrics.LIVE_BYTES, feed, LiveFeed::bytes).register(registry);
    Gauge.builder(ClassifyMetrics.LIVE_SUBSCRIBERS, feed, LiveFeed::subscribers).register(registry);
  }

  /** A record of the enriched topic is no story. */
  void unreadable() {
    unreadable.increment();
  }

  /** A follower was too slow, and what waited for it was dropped. */
  void resynced() {
    resyncs.increment();
  }

  /** There were too many followers for one more. */
  void refused() {
    refused.increment();
  }
}
