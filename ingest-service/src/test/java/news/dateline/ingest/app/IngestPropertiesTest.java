package news.dateline.ingest.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import news.dateline.ingest.extract.format.Limits;
import news.dateline.ingest.extract.worker.WorkerSettings;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.NestedExceptionUtils;

class IngestPropertiesTest {

  @Test
  void nothingNeedsToBeSet() {
    IngestProperties properties = bind(Map.of());

    assertThat(properties.folders()).isEmpty();
    assertThat(properties.upload().token()).isNull();
    assertThat(properties.limits().toLimits()).isEqualTo(Limits.DEFAULT);
    assertThat(properties.workerSettings())
        .isEqualTo(
            new WorkerSettings(
                Limits.DEFAULT,
                WorkerSettings.processesFor(
                    Runtime.getRuntime().availableProcessors(), WorkerSettings.DEFAULT_HEAP),
                WorkerSettings.DEFAULT_HEAP,
                WorkerSettings.DEFAULT_PROGRESS_TIMEOUT,
                WorkerSettings.DEFAULT_MAX_DOCUMENTS,
                Integer.MAX_VALUE));
    assertThat(properties.capacity().workers())
        .isEqualTo(Runtime.getRuntime().availableProcessors());
  }

  @Test
  void aFolderIsNamedAfterItselfUnlessItHasAnId() {
    IngestProperties properties =
        bind(
            Map.of(
                "folders[0].path", "/srv/desk",
                "folders[1].path", "/srv/other/../wire",
                "folders[1].id", "agency"));

    assertThat(properties.folders())
        .extracting(IngestProperties.FolderProperties::sourceId)
        .containsExactly("desk", "agency");
    assertThat(properties.folders().get(1).directory()).isEqualTo(Path.of("/srv/wire"));
  }

  @Test
  void aFeedIsNamedAfterItsUrlUnlessItHasAnId() {
    IngestProperties properties =
        bind(
            Map.of(
                "feeds[0].url", "https://www.news.example/world/rss.xml?lang=en",
                "feeds[1].url", "https://news.example/",
                "feeds[1].id", "front"));

    assertThat(properties.feedSources())
        .extracting(spec -> spec.ref().id())
        .containsExactly("news.example-world-rss.xml-lang-en", "front");
  }

  @Test
  void aFeedNeedsAUrl() {
    assertThat(rootOf(() -> bind(Map.of("feeds[0].id", "a")).feedSources()))
        .hasMessage("dateline.ingest.feeds[0].url is missing");
  }

  @ParameterizedTest
  @CsvSource({
    "interval,0s",
    "known-for,23h",
    "workers,-1",
    "upload.token,' '",
    "folders[0].id,no-path",
    "max-in-flight,0",
    "limits.max-bytes,0B",
    "limits.max-characters,-5",
    "limits.max-ratio,0",
    "limits.timeout,0s",
    "isolation.processes,-1",
    "isolation.heap,1MB",
    "isolation.progress-timeout,0s",
    "isolation.max-documents,0"
  })
  void aWrongValueIsNamedWithItsKey(String key, String value) {
    Throwable thrown =
        rootOf(
            () -> {
              IngestProperties properties = bind(Map.of(key, value));
              properties.capacity();
              properties.limits().toLimits();
              properties.workerSettings();
            });

    String expected = key.startsWith("folders") ? "folders[0].path" : key;
    assertThat(thrown).hasMessageContaining("dateline.ingest." + expected);
  }

  @Test
  void twoFoldersMayNotShareAnId() {
    Throwable thrown =
        rootOf(() -> bind(Map.of("folders[0].path", "/a/x", "folders[1].path", "/b/x")));

    assertThat(thrown).hasMessageContaining("dateline.ingest.folders[1].id");
  }

  private static Throwable rootOf(ThrowingCallable callable) {
    return NestedExceptionUtils.getMostSpecificCause(catchThrowable(callable));
  }

  private static IngestProperties bind(Map<String, String> values) {
    Map<String, String> keyed = new HashMap<>();
    values.forEach((key, value) -> keyed.put("dateline.ingest." + key, value));
    return new Binder(new MapConfigurationPropertySource(keyed))
        .bindOrCreate("dateline.ingest", IngestProperties.class);
  }
}
