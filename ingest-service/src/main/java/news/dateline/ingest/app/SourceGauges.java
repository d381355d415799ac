package news.dateline.ingest.app;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import news.dateline.document.SourceKind;
import news.dateline.ingest.source.SourceStatus;
import news.dateline.ingest.source.catalog.SourceCatalog;
import news.dateline.metrics.IngestMetrics;

/** The gauges that tell how the sources do. */
final class SourceGauges {

  private final SourceCatalog catalog;
  private final Clock clock;
  private final Instant made;

  SourceGauges(SourceCatalog catalog, MeterRegistry registry, Clock clock) {
    this.catalog = catalog;
    this.clock = clock;
    this.made = clock.instant();
    for (SourceKind kind : SourceKind.values()) {
      for (SourceStatus.State state : SourceStatus.State.values()) {
        Gauge.builder(IngestMetrics.SOURCES, () -> count(kind, state))
            .tag(IngestMetrics.TAG_KIND, kind.label())
            .tag(IngestMetrics.TAG_STATE, state.label())
            .strongReference(true)
            .register(registry);
      }
      seconds(IngestMetrics.STALENESS, kind, this::staleness, registry);
      seconds(IngestMetrics.OVERDUE, kind, this::overdue, registry);
    }
    Gauge.builder(IngestMetrics.SOURCES_FILE_WRONG, () -> catalog.problem() == null ? 0 : 1)
        .register(registry);
  }

  private void seconds(
      String name, SourceKind kind, ToDoubleFunction<SourceStatus> value, MeterRegistry registry) {
    Gauge.builder(name, () -> worst(kind, value))
        .baseUnit("seconds")
        .tag(IngestMetrics.TAG_KIND, kind.label())
        .register(registry);
  }

  private long count(SourceKind kind, SourceStatus.State state) {
    return catalog.sources().stream()
        .filter(source -> source.ref().kind() == kind && catalog.status(source).state() == state)
        .count();
  }

  private double worst(SourceKind kind, ToDoubleFunction<SourceStatus> value) {
    return catalog.sources().stream()
        .filter(source -> source.ref().kind() == kind && source.looks())
        .map(catalog::status)
        // Another process looks in the place of this one.
        .filter(status -> status.state() != SourceStatus.State.STOPPED)
        .mapToDouble(value)
        .max()
        .orElse(0);
  }

  private double staleness(SourceStatus status) {
    Instant look = status.lastLook();
    return secondsSince(look == null ? made : look);
  }

  private double overdue(SourceStatus status) {
    Instant due = status.nextLook();
    return due == null ? staleness(status) : Math.max(0, secondsSince(due));
  }

  private double secondsSince(Instant time) {
    return Duration.between(time, clock.instant()).toMillis() / 1e3;
  }
}
