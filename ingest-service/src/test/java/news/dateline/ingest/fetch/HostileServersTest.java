package news.dateline.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import news.dateline.document.DocumentOutcome;
import news.dateline.ingest.fetch.FetchFailure.Cause;
import news.dateline.ingest.fixture.Fetching;
import news.dateline.ingest.fixture.WebServer;
import news.dateline.ingest.fixture.WebServer.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class HostileServersTest {

  private static final int MAX = 2 << 20;
  private static final String OK = "HTTP/1.1 200 OK\r\n";

  @TempDir private Path directory;
  private final WebServer server = WebServer.start();

  @AfterEach
  void stop() throws IOException {
    server.close();
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files).as("left behind").isEmpty();
    }
  }

  @Test
  void aBodyThatSaysItIsTooLongIsNotRead() {
    server.on("/x", Answer.raw(OK + "Content-Length: 99999999999\r\n\r\n"));

    assertThat(failure().cause()).isEqualTo(Cause.TOO_LARGE);
    assertThat(failure().outcome()).isEqualTo(DocumentOutcome.TOO_LARGE);
    assertThat(failure().isPassing()).isFalse();
  }

  @Test
  void aBodyWithoutEndIsCutShort() {
    server.on("/x", Answer.endless(OK + "\r\n", new byte[64 << 10], 0));

    assertThat(failure().cause()).isEqualTo(Cause.TOO_LARGE);
  }

  @Test
  void chunksWithoutEndAreCutShort() {
    byte[] chunk = ("8000\r\n" + "x".repeat(0x8000) + "\r\n").getBytes(UTF_8);
    server.on("/x", Answer.endless(OK + "Transfer-Encoding: chunked\r\n\r\n", chunk, 0));

    assertThat(failure().cause()).isEqualTo(Cause.TOO_LARGE);
  }

  @Test
  void theBodyOfAnErrorIsNotRead() {
    server.on("/x", Answer.endless("HTTP/1.1 500 Oh\r\n\r\n", new byte[64 << 10], 0));

    assertThat(failure().cause()).isEqualTo(Cause.SERVER);
  }

  @Test
  void theChunksOfAnErrorAreNotRead() {
    byte[] chunk = ("8000\r\n" + "x".repeat(0x8000) + "\r\n").getBytes(UTF_8);
    server.on(
        "/x", Answer.endless("HTTP/1.1 404 Oh\r\nTransfer-Encoding: chunked\r\n\r\n", chunk, 0));

    assertThat(failure().cause()).isEqualTo(Cause.GONE);
  }

  @Test
  void theBodyOfARedirectIsNotRead() {
    server
        .on("/x", Answer.endless("HTTP/1.1 302 Go\r\nLocation: /y\r\n\r\n", new byte[9999], 0))
        .on("/y", Answer.of(404));

    assertThat(failure().cause()).isEqualTo(Cause.GONE);
  }

  @Test
  void aBombIsNotUnpacked() throws IOException {
    byte[] bomb = gzip(new byte[16 << 20]);
    assertThat(bomb).hasSizeLessThan(MAX);
    server.on("/x", Answer.ok("text/html", bomb).with("Content-Encoding", "gzip"));

    assertThat(failure().cause()).isEqualTo(Cause.TOO_LARGE);
  }

  @Test
  void aBombWithinTheLimitIsKnownByItsRatio() throws IOException {
    byte[] bomb = gzip(new byte[MAX - 1]);
    server.on("/x", Answer.ok("text/html", bomb).with("Content-Encoding", "gzip"));

    assertThat(failure().cause()).isEqualTo(Cause.TOO_LARGE);
    assertThat(failure().reason()).contains("200 times");
  }

  @Test
  void aBombInABombIsNotUnpacked() throws IOException {
    byte[] bomb = gzip(gzip(new byte[16 << 20]));
    assertThat(bomb).hasSizeLessThan(10_000);
    server.on("/x", Answer.ok("text/html", bomb).with("Content-Encoding", "gzip, gzip"));
    assertThat(failure().cause()).isEqualTo(Cause.TOO_LARGE);

    server.on("/x", Answer.ok("text/html", bomb).with("Content-Encoding", "gzip, gzip, gzip"));
    assertThat(failure().cause()).isEqualTo(Cause.BROKEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "br"})
  void whatIsNotPackedAsItSaysIsBroken(String coding) {
    byte[] plain = "this is plain text and more of it".getBytes(UTF_8);
    server.on("/x", Answer.ok("text/html", plain).with("Content-Encoding", coding));

    assertThat(failure().cause()).isEqualTo(Cause.BROKEN);
  }

  @Test
  void whatIsPackedInAWayThatNobodyAskedForIsBroken() {
    server.on("/x", Answer.ok("text/html", "x").with("Content-Encoding", "zstd"));

    assertThat(failure().cause()).isEqualTo(Cause.BROKEN);
    assertThat(failure().reason()).contains("zstd");
  }

  @Test
  void aPackedBodyThatIsCutOffIsBroken() throws IOException {
    byte[] whole = gzip("hello hello hello".repeat(100).getBytes(UTF_8));
    byte[] half = Arrays.copyOf(whole, whole.length / 2);
    server.on("/x", Answer.ok("text/html", half).with("Content-Encoding", "gzip"));

    assertThat(failure().cause()).isEqualTo(Cause.BROKEN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 100\r\n\r\nonly this",
        "Transfer-Encoding: chunked\r\n\r\n8\r\nonly",
        "Transfer-Encoding: chunked\r\n\r\n4\r\nonly\r\n",
        "Transfer-Encoding: chunked\r\n\r\nnonsense\r\n",
        "Transfer-Encoding: chunked\r\n\r\n-5\r\nonly\r\n",
        "Content-Length: x\r\n\r\nonly this"
      })
  void aBodyThatIsCutOffIsBroken(String rest) {
    server.on("/x", Answer.raw(OK + rest));

    FetchFailure failure = failure();
    assertThat(failure.cause()).isEqualTo(Cause.BROKEN);
    assertThat(failure.isPassing()).isTrue();
  }

  @Test
  void aServerThatSaysNothingIsLeft() {
    server.on("/x", Answer.raw(""));

    assertThat(failure().cause()).isEqualTo(Cause.CONNECT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"SSH-2.0-OpenSSH_9.2\r\n", "HTTP/9.9 200 OK\r\n\r\n", "HTTP/1.1 abc\r\n\r\n"})
  void whatDoesNotSpeakHttpIsLeft(String words) {
    server.on("/x", Answer.raw(words));

    assertThat(failure().cause()).isIn(Cause.BROKEN, Cause.CONNECT);
  }

  @Test
  void headersWithoutEndAreCutShort() {
    server.on("/x", Answer.endless(OK, "X-More: of it\r\n".getBytes(UTF_8), 0));

    assertThat(failure().cause()).isEqualTo(Cause.BROKEN);
  }

  @Test
  void aHeaderWithoutEndIsCutShort() {
    server.on("/x", Answer.endless(OK + "X-Long: ", "and more ".getBytes(UTF_8), 0));

    assertThat(failure().cause()).isEqualTo(Cause.BROKEN);
  }

  @Test
  void answersBeforeTheAnswerDoNotGoOnForEver() {
    server.on("/x", Answer.endless("", "HTTP/1.1 100 Continue\r\n\r\n".getBytes(UTF_8), 1));

    assertThat(failure(quick(Duration.ofMillis(600), Duration.ofSeconds(5))).cause())
        .isEqualTo(Cause.TIMEOUT);
  }

  @Test
  void aServerThatSleepsIsLeft() {
    server.on("/x", Answer.endless(OK, new byte[0], 100));

    FetchFailure failure = failure(quick(Duration.ofSeconds(20), Duration.ofMillis(300)));

    assertThat(failure.cause()).isEqualTo(Cause.TIMEOUT);
    assertThat(failure.isPassing()).isTrue();
  }

  @Test
  void headersThatTrickleEndWithTheTimeForAll() {
    server.on("/x", Answer.endless(OK + "X-Slow: ", new byte[] {'x'}, 20));

    FetchFailure failure = failure(quick(Duration.ofMillis(600), Duration.ofSeconds(5)));

    assertThat(failure.cause()).isEqualTo(Cause.TIMEOUT);
  }

  @Test
  void aBodyThatTricklesEndsBeforeTheTimeForAll() {
    server.on("/x", Answer.endless(OK + "\r\n", new byte[] {'x'}, 20));

    FetchFailure failure = failure(quick(Duration.ofMinutes(1), Duration.ofMillis(300)));

    assertThat(failure.cause()).isEqualTo(Cause.TIMEOUT);
    assertThat(failure.reason()).contains("slower than 1024 bytes a second");
  }

  @Test
  void aPackedBodyThatTricklesEndsToo() throws IOException {
    byte[] packed = gzip(new byte[100]);
    server.on(
        "/x", Answer.endless(OK + "Content-Encoding: gzip\r\n\r\n", Arrays.copyOf(packed, 1), 20));

    assertThat(failure(quick(Duration.ofMinutes(1), Duration.ofMillis(300))).cause())
        .isIn(Cause.TIMEOUT, Cause.BROKEN);
  }

  @Test
  void whereNobodyListensThereIsNoConnection() {
    server.close();

    FetchFailure failure = failure();

    assertThat(failure.cause()).isEqualTo(Cause.CONNECT);
    assertThat(failure.isPassing()).isTrue();
  }

  @Test
  void aBodyThatCannotBeKeptIsAFailure() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "in the way");
    server.on("/x", Answer.ok("application/pdf", new byte[BodyReader.MEMORY * 2]));

    FetchFailure failure = failure(Fetching.settings(file.resolve("below")));

    assertThat(failure.reason()).contains("cannot be kept");
    Files.delete(file);
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    }
    return bytes.toByteArray();
  }

  private FetchSettings quick(Duration timeout, Duration readTimeout) {
    return Fetching.settings(directory)
        .withLimits(new FetchLimits(Duration.ofSeconds(5), readTimeout, timeout, 1024, 200, 8));
  }

  private FetchFailure failure() {
    return failure(Fetching.settings(directory));
  }

  private FetchFailure failure(FetchSettings settings) {
    try (HttpFetcher fetcher =
        new HttpFetcher(settings, new SimpleMeterRegistry(), Clock.systemUTC())) {
      FetchResult result =
          fetcher.await(FetchRequest.of(server.uri("/x"), FetchPurpose.FEED).atMost(MAX));
      assertThat(result).isInstanceOf(FetchFailure.class);
      return (FetchFailure) result;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
