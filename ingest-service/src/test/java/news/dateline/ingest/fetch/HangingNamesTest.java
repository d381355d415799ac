package news.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import news.dateline.document.DocumentOutcome;
import news.dateline.ingest.fetch.FetchFailure.Cause;
import news.dateline.ingest.fixture.Fetching;
import news.dateline.ingest.fixture.WebServer;
import news.dateline.ingest.fixture.WebServer.Answer;
import news.dateline.metrics.IngestMetrics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A name server that does not answer for some hosts. */
@Timeout(30)
class HangingNamesTest {

  @TempDir private Path directory;

  private final WebServer server = WebServer.start().on("/x", Answer.ok("text/html", "news"));
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final CountDownLatch answering = new CountDownLatch(1);
  private final AtomicInteger lookUps = new AtomicInteger();
  private HttpFetcher fetcher;

  @BeforeEach
  void fetcher() {
    fetcher = fetcher(Duration.ofMillis(200));
  }

  @AfterEach
  void close() {
    answering.countDown();
    fetcher.close();
    server.close();
  }

  @Test
  void aHostWhoseNameHangsIsUnreachableAndHoldsUpNoOther() {
    List<CompletableFuture<FetchResult>> hanging =
        Stream.of("a", "b", "c").map(name -> fetch(name + ".hangs.example")).toList();

    assertThat(fetch("answers.example").join()).isInstanceOf(Fetched.class);
    assertThat(hanging)
        .allSatisfy(
            result -> {
              FetchFailure failure = (FetchFailure) result.join();
              assertThat(failure.cause()).isEqualTo(Cause.DNS);
              assertThat(failure.outcome()).isEqualTo(DocumentOutcome.UNREACHABLE);
              assertThat(failure.isPassing()).isTrue();
              assertThat(failure.reason())
                  .contains("hangs.example", "0.2 s", "dateline.ingest.fetch.connect-timeout");
            });
    assertThat(
            registry
                .get(IngestMetrics.FETCHES)
                .tags(IngestMetrics.TAG_PURPOSE, "feed", IngestMetrics.TAG_RESULT, "dns")
                .counter()
                .count())
        .isEqualTo(3);
  }

  @Test
  void aNameThatHangsIsLookedUpOnceHoweverOftenItIsAskedFor() {
    for (int i = 0; i < 3; i++) {
      assertThat(fetch("hangs.example").join()).isInstanceOf(FetchFailure.class);
    }

    assertThat(lookUps).hasValue(1);
  }

  @Test
  void closingWaitsForNoNameServer() {
    fetcher = fetcher(Duration.ofMinutes(1));
    CompletableFuture<FetchResult> hanging = fetch("hangs.example");

    fetcher.close();

    assertThat(((FetchFailure) hanging.join()).cause()).isEqualTo(Cause.CLOSED);
  }

  private CompletableFuture<FetchResult> fetch(String host) {
    return fetcher.fetch(FetchRequest.of(server.uri(host, "/x"), FetchPurpose.FEED));
  }

  /** One that fetches from one server at a time. */
  private HttpFetcher fetcher(Duration connectTimeout) {
    Politeness polite = Politeness.usual();
    FetchLimits usual = FetchLimits.usual();
    return new HttpFetcher(
        Fetching.settings(directory)
            .withPoliteness(
                new Politeness(
                    Duration.ZERO,
                    polite.perHost(),
                    polite.maxCrawlDelay(),
                    1,
                    polite.maxWaiting(),
                    polite.patience()))
            .withLimits(
                new FetchLimits(
                    connectTimeout,
                    usual.readTimeout(),
                    usual.timeout(),
                    usual.minRate(),
                    usual.maxRatio(),
                    usual.maxRedirects())),
        registry,
        Clock.systemUTC(),
        this::addresses,
        null);
  }

  private InetAddress[] addresses(String host) throws UnknownHostException {
    lookUps.incrementAndGet();
    if (host.contains("hangs")) {
      try {
        answering.await();
      } catch (InterruptedException e) {
        throw new UnknownHostException("interrupted");
      }
    }
    return new InetAddress[] {InetAddress.getByName("127.0.0.1")};
  }
}
