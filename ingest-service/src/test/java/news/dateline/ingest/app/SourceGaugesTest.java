package news.dateline.ingest.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import news.dateline.document.SourceKind;
import news.dateline.ingest.fixture.FakeIntake;
import news.dateline.ingest.fixture.MutableClock;
import news.dateline.ingest.source.Intake;
import news.dateline.ingest.source.Source;
import news.dateline.ingest.source.SourceRef;
import news.dateline.ingest.source.SourceStatus;
import news.dateline.ingest.source.catalog.SourceCatalog;
import news.dateline.ingest.source.catalog.SourceTypes;
import news.dateline.metrics.IngestMetrics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SourceGaugesTest {

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final MutableClock clock = new MutableClock();
  private SourceCatalog catalog;

  private record Fake(SourceKind kind, boolean looks) implements Source {

    @Override
    public SourceRef ref() {
      return new SourceRef(kind.label(), kind);
    }

    @Override
    public void start(Intake intake) {}

    @Override
    public SourceStatus status() {
      return SourceStatus.running(null);
    }

    @Override
    public void close() {}
  }

  @BeforeEach
  void start() throws Exception {
    catalog =
        new SourceCatalog(
            List.of(new Fake(SourceKind.FOLDER, true), new Fake(SourceKind.UPLOAD, false)),
            new SourceTypes(List.of()),
            null);
    SourceGauges unused = new SourceGauges(catalog, registry, clock);
    catalog.start(new FakeIntake());
  }

  @Test
  void onlyASourceThatLooksGrowsStale() {
    clock.forward(Duration.ofMinutes(10));

    assertThat(seconds(IngestMetrics.STALENESS, SourceKind.FOLDER)).isEqualTo(600);
    assertThat(seconds(IngestMetrics.OVERDUE, SourceKind.FOLDER)).isEqualTo(600);
    assertThat(seconds(IngestMetrics.STALENESS, SourceKind.UPLOAD)).isZero();
    assertThat(seconds(IngestMetrics.OVERDUE, SourceKind.UPLOAD)).isZero();
  }

  @Test
  void aSourceThatWasStoppedGrowsStaleNoLonger() {
    clock.forward(Duration.ofMinutes(10));

    catalog.close();

    assertThat(seconds(IngestMetrics.STALENESS, SourceKind.FOLDER)).isZero();
    assertThat(seconds(IngestMetrics.OVERDUE, SourceKind.FOLDER)).isZero();
  }

  @Test
  void sourcesAreCountedByWhatTheyDo() {
    assertThat(count(SourceKind.UPLOAD, "running")).isEqualTo(1);
    assertThat(count(SourceKind.UPLOAD, "stopped")).isZero();

    catalog.close();

    assertThat(count(SourceKind.UPLOAD, "running")).isZero();
    assertThat(count(SourceKind.UPLOAD, "stopped")).isEqualTo(1);
  }

  private double seconds(String name, SourceKind kind) {
    return registry.get(name).tag(IngestMetrics.TAG_KIND, kind.label()).gauge().value();
  }

  private double count(SourceKind kind, String state) {
    return registry
        .get(IngestMetrics.SOURCES)
        .tag(IngestMetrics.TAG_KIND, kind.label())
        .tag(IngestMetrics.TAG_STATE, state)
        .gauge()
        .value();
  }
}
