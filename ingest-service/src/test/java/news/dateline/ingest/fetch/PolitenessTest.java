package news.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import news.dateline.ingest.fetch.FetchFailure.Cause;
import news.dateline.ingest.fixture.Fetching;
import news.dateline.ingest.fixture.WebServer;
import news.dateline.ingest.fixture.WebServer.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class PolitenessTest {

  @TempDir private Path directory;
  private final WebServer server = WebServer.start().on("/a", Answer.ok("text/html", "a"));
  private final WebServer other = WebServer.start().on("/a", Answer.ok("text/html", "a"));

  @AfterEach
  void stop() {
    server.close();
    other.close();
  }

  @Test
  void oneRequestAtATimeGoesToAServerAndApartFromTheOneBefore() throws Exception {
    long begin;
    try (HttpFetcher fetcher = fetcher(Duration.ofMillis(150))) {
      List<CompletableFuture<FetchResult>> all = new ArrayList<>();
      begin = System.nanoTime();
      for (int i = 0; i < 4; i++) {
        all.add(fetcher.fetch(FetchRequest.of(server.uri("/a"), FetchPurpose.FEED)));
      }
      for (CompletableFuture<FetchResult> one : all) {
        assertThat(one.get()).isInstanceOf(Fetched.class);
      }
    }

    assertThat(server.mostActive()).isEqualTo(1);
    List<WebServer.Request> requests = server.requests();
    for (int i = 1; i < requests.size(); i++) {
      assertThat(requests.get(i).nanos() - begin)
          .isGreaterThanOrEqualTo(Duration.ofMillis(150).multipliedBy(i).toNanos());
    }
  }

  @Test
  void aSlowServerHoldsUpNoOther() throws Exception {
    server.on("/slow", Answer.endless("HTTP/1.1 200 OK\r\n\r\n", new byte[] {'x'}, 20));
    try (HttpFetcher fetcher = fetcher(Duration.ZERO)) {
      CompletableFuture<FetchResult> slow =
          fetcher.fetch(FetchRequest.of(server.uri("/slow"), FetchPurpose.FEED));
      CompletableFuture<FetchResult> behind =
          fetcher.fetch(FetchRequest.of(server.uri("/a"), FetchPurpose.FEED));

      assertThat(fetcher.await(FetchRequest.of(other.uri("/a"), FetchPurpose.FEED)))
          .isInstanceOf(Fetched.class);
      assertThat(slow).isNotDone();
      assertThat(behind).isNotDone();
    }
  }

  @Test
  void aServerThatAsksToBeLeftAloneIs() throws Exception {
    server.on("/a", Answer.of(429).with("Retry-After", "3600"));
    try (HttpFetcher fetcher = fetcher(Duration.ZERO)) {
      assertThat(failure(fetcher, server.uri("/a")).retryAfter()).isEqualTo(Duration.ofHours(1));

      FetchFailure next = failure(fetcher, server.uri("/b"));

      assertThat(next.cause()).isEqualTo(Cause.BUSY);
      assertThat(next.isPassing()).isTrue();
      assertThat(next.retryAfter()).isBetween(Duration.ofMinutes(59), Duration.ofHours(1));
      assertThat(server.targets()).containsExactly("/a");
      assertThat(fetcher.await(FetchRequest.of(other.uri("/a"), FetchPurpose.FEED)))
          .isInstanceOf(Fetched.class);
    }
  }

  @Test
  void aServerThatIsDownForAMomentIsAskedAfterIt() throws Exception {
    server.inTurn(
        "/a", Answer.of(503).with("Retry-After", "1"), Answer.ok("text/html", "back again"));
    try (HttpFetcher fetcher = fetcher(Duration.ZERO)) {
      assertThat(failure(fetcher, server.uri("/a")).cause()).isEqualTo(Cause.SERVER);

      assertThat(fetcher.await(FetchRequest.of(server.uri("/a"), FetchPurpose.FEED)))
          .isInstanceOf(Fetched.class);
    }
    List<WebServer.Request> requests = server.requests("/a");
    assertThat(requests.get(1).nanos() - requests.get(0).nanos())
        .isGreaterThan(Duration.ofMillis(990).toNanos());
  }

  @Test
  void aRedirectIsNotFollowedBeforeTheTimeThatItNames() throws Exception {
    server
        .on("/soon", Answer.redirect(302, "/a").with("Retry-After", "1"))
        .on("/late", Answer.redirect(302, "/a").with("Retry-After", "7200"));
    try (HttpFetcher fetcher = fetcher(Duration.ZERO)) {
      long start = System.nanoTime();
      assertThat(fetcher.await(FetchRequest.of(server.uri("/soon"), FetchPurpose.FEED)))
          .isInstanceOf(Fetched.class);
      assertThat(System.nanoTime() - start).isGreaterThan(Duration.ofMillis(990).toNanos());

      FetchFailure late = failure(fetcher, server.uri("/late"));
      assertThat(late.cause()).isEqualTo(Cause.BUSY);
      assertThat(late.retryAfter()).isEqualTo(Duration.ofHours(2));
    }
  }

  @Test
  void aContactStandsInTheUserAgent() {
    assertThat(Agent.of("1.0", null).header()).isEqualTo("Dateline/1.0");
    assertThat(Agent.of("1.0", "desk@example.org").header())
        .isEqualTo("Dateline/1.0 (+desk@example.org)");
    for (String bad : List.of("", "a\nb", "(x)", "Łódź")) {
      assertThatIllegalArgumentException().isThrownBy(() -> Agent.of("1.0", bad));
    }
  }

  @Test
  void settingsThatMakeNoSenseAreRefusedByName() {
    Duration second = Duration.ofSeconds(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Politeness(second.negated(), 1, second, 1, 1, second))
        .withMessageContaining("spacing");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Politeness(second, 0, second, 1, 1, second))
        .withMessageContaining("per-host");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Politeness(second, 1, second.multipliedBy(2), 1, 1, second))
        .withMessageContaining("patience");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FetchLimits(second, second, Duration.ZERO, 1, 1, 1))
        .withMessageContaining("timeout");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FetchLimits(second, second, second, 1, 0, 1))
        .withMessageContaining("max-ratio");
  }

  private HttpFetcher fetcher(Duration spacing) {
    return new HttpFetcher(
        Fetching.settings(directory).withPoliteness(Politeness.usual().withSpacing(spacing)),
        new SimpleMeterRegistry(),
        Clock.systemUTC());
  }

  private static FetchFailure failure(HttpFetcher fetcher, URI uri) throws InterruptedException {
    FetchResult result = fetcher.await(FetchRequest.of(uri, FetchPurpose.FEED));
    assertThat(result).isInstanceOf(FetchFailure.class);
    return (FetchFailure) result;
  }
}
