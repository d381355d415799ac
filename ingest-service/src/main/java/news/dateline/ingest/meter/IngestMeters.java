package news.dateline.ingest.meter;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.BaseUnits;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import news.dateline.document.DocumentOutcome;
import news.dateline.document.SourceKind;
import news.dateline.ingest.extract.MediaFamily;
import news.dateline.metrics.IngestMetrics;

/**
 * The meters of {@link IngestMetrics}. Every counter is there from the start, at zero: an alert on
 * its rise then sees the first event too.
 */
public final class IngestMeters {

  private final MeterRegistry registry;
  private final Counter stories;
  private final Counter retries;
  private final Map<SourceKind, Counter> accepted = new EnumMap<>(SourceKind.class);
  private final Map<SourceKind, Counter> partial = new EnumMap<>(SourceKind.class);
  private final Map<SourceKind, DistributionSummary> bytes = new EnumMap<>(SourceKind.class);
  private final Map<SourceKind, Map<DocumentOutcome, Counter>> ended =
      new EnumMap<>(SourceKind.class);

  public IngestMeters(MeterRegistry registry) {
    this.registry = registry;
    this.stories = registry.counter(IngestMetrics.STORIES);
    this.retries = registry.counter(IngestMetrics.PUBLISH_RETRIES);
    for (SourceKind kind : SourceKind.values()) {
      String tag = IngestMetrics.TAG_SOURCE_KIND;
      accepted.put(kind, registry.counter(IngestMetrics.ACCEPTED, tag, kind.label()));
      partial.put(kind, registry.counter(IngestMetrics.PARTIAL, tag, kind.label()));
      bytes.put(
          kind,
          DistributionSummary.builder(IngestMetrics.BYTES)
              .baseUnit(BaseUnits.BYTES)
              .tag(tag, kind.label())
              .register(registry));
      Map<DocumentOutcome, Counter> outcomes = new EnumMap<>(DocumentOutcome.class);
      for (DocumentOutcome outcome : DocumentOutcome.values()) {
        outcomes.put(
            outcome,
            registry.counter(
                IngestMetrics.DOCUMENTS,
                tag,
                kind.label(),
                IngestMetrics.TAG_OUTCOME,
                outcome.label()));
      }
      ended.put(kind, outcomes);
    }
  }

  /**
   * Shows what is in flight, as its owner has it. Counted here, beside the documents that end, it
   * would match the sums whatever became of a document.
   *
   * @param count of documents
   * @param oldest how long the oldest of them has been in flight; zero where there is none
   */
  public void inFlight(Supplier<Number> count, Supplier<Duration> oldest) {
    Gauge.builder(IngestMetrics.IN_FLIGHT, count).strongReference(true).register(registry);
    Gauge.builder(IngestMetrics.IN_FLIGHT_AGE, () -> oldest.get().toMillis() / 1e3)
        .baseUnit("seconds")
        .strongReference(true)
        .register(registry);
  }

  /** A document was accepted. */
  public void accepted(SourceKind kind, long size) {
    of(accepted, kind).increment();
    of(bytes, kind).record((double) size);
  }

  /** A document was read, well or not. */
  public void extracted(MediaFamily family, DocumentOutcome outcome, Duration took) {
    Timer.builder(IngestMetrics.EXTRACT_TIME)
        .tag(IngestMetrics.TAG_MEDIA_FAMILY, family.label())
        .tag(IngestMetrics.TAG_OUTCOME, outcome.label())
        .register(registry)
        .record(took);
  }

  /** A document's outcome is durable. */
  public void ended(SourceKind kind, DocumentOutcome outcome, int published) {
    of(of(ended, kind), outcome).increment();
    stories.increment(published);
  }

  /** A document that {@link #ended} was read, but not all of it. */
  public void partial(SourceKind kind) {
    of(partial, kind).increment();
  }

  /** A transaction did not commit and is tried again. */
  public void retried() {
    retries.increment();
  }

  private static <K, V> V of(Map<K, V> map, K key) {
    V value = map.get(key);
    if (value == null) {
      throw new IllegalStateException("No meter for " + key);
    }
    return value;
  }
}
