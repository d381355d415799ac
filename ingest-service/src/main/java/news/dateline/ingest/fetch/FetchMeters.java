package news.dateline.ingest.fetch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import news.dateline.metrics.IngestMetrics;

/** Meters of fetching, each there from the start, at zero. */
final class FetchMeters {

  private static final String FETCHED = "fetched";
  private static final String NOT_MODIFIED = "not_modified";

  private final Map<FetchPurpose, Map<String, Counter>> results = new EnumMap<>(FetchPurpose.class);
  private final Map<FetchPurpose, Timer> times = new EnumMap<>(FetchPurpose.class);
  private final Counter bytes;

  FetchMeters(MeterRegistry registry, Turns turns) {
    bytes = Counter.builder(IngestMetrics.FETCHED_BYTES).baseUnit("bytes").register(registry);
    Gauge.builder(IngestMetrics.FETCHES_WAITING, turns, Turns::waiting).register(registry);
    Gauge.builder(IngestMetrics.FETCHES_RUNNING, turns, Turns::running).register(registry);
    for (FetchPurpose purpose : FetchPurpose.values()) {
      times.put(
          purpose,
          Timer.builder(IngestMetrics.FETCH_TIME)
              .tag(IngestMetrics.TAG_PURPOSE, purpose.label())
              .register(registry));
      Map<String, Counter> counters = new HashMap<>();
      for (String result : labels()) {
        counters.put(
            result,
            registry.counter(
                IngestMetrics.FETCHES,
                IngestMetrics.TAG_PURPOSE,
                purpose.label(),
                IngestMetrics.TAG_RESULT,
                result));
      }
      results.put(purpose, counters);
    }
  }

  private static List<String> labels() {
    List<String> labels = new ArrayList<>(List.of(FETCHED, NOT_MODIFIED));
    for (FetchFailure.Cause cause : FetchFailure.Cause.values()) {
      labels.add(cause.label());
    }
    return labels;
  }

  /** A request was sent, and answered or not. */
  void sent(FetchPurpose purpose, Duration took) {
    Objects.requireNonNull(times.get(purpose)).record(took);
  }

  /** A fetch ended, all redirects followed. */
  void ended(FetchPurpose purpose, FetchResult result) {
    Map<String, Counter> counters = Objects.requireNonNull(results.get(purpose));
    Objects.requireNonNull(counters.get(label(result))).increment();
    if (result instanceof Fetched fetched) {
      bytes.increment((double) fetched.body().size());
    }
  }

  private static String label(FetchResult result) {
    if (result instanceof FetchFailure failure) {
      return failure.cause().label();
    }
    return result instanceof Fetched ? FETCHED : NOT_MODIFIED;
  }
}
