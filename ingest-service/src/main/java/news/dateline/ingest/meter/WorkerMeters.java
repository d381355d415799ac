package news.dateline.ingest.meter;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import news.dateline.ingest.extract.worker.RestartReason;
import news.dateline.ingest.extract.worker.WorkerEvents;
import news.dateline.metrics.IngestMetrics;
import org.jspecify.annotations.Nullable;

/** Counts worker processes. Every counter is there from the start, at zero. */
public final class WorkerMeters implements WorkerEvents {

  private final AtomicInteger alive = new AtomicInteger();
  private final Counter retries;
  private final Map<RestartReason, Counter> restarts = new EnumMap<>(RestartReason.class);

  public WorkerMeters(MeterRegistry registry) {
    retries = registry.counter(IngestMetrics.EXTRACT_RETRIES);
    Gauge.builder(IngestMetrics.WORKERS, alive, AtomicInteger::get).register(registry);
    for (RestartReason reason : RestartReason.values()) {
      restarts.put(
          reason,
          registry.counter(
              IngestMetrics.WORKER_RESTARTS, IngestMetrics.TAG_REASON, reason.label()));
    }
  }

  @Override
  public void started() {
    alive.incrementAndGet();
  }

  @Override
  public void ended(@Nullable RestartReason reason) {
    alive.decrementAndGet();
    Counter counter = reason == null ? null : restarts.get(reason);
    if (counter != null) {
      counter.increment();
    }
  }

  @Override
  public void retried() {
    retries.increment();
  }
}
