package news.dateline.ingest.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import news.dateline.document.Digest;
import news.dateline.document.DocumentOutcome;
import news.dateline.ingest.fetch.FetchFailure.Cause;
import news.dateline.ingest.fixture.Fetching;
import news.dateline.ingest.fixture.WebServer;
import news.dateline.ingest.fixture.WebServer.Answer;
import news.dateline.testing.LogLines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpFetcherTest {

  private static final String STORY = "<p>Grüße aus Łódź</p>";

  @TempDir private Path directory;
  private final WebServer server = WebServer.start();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private HttpFetcher fetcher;

  @BeforeEach
  void start() {
    fetcher = new HttpFetcher(Fetching.settings(directory), meters, Clock.systemUTC());
  }

  @AfterEach
  void stop() {
    fetcher.close();
    server.close();
  }

  @Test
  void aPageIsFetchedWithAllThatItsServerSaysOfIt() throws Exception {
    server.on(
        "/story?id=1",
        Answer.ok("text/html; charset=utf-8", STORY)
            .with("ETag", "\"a\"")
            .with("Last-Modified", "Tue, 03 Nov 2026 10:00:00 GMT")
            .with("Cache-Control", "max-age=300")
            .with("Link", "<https://example.org/story>; rel=\"canonical\"")
            .with("Content-Language", "pl"));

    Fetched page = fetched(server.uri("/story?id=1"));

    assertThat(page.uri()).isEqualTo(server.uri("/story?id=1"));
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.movedTo()).isNull();
    assertThat(page.mediaType()).isEqualTo("text/html; charset=utf-8");
    assertThat(page.validators())
        .isEqualTo(new Validators("\"a\"", "Tue, 03 Nov 2026 10:00:00 GMT"));
    assertThat(page.freshFor()).isEqualTo(Duration.ofMinutes(5));
    assertThat(page.headers().first("content-LANGUAGE")).isEqualTo("pl");
    assertThat(page.headers().all("link"))
        .containsExactly("<https://example.org/story>; rel=\"canonical\"");
    assertThat(page.body().bytes()).asString(UTF_8).isEqualTo(STORY);
    assertThat(page.body().size()).isEqualTo(STORY.getBytes(UTF_8).length);
    assertThat(page.body().sha256()).isEqualTo(Digest.hex(STORY.getBytes(UTF_8)));
  }

  @Test
  void aRequestSaysWhoAsksAndForWhat() {
    HttpFetcher named =
        new HttpFetcher(
            new FetchSettings(
                Agent.of("1.2", "https://example.org/about"),
                Fetching.LOOPBACK,
                Politeness.usual(),
                FetchLimits.usual(),
                directory),
            meters,
            Clock.systemUTC());
    try (named) {
      server.on("/feed", Answer.ok("application/rss+xml", "<rss/>"));

      fetch(named, FetchRequest.of(server.uri("/feed"), FetchPurpose.FEED));
    }

    WebServer.Request request = server.requests("/feed").get(0);
    assertThat(request.method()).isEqualTo("GET");
    assertThat(request.header("User-Agent")).isEqualTo("Dateline/1.2 (+https://example.org/about)");
    assertThat(request.header("Accept")).startsWith("application/rss+xml");
    assertThat(request.header("Accept-Encoding")).isEqualTo("gzip, deflate, br");
    assertThat(request.header("Host")).isEqualTo("127.0.0.1:" + server.port());
    assertThat(request.headers()).doesNotContainKeys("cookie", "upgrade", "if-none-match");
  }

  @Test
  void whatIsNotNewerIsNotFetchedAgain() {
    server.on("/feed", Answer.of(304).with("ETag", "\"b\"").with("Cache-Control", "max-age=60"));
    Validators known = new Validators("\"a\"", "Tue, 03 Nov 2026 10:00:00 GMT");

    FetchResult result =
        fetch(FetchRequest.of(server.uri("/feed"), FetchPurpose.FEED).ifNewerThan(known));

    assertThat(result).isInstanceOf(NotModified.class);
    NotModified answer = (NotModified) result;
    assertThat(answer.validators()).isEqualTo(new Validators("\"b\"", null));
    assertThat(answer.freshFor()).isEqualTo(Duration.ofMinutes(1));
    WebServer.Request request = server.requests("/feed").get(0);
    assertThat(request.header("If-None-Match")).isEqualTo("\"a\"");
    assertThat(request.header("If-Modified-Since")).isEqualTo("Tue, 03 Nov 2026 10:00:00 GMT");
  }

  @Test
  void a304WithoutValidatorsKeepsThoseThatWereSent() {
    server.on("/feed", Answer.of(304));
    Validators known = new Validators("W/\"a\"", null);

    FetchResult result =
        fetch(FetchRequest.of(server.uri("/feed"), FetchPurpose.FEED).ifNewerThan(known));

    assertThat(((NotModified) result).validators()).isEqualTo(known);
  }

  @Test
  void a304ThatNobodyAskedForIsAFailureThatMayPass() {
    server.on("/feed", Answer.of(304));

    FetchFailure failure = failure(server.uri("/feed"));

    assertThat(failure.cause()).isEqualTo(Cause.SERVER);
    assertThat(failure.isPassing()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "404, GONE, false",
    "410, GONE, false",
    "401, DENIED, false",
    "403, DENIED, false",
    "451, DENIED, false",
    "408, SERVER, true",
    "425, SERVER, true",
    "429, THROTTLED, true",
    "500, SERVER, true",
    "503, SERVER, true",
    "206, SERVER, true",
    "300, SERVER, true",
    "304, SERVER, true",
    "999, SERVER, true",
  })
  void otherAnswersAreFailures(int status, Cause cause, boolean passing) {
    server.on("/x", Answer.of(status));

    FetchFailure failure = failure(server.uri("/x"));

    assertThat(failure.cause()).isEqualTo(cause);
    assertThat(failure.status()).isEqualTo(status);
    assertThat(failure.isPassing()).isEqualTo(passing);
    assertThat(failure.outcome()).isEqualTo(DocumentOutcome.UNREACHABLE);
    assertThat(failure.retryAfter()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "429, THROTTLED, 120",
    "503, SERVER, 120",
    "500, SERVER, 120",
    "404, GONE, 120",
  })
  void howLongToStayAwayIsToldInSeconds(int status, Cause cause, String retryAfter) {
    server.on("/x", Answer.of(status).with("Retry-After", retryAfter));

    FetchFailure failure = failure(server.uri("/x"));

    assertThat(failure.cause()).isEqualTo(cause);
    assertThat(failure.retryAfter()).isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void howLongToStayAwayIsToldAsADate() {
    server.on(
        "/x",
        Answer.of(503)
            .with("Date", "Tue, 03 Nov 2026 10:00:00 GMT")
            .with("Retry-After", "Tue, 03 Nov 2026 12:00:00 GMT"));

    assertThat(failure(server.uri("/x")).retryAfter()).isEqualTo(Duration.ofHours(2));
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void redirectsAreFollowed(int status) {
    server.on("/old", Answer.redirect(status, "/new?x=ä")).on("/new?x=%E4", page());

    Fetched page = fetched(server.uri("/old"));

    assertThat(page.uri()).isEqualTo(server.uri("/new?x=%E4"));
    assertThat(page.movedTo())
        .isEqualTo(status == 301 || status == 308 ? server.uri("/new?x=%E4") : null);
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void whatMovedForGoodIsToldUpToTheFirstPassingRedirect() {
    server
        .on("/a", Answer.redirect(301, "/b"))
        .on("/b", Answer.redirect(308, server.uri("localhost", "/c").toString()))
        .on("/c", Answer.redirect(302, "/d"))
        .on("/d", Answer.redirect(301, "/e"))
        .on("/e", page());

    Fetched page = fetched(server.uri("/a"));

    assertThat(page.uri()).isEqualTo(server.uri("localhost", "/e"));
    assertThat(page.movedTo()).isEqualTo(server.uri("localhost", "/c"));
  }

  @Test
  void conditionsGoWithARedirect() {
    server.on("/a", Answer.redirect(302, "/b")).on("/b", Answer.of(304));

    FetchResult result =
        fetch(
            FetchRequest.of(server.uri("/a"), FetchPurpose.FEED)
                .ifNewerThan(new Validators("\"a\"", null)));

    assertThat(result).isInstanceOf(NotModified.class);
    assertThat(result.uri()).isEqualTo(server.uri("/b"));
  }

  @Test
  void redirectsInCirclesEnd() {
    server.on("/a", Answer.redirect(302, "/b")).on("/b", Answer.redirect(302, "/a#again"));

    FetchFailure failure = failure(server.uri("/a"));

    assertThat(failure.cause()).isEqualTo(Cause.REDIRECTS);
    assertThat(failure.reason()).contains("circles");
    assertThat(server.targets()).containsExactly("/a", "/b");
  }

  @Test
  void redirectsWithoutEndEnd() {
    for (int i = 0; i < 20; i++) {
      server.on("/" + i, Answer.redirect(302, "/" + (i + 1)));
    }

    FetchFailure failure = failure(server.uri("/0"));

    assertThat(failure.cause()).isEqualTo(Cause.REDIRECTS);
    assertThat(server.requests()).hasSize(9);
  }

  @Test
  void redirectsToNowhereEnd() {
    server.on("/none", Answer.of(302)).on("/odd", Answer.redirect(302, "http://[/"));

    assertThat(failure(server.uri("/none")).cause()).isEqualTo(Cause.REDIRECTS);
    assertThat(failure(server.uri("/odd")).cause()).isEqualTo(Cause.REDIRECTS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "x-gzip", "deflate", "raw", "br"})
  void compressedBodiesAreUnpacked(String coding) throws Exception {
    server.on(
        "/x",
        Answer.ok("text/html", packed(coding))
            .with("Content-Encoding", coding.equals("raw") ? "deflate" : coding));

    Fetched page = fetched(server.uri("/x"));

    assertThat(page.body().bytes()).asString(UTF_8).isEqualTo("hello hello hello hello");
  }

  @Test
  void bodiesThatArePackedTwiceAreUnpackedTwice() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(packed("br"));
    }
    server.on(
        "/x", Answer.ok("text/html", bytes.toByteArray()).with("Content-Encoding", "br, gzip"));

    assertThat(fetched(server.uri("/x")).body().bytes())
        .asString(UTF_8)
        .isEqualTo("hello hello hello hello");
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity", "none", "utf-8", ""})
  void wordsThatStandForNoCodingAreNone(String word) throws Exception {
    server.on("/x", Answer.ok("text/html", STORY).with("Content-Encoding", word));

    assertThat(fetched(server.uri("/x")).body().bytes()).asString(UTF_8).isEqualTo(STORY);
  }

  @Test
  void charsetsAreHandedOnAsDeclaredHoweverWrong() throws Exception {
    byte[] latin = "Grüße".getBytes(ISO_8859_1);
    server
        .on("/wrong", Answer.ok("text/html; charset=utf-8", latin))
        .on("/odd", Answer.ok("text/html;charset=klingon", latin))
        .on("/none", Answer.of(200).body(latin));

    assertThat(fetched(server.uri("/wrong")).mediaType()).isEqualTo("text/html; charset=utf-8");
    assertThat(fetched(server.uri("/wrong")).body().bytes()).isEqualTo(latin);
    assertThat(fetched(server.uri("/odd")).mediaType()).isEqualTo("text/html;charset=klingon");
    assertThat(fetched(server.uri("/none")).mediaType()).isNull();
  }

  @Test
  void aBodyMayEndWithItsConnection() throws Exception {
    server
        .on("/1.0", Answer.raw("HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n" + "hello"))
        .on("/1.1", Answer.raw("HTTP/1.1 200\r\nConnection: close\r\n\r\n" + "hello"));

    assertThat(fetched(server.uri("/1.0")).body().bytes()).asString(UTF_8).isEqualTo("hello");
    assertThat(fetched(server.uri("/1.1")).body().bytes()).asString(UTF_8).isEqualTo("hello");
  }

  @Test
  void aBodyMayComeInChunks() throws Exception {
    server.on(
        "/x",
        Answer.raw(
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;a=b\r\nhel\r\n2\r\nlo\r\n0\r\n"
                + "Trailer: x\r\n\r\n"));

    assertThat(fetched(server.uri("/x")).body().bytes()).asString(UTF_8).isEqualTo("hello");
  }

  @Test
  void aBodyMayBeEmpty() throws Exception {
    server.on("/none", Answer.of(204)).on("/empty", Answer.ok("text/html", ""));

    assertThat(fetched(server.uri("/none")).body().size()).isZero();
    assertThat(fetched(server.uri("/empty")).body().bytes()).isEmpty();
  }

  @Test
  void aLargeBodyLiesInAFileThatGoesWithIt() throws Exception {
    byte[] large = new byte[BodyReader.MEMORY + 1];
    large[BodyReader.MEMORY] = 7;
    server.on("/x", Answer.ok("application/pdf", large));

    Fetched page = fetched(server.uri("/x"));

    assertThat(files()).isEqualTo(1);
    assertThat(page.body().size()).isEqualTo(large.length);
    assertThat(page.body().bytes()).isEqualTo(large);
    assertThat(page.body().open()).hasBinaryContent(large);
    assertThat(page.body().sha256()).isEqualTo(Digest.hex(large));
    page.body().close();
    assertThat(files()).isZero();
  }

  @Test
  void aConnectionIsUsedAgain() {
    server.on("/x", page());
    for (int i = 0; i < 5; i++) {
      fetched(server.uri("/x")).body().close();
    }

    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void aConnectionThatTheServerClosedMeanwhileIsNoFailure() {
    server.on("/x", Answer.raw("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nab"));
    for (int i = 0; i < 50; i++) {
      fetched(server.uri("/x")).body().close();
    }

    assertThat(server.connections()).isEqualTo(50);
  }

  @Test
  void aServerThatClosesEveryConnectionIsAskedOnce() {
    server.on("/x", Answer.raw(""));

    assertThat(failure(server.uri("/x")).cause()).isEqualTo(Cause.CONNECT);
    assertThat(server.requests("/x")).hasSize(1);
  }

  @Test
  void cookiesAreNotKept() {
    server.on("/x", page().with("Set-Cookie", "id=1; Path=/"));
    fetched(server.uri("/x"));
    fetched(server.uri("/x"));

    assertThat(server.requests("/x"))
        .hasSize(2)
        .allSatisfy(request -> assertThat(request.headers()).doesNotContainKey("cookie"));
  }

  @Test
  void proxiesOfTheSystemAreNotUsed() {
    ProxySelector before = ProxySelector.getDefault();
    try (WebServer proxy = WebServer.start();
        HttpFetcher direct = Fetching.fetcher(directory)) {
      ProxySelector.setDefault(
          ProxySelector.of(new java.net.InetSocketAddress("127.0.0.1", proxy.port())));
      server.on("/x", page());

      assertThat(fetch(direct, FetchRequest.of(server.uri("/x"), FetchPurpose.FEED)))
          .isInstanceOf(Fetched.class);
      assertThat(proxy.connections()).isZero();
    } finally {
      ProxySelector.setDefault(before);
    }
  }

  @Test
  void aFetchThatIsGivenUpLeavesNothingBehind() throws Exception {
    byte[] large = new byte[BodyReader.MEMORY * 2];
    CompletableFuture<Boolean> goOn = new CompletableFuture<>();
    server.onRequest(
        "/x",
        request -> {
          goOn.join();
          return Answer.ok("application/pdf", large);
        });

    CompletableFuture<FetchResult> result =
        fetcher.fetch(FetchRequest.of(server.uri("/x"), FetchPurpose.FEED));
    await().until(() -> server.requests("/x").size() == 1);
    result.cancel(false);
    goOn.complete(true);

    await()
        .until(
            () ->
                meters
                        .get("dateline.fetches")
                        .tag("result", "fetched")
                        .tag("purpose", "feed")
                        .counter()
                        .count()
                    == 1);
    await().untilAsserted(() -> assertThat(files()).isZero());
  }

  @Test
  void closingEndsWhatIsUnderWayAndWhatWaits() throws Exception {
    server.on("/slow", Answer.endless("HTTP/1.1 200 OK\r\n\r\n", new byte[] {'x'}, 20));
    CompletableFuture<FetchResult> running =
        fetcher.fetch(FetchRequest.of(server.uri("/slow"), FetchPurpose.FEED));
    CompletableFuture<FetchResult> waiting =
        fetcher.fetch(FetchRequest.of(server.uri("/next"), FetchPurpose.FEED));
    await().until(() -> server.requests("/slow").size() == 1);
    try (LogLines log = LogLines.of("news.dateline.ingest.fetch")) {
      fetcher.close();

      assertThat(log.lines()).as("nothing is wrong").isEmpty();
    }
    assertThat(((FetchFailure) running.get()).cause()).isEqualTo(Cause.CLOSED);
    assertThat(((FetchFailure) waiting.get()).cause()).isEqualTo(Cause.CLOSED);
    assertThat(failure(server.uri("/next")).cause()).isEqualTo(Cause.CLOSED);
    assertThat(server.requests("/next")).isEmpty();
  }

  @Test
  void everyFetchIsCountedOnceByItsResult() {
    server
        .on("/ok", Answer.ok("text/plain", "12345"))
        .on("/moved", Answer.redirect(302, "/ok"))
        .on("/same", Answer.of(304));
    fetched(server.uri("/ok"));
    fetched(server.uri("/moved"));
    fetch(
        FetchRequest.of(server.uri("/same"), FetchPurpose.FEED)
            .ifNewerThan(new Validators("\"a\"", null)));
    failure(server.uri("/gone"));
    failure(URI.create("ftp://example.org/"));

    assertThat(count("fetched")).isEqualTo(2);
    assertThat(count("not_modified")).isEqualTo(1);
    assertThat(count("gone")).isEqualTo(1);
    assertThat(count("url")).isEqualTo(1);
    assertThat(meters.get("dateline.fetches").counters().stream().mapToDouble(c -> c.count()).sum())
        .isEqualTo(5);
    assertThat(meters.get("dateline.fetch.time").tag("purpose", "feed").timer().count())
        .as("requests that were sent")
        .isEqualTo(5);
    assertThat(meters.get("dateline.fetch.bytes").counter().count()).isEqualTo(10);
    assertThat(meters.get("dateline.fetches.waiting").gauge().value()).isZero();
    assertThat(meters.get("dateline.fetches.running").gauge().value()).isZero();
  }

  private double count(String result) {
    return meters
        .get("dateline.fetches")
        .tag("purpose", "feed")
        .tag("result", result)
        .counter()
        .count();
  }

  private static WebServer.Built page() {
    return Answer.ok("text/html; charset=utf-8", STORY);
  }

  private static byte[] packed(String coding) throws IOException {
    byte[] plain = "hello hello hello hello".getBytes(UTF_8);
    if (coding.equals("br")) {
      // A stream of RFC 7932 with one block that is not compressed: 16 bits of window, its length.
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      int length = plain.length - 1;
      // 0: window 16; 0: not last; 00: four nibbles; 16 bits of length - 1; 1: uncompressed.
      int header = (length << 4) | (1 << 20);
      bytes.write(header & 0xff);
      bytes.write((header >> 8) & 0xff);
      bytes.write((header >> 16) & 0xff);
      bytes.write(plain);
      bytes.write(3); // last, and empty
      return bytes.toByteArray();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = packing(coding, bytes)) {
      out.write(plain);
    }
    return bytes.toByteArray();
  }

  private static OutputStream packing(String coding, OutputStream to) throws IOException {
    switch (coding) {
      case "deflate":
        return new DeflaterOutputStream(to);
      case "raw":
        return new DeflaterOutputStream(to, new Deflater(Deflater.DEFAULT_COMPRESSION, true));
      default:
        return new GZIPOutputStream(to);
    }
  }

  private long files() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.count();
    }
  }

  private Fetched fetched(URI uri) {
    return (Fetched) fetch(FetchRequest.of(uri, FetchPurpose.FEED));
  }

  private FetchFailure failure(URI uri) {
    return (FetchFailure) fetch(FetchRequest.of(uri, FetchPurpose.FEED));
  }

  private FetchResult fetch(FetchRequest request) {
    return fetch(fetcher, request);
  }

  private static FetchResult fetch(HttpFetcher by, FetchRequest request) {
    try {
      return by.await(request);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
