package news.dateline.ingest.source.webarchive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static news.dateline.ingest.fixture.Warcs.gzip;
import static news.dateline.ingest.fixture.Warcs.join;
import static news.dateline.ingest.fixture.Warcs.page;
import static news.dateline.ingest.fixture.Warcs.record;
import static news.dateline.ingest.fixture.Warcs.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import news.dateline.document.DocumentOutcome;
import news.dateline.document.SourceKind;
import news.dateline.ingest.fixture.FakeIntake;
import news.dateline.ingest.source.ContentException;
import news.dateline.ingest.source.Document;
import news.dateline.ingest.source.Source;
import news.dateline.ingest.source.SourceRef;
import news.dateline.ingest.source.files.LookTiming;
import news.dateline.ingest.source.settings.Settings;
import news.dateline.ingest.source.settings.SettingsException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebArchiveSourceTest {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final byte[] ONE = page("http://a.example/1", "<p>One");
  private static final byte[] TWO = page("http://a.example/2", "<p>Two");
  private static final byte[] THREE = page("http://b.example/3", "<p>Three");

  @TempDir private Path folder;

  private final FakeIntake intake = new FakeIntake();

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void eachPageIsADocument(boolean zipped) throws Exception {
    write(zipped ? "news.warc.gz" : "news.warc", zipped, ONE, TWO, THREE);
    look();

    assertThat(intake.names())
        .containsExactly("http://a.example/1", "http://a.example/2", "http://b.example/3");
    Document first = intake.documents().get(0);
    assertThat(first.label().uri()).isEqualTo(URI.create("http://a.example/1"));
    assertThat(first.label().mediaType()).isEqualTo("text/html; charset=utf-8");
    assertThat(first.fetchedAt()).isEqualTo(Instant.parse("2026-10-01T04:05:06Z"));
    assertThat(text(first)).isEqualTo("<p>One");
  }

  @Test
  void whatIsNoPageOrNotWantedIsLeftOut() throws Exception {
    write(
        "news.warc.gz",
        true,
        record("warcinfo", "x", "application/warc-fields", "software: test\r\n"),
        record(
            "request",
            "http://a.example/1",
            "application/http; msgtype=request",
            "GET / HTTP/1.1\r\n\r\n"),
        response("http://a.example/gone", "404 Not Found", "text/html", "gone"),
        response("http://a.example/moved", "301 Moved", "text/html", "moved"),
        response("http://a.example/a.png", "200 OK", "image/png", "png"),
        response("http://a.example/tag/x", "200 OK", "text/html", "tag"),
        response("http://c.example/1", "200 OK", "text/html", "other site"),
        record("resource", "http://a.example/doc", "text/plain", "A resource"),
        ONE);
    look("include", "*://a.example/*", "exclude", "*/TAG/*");

    assertThat(intake.names()).containsExactly("http://a.example/doc", "http://a.example/1");
  }

  @Test
  void typesCanBeChosen() throws Exception {
    write(
        "news.warc",
        false,
        response("http://a.example/feed", "200 OK", "application/rss+xml", "<rss/>"),
        ONE);
    look("types", "application/rss+xml");

    assertThat(intake.names()).containsExactly("http://a.example/feed");
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> source("types", "html"))
        .withMessageContaining("types has no media type: 'html'");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aBrokenRecordCostsItselfOnly(boolean zipped) throws Exception {
    byte[] broken = zipped ? gzip(TWO) : TWO.clone();
    Arrays.fill(broken, broken.length / 3, broken.length / 2, (byte) 'x');
    byte[] all = zipped ? join(gzip(ONE), broken, gzip(THREE)) : join(ONE, broken, THREE);
    Files.write(folder.resolve("news.warc" + (zipped ? ".gz" : "")), all);
    look();

    assertThat(intake.names()).contains("http://a.example/1", "http://b.example/3");
    assertThat(intake.documents().stream().filter(WebArchiveSourceTest::isBroken)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"br", "gzip", "compress"})
  void aPageThatCannotBeUnpackedCostsItselfOnly(String encoding) throws Exception {
    String type = "text/html\r\nContent-Encoding: " + encoding;
    write("news.warc.gz", true, ONE, response("http://a.example/x", "200 OK", type, "z\0z"), THREE);
    look();

    assertThat(intake.names()).contains("http://a.example/1", "http://b.example/3").hasSize(3);
    assertThat(isBroken(intake.documents().get(1))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aFileThatIsCutOffIsReadOnWhenItHasGrown(boolean zipped) throws Exception {
    Path file = folder.resolve("news.warc" + (zipped ? ".gz" : ""));
    byte[] two = zipped ? gzip(TWO) : TWO;
    int half = two.length / 2;
    Files.write(file, join(zipped ? gzip(ONE) : ONE, Arrays.copyOf(two, half)));
    look();
    assertThat(intake.names()).first().isEqualTo("http://a.example/1");

    Files.write(file, Arrays.copyOfRange(two, half, two.length), StandardOpenOption.APPEND);
    look();

    assertThat(intake.names()).contains("http://a.example/2").doesNotHaveDuplicates();
  }

  @Test
  void anotherFileUnderTheSameNameIsReadFromItsStart() throws Exception {
    write("news.warc", false, ONE, TWO);
    look();
    write("news.warc", false, THREE, ONE, TWO, page("http://b.example/4", "<p>Four"));
    look();

    assertThat(intake.names()).contains("http://b.example/3", "http://b.example/4").hasSize(4);
  }

  @Test
  void aWaczFileHoldsArchives() throws Exception {
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("crawl.wacz")))) {
      zip.putNextEntry(new ZipEntry("datapackage.json"));
      zip.write("{}".getBytes(UTF_8));
      zip.putNextEntry(new ZipEntry("archive/../../data.warc.gz"));
      zip.write(join(gzip(ONE), gzip(TWO)));
    }
    Files.writeString(folder.resolve("broken.wacz"), "no zip");
    look();
    look();

    assertThat(intake.names()).contains("http://a.example/1", "http://a.example/2").hasSize(3);
    assertThat(intake.cursors("crawl"))
        .singleElement()
        .satisfies(
            cursor ->
                assertThat(cursor.place()).isEqualTo("crawl.wacz!archive/../../data.warc.gz"));
  }

  @Test
  void aPageOverTheLimitIsTooLargeAndTheNextOneIsNot() throws Exception {
    write("news.warc.gz", true, page("http://a.example/large", "x".repeat(5_000)), TWO);
    look("max-bytes", "1KB");

    Document large = intake.documents().get(0);
    assertThatExceptionOfType(ContentException.class)
        .isThrownBy(() -> large.content().open())
        .matches(e -> e.outcome() == DocumentOutcome.TOO_LARGE);
    assertThat(text(intake.documents().get(1))).isEqualTo("<p>Two");
  }

  @Test
  void nextTimeAFileThatWasReadIsNotReadAgain() throws Exception {
    write("news.warc.gz", true, ONE, TWO);
    look();
    int asked = intake.asked();
    look();

    assertThat(intake.asked()).isEqualTo(asked);
    assertThat(intake.documents()).hasSize(2);
  }

  private void look(String... settings) throws Exception {
    try (Source source = source(settings)) {
      source.start(intake);
      await().atMost(LONG).until(() -> source.status().nextLook() != null);
      assertThat(source.status().lastError()).isNull();
    }
  }

  private Source source(String... settings) throws SettingsException {
    Map<String, @Nullable String> values = new HashMap<>(Map.of("path", folder.toString()));
    for (int i = 0; i < settings.length; i += 2) {
      values.put(settings[i], settings[i + 1]);
    }
    LookTiming timing = new LookTiming(Duration.ofHours(1), Duration.ZERO, Clock.systemUTC());
    return new WebArchiveType(1 << 20, 200, timing)
        .create(new SourceRef("crawl", SourceKind.WEB_ARCHIVE), Settings.of("test", values));
  }

  private void write(String name, boolean zipped, byte[]... records) throws IOException {
    List<byte[]> parts =
        Arrays.stream(records).map(record -> zipped ? gzip(record) : record).toList();
    Files.write(folder.resolve(name), join(parts.toArray(byte[][]::new)));
  }

  private static boolean isBroken(Document document) {
    try (InputStream stream = document.content().open()) {
      return false;
    } catch (ContentException e) {
      return e.outcome() == DocumentOutcome.MALFORMED;
    } catch (IOException e) {
      return false;
    }
  }

  private static String text(Document document) throws IOException {
    try (InputStream stream = document.content().open()) {
      return new String(stream.readAllBytes(), UTF_8);
    }
  }
}
