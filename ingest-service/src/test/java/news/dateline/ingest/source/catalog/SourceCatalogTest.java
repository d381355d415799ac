package news.dateline.ingest.source.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
import news.dateline.ingest.source.settings.Settings;
import news.dateline.ingest.source.settings.SettingsException;
import news.dateline.ingest.source.settings.SourceType;
import news.dateline.testing.LogLines;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SourceCatalogTest {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration LOOKS = Duration.ofMillis(100);

  @TempDir private Path directory;

  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final CountDownLatch never = new CountDownLatch(1);

  private class Fake implements Source {

    final String id;
    private @Nullable String closing;

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
    public void closing(String why) {
      closing = why;
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
  void oneThatDoesNotStopHoldsUpTheEndForSoLongOnly() throws SettingsException {
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
      catalog(Duration.ofSeconds(1), broken, stuck, new Fake("good")).close();

      assertThat(calls).containsExactly("begin stuck", "begin good", "close broken");
    } finally {
      never.countDown();
    }
  }

  @Test
  void aFileThatIsEmptiedStopsNothing() throws Exception {
    Path file = write("sources: [{id: a, kind: folder}, {id: b, kind: folder}]");
    try (SourceCatalog catalog = watching(file)) {
      catalog.start(new FakeIntake());

      for (String emptied : List.of("", "sources:\n")) {
        write("sources: [{id: a, kind: folder}, {id: b, kind: folder}]");
        await().atMost(LONG).until(() -> catalog.problem() == null);
        write(emptied);
        await().atMost(LONG).until(() -> catalog.problem() != null);

        assertThat(catalog.problem()).contains("sources is missing").contains("'sources: []'");
        assertThat(catalog.sources()).hasSize(2);
      }
      assertThat(calls).containsExactly("start a", "start b");
    }
  }

  @Test
  void whatNoLongerStandsInTheFileIsNamed() throws Exception {
    Path file = write("sources: [{id: a, kind: folder}, {id: b, kind: folder}]");
    try (LogLines log = LogLines.of(SourceCatalog.class);
        SourceCatalog catalog = watching(file, new Fake("upload"))) {
      catalog.start(new FakeIntake());

      write("sources: [{id: b, kind: folder}]");
      await().atMost(LONG).until(() -> !log.lines().isEmpty());
      write("sources: []");
      await().atMost(LONG).until(() -> catalog.sources().size() == 1 && log.lines().size() > 2);

      assertThat(log.lines())
          .containsExactly(
              "INFO Sources: 0 new or changed, 1 stopped (a), 2 in all",
              "INFO Sources: 0 new or changed, 1 stopped (b), 1 in all",
              "WARN " + file + " lists no source any more: all that it had were stopped");
      assertThat(calls).contains("close a", "close b").doesNotContain("close upload");
    }
  }

  /** Replaced in one step, as editors do. */
  private Path write(String yaml) throws IOException {
    Path next = Files.writeString(directory.resolve("next.yml"), yaml);
    return Files.move(next, directory.resolve("sources.yml"), StandardCopyOption.REPLACE_EXISTING);
  }

  private SourceCatalog watching(Path file, Source... fixed) throws SettingsException {
    return new SourceCatalog(List.of(fixed), folders(), file, LOOKS, LONG);
  }

  private SourceTypes folders() {
    return new SourceTypes(
        List.of(
            new SourceType() {
              @Override
              public SourceKind kind() {
                return SourceKind.FOLDER;
              }

              @Override
              public Source create(SourceRef ref, Settings settings) {
                return new Fake(ref.id());
              }
            }));
  }

  private static SourceCatalog catalog(Source... sources) throws SettingsException {
    return catalog(LONG, sources);
  }

  private static SourceCatalog catalog(Duration patience, Source... sources)
      throws SettingsException {
    SourceTypes none = new SourceTypes(List.of());
    return new SourceCatalog(List.of(sources), none, null, LOOKS, patience);
  }

  @Test
  void whatStopsAllOfThemIsTold() throws SettingsException {
    Fake waiting = new Fake("waiting");
    SourceCatalog catalog = catalog(waiting);
    catalog.start(new FakeIntake());
    catalog.stop("another process has taken over");

    assertThat(catalog.status(waiting).state()).isEqualTo(SourceStatus.State.STOPPED);
    assertThat(catalog.status(waiting).lastError()).isEqualTo("another process has taken over");
    assertThat(waiting.closing).isEqualTo("another process has taken over");
  }
}
