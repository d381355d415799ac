package news.dateline.ingest.source.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import news.dateline.document.SourceKind;
import news.dateline.ingest.fixture.FakeIntake;
import news.dateline.ingest.source.Intake;
import news.dateline.ingest.source.Source;
import news.dateline.ingest.source.SourceRef;
import news.dateline.ingest.source.SourceStatus;
import news.dateline.ingest.source.settings.SettingsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SourceCatalogTest {

  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final CountDownLatch never = new CountDownLatch(1);

  private class Fake implements Source {

    final String id;

    Fake(String id) {
      this.id = id;
    }

    @Override
    public SourceRef ref() {
      return new SourceRef(id, SourceKind.FOLDER);
    }

    @Override
    public void start(Intake intake) {
      calls.add("start " + id);
    }

    @Override
    public SourceStatus status() {
      return SourceStatus.running(null);
    }

    @Override
    public void beginClose() {
      calls.add("begin " + id);
    }

    @Override
    public void close() {
      calls.add("close " + id);
    }
  }

  @Test
  void aSourceThatDoesNotStartIsToldAndCostsNoOther() throws SettingsException {
    Source broken =
        new Fake("broken") {
          @Override
          public void start(Intake intake) {
            throw new StackOverflowError("on purpose");
          }
        };
    Source good = new Fake("good");
    try (SourceCatalog catalog = catalog(broken, good)) {
      catalog.start(new FakeIntake());

      assertThat(calls).containsExactly("start good");
      assertThat(catalog.status(good).state()).isEqualTo(SourceStatus.State.RUNNING);
      assertThat(catalog.status(broken).state()).isEqualTo(SourceStatus.State.FAILING);
      assertThat(catalog.status(broken).lastError()).contains("on purpose");
    }
  }

  @Test
  void afterTheEndNoneIsSaidToRun() throws SettingsException {
    Source waiting =
        new Fake("waiting") {
          @Override
          public SourceStatus status() {
            return SourceStatus.running(Instant.EPOCH).next(Instant.MAX).failing("no route");
          }
        };
    SourceCatalog catalog = catalog(waiting);
    catalog.start(new FakeIntake());
    catalog.close();

    assertThat(catalog.status(waiting))
        .isEqualTo(new SourceStatus(SourceStatus.State.STOPPED, Instant.EPOCH, null, "no route"));
  }

  @Test
  void allAreToldToStopBeforeOneIsWaitedFor() throws SettingsException {
    Source[] sources =
        IntStream.range(0, 3).mapToObj(i -> new Fake("s" + i)).toArray(Source[]::new);
    catalog(sources).close();

    assertThat(calls)
        .containsExactly("begin s0", "begin s1", "begin s2", "close s0", "close s1", "close s2");
  }

  @Test
  void oneThatDoesNotStopHoldsUpTheEndForSomeSecondsOnly() throws SettingsException {
    Source stuck =
        new Fake("stuck") {
          @Override
          public void close() {
            await().atMost(Duration.ofMinutes(2)).until(() -> never.getCount() == 0);
          }
        };
    Source broken =
        new Fake("broken") {
          @Override
          public void beginClose() {
            throw new IllegalStateException("on purpose");
          }
        };
    try {
      catalog(broken, stuck, new Fake("good")).close();

      assertThat(calls).containsExactly("begin stuck", "begin good", "close broken");
    } finally {
      never.countDown();
    }
  }

  private static SourceCatalog catalog(Source... sources) throws SettingsException {
    return new SourceCatalog(List.of(sources), new SourceTypes(List.of()), null);
  }
}
