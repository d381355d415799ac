package news.dateline.ingest.meter;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import news.dateline.ingest.read.ReadingStage;
import news.dateline.ingest.read.ReadingTimes;
import news.dateline.metrics.IngestMetrics;

/** Times the stages of reading. Every timer is there from the start. */
public final class ReadingMeters implements ReadingTimes {

  private final Map<ReadingStage, Timer> stages = new EnumMap<>(ReadingStage.class);

  public ReadingMeters(MeterRegistry registry) {
    for (ReadingStage stage : ReadingStage.values()) {
      stages.put(
          stage, registry.timer(IngestMetrics.READ_TIME, IngestMetrics.TAG_STAGE, stage.label()));
    }
  }

  @Override
  public void took(ReadingStage stage, Duration time) {
    Objects.requireNonNull(stages.get(stage)).record(time);
  }
}
