package news.dateline.ingest.app;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import news.dateline.document.SourceKind;
import news.dateline.ingest.source.Intake;
import news.dateline.ingest.source.Source;
import news.dateline.ingest.source.SourceStatus;
import news.dateline.metrics.IngestMetrics;

/** All sources of this process, and the gauges that tell how they do. */
final class Sources implements AutoCloseable {

  private final List<Source> sources;
  private final Clock clock;
  private final Instant made;

  Sources(List<Source> sources, MeterRegistry registry, Clock clock) {
    this.sources = List.copyOf(sources);
    this.clock = clock;
    this.made = clock.instant();
    for (SourceKind kind : SourceKind.values()) {
      for (SourceStatus.State state : SourceStatus.State.values()) {
        Gauge.builder(IngestMetrics.SOURCES, () -> count(kind, state))
            .tag(IngestMetrics.TAG_KIND, kind.label())
            .tag(IngestMetrics.TAG_STATE, state.label())
            .register(registry);
      }
      if (sources.stream().anyMatch(source -> source.ref().kind() == kind)) {
        Gauge.builder(IngestMetrics.STALENESS, () -> staleness(kind))
            .baseUnit("seconds")
            .tag(IngestMetrics.TAG_KIND, kind.label())
            .register(registry);
      }
    }
  }

  void start(Intake intake) {
    sources.forEach(source -> source.start(intake));
  }

  @Override
  public void close() {
    for (Source source : sources) {
      source.close();
    }
  }

  private long count(SourceKind kind, SourceStatus.State state) {
    return sources.stream()
        .filter(source -> source.ref().kind() == kind && source.status().state() == state)
        .count();
  }

  private double staleness(SourceKind kind) {
    Instant now = clock.instant();
    return sources.stream()
        .filter(source -> source.ref().kind() == kind)
        .map(source -> source.status().lastLook())
        .mapToDouble(look -> Duration.between(look == null ? made : look, now).toMillis() / 1e3)
        .max()
        .orElse(0);
  }
}
