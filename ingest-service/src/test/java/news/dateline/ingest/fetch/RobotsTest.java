package news.dateline.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import news.dateline.document.DocumentOutcome;
import news.dateline.ingest.fetch.FetchFailure.Cause;
import news.dateline.ingest.fixture.Fetching;
import news.dateline.ingest.fixture.MutableClock;
import news.dateline.ingest.fixture.WebServer;
import news.dateline.ingest.fixture.WebServer.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class RobotsTest {

  private static final String ROBOTS = "/robots.txt";

  @TempDir private Path directory;
  private final MutableClock clock = new MutableClock();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final WebServer server = WebServer.start().on("/a", page()).on("/private/a", page());
  private HttpFetcher fetcher;

  @BeforeEach
  void start() {
    fetcher = new HttpFetcher(Fetching.settings(directory), meters, clock);
  }

  @AfterEach
  void stop() {
    fetcher.close();
    server.close();
  }

  @Test
  void whatRobotsTxtDisallowsIsNotFetched() {
    server.on(ROBOTS, rules("User-agent: *\nDisallow: /private/"));

    FetchFailure failure = failure("/private/a");

    assertThat(failure.cause()).isEqualTo(Cause.ROBOTS);
    assertThat(failure.outcome()).isEqualTo(DocumentOutcome.REFUSED);
    assertThat(failure.isPassing()).isFalse();
    assertThat(fetch("/a")).isInstanceOf(Fetched.class);
    assertThat(server.targets()).containsExactly(ROBOTS, "/a");
    assertThat(
            meters
                .get("dateline.fetches")
                .tag("purpose", "page")
                .tag("result", "robots")
                .counter()
                .count())
        .isEqualTo(1);
  }

  @Test
  void whatTheConfigurationNamesMayBeFetchedAllTheSame() throws Exception {
    server.on(ROBOTS, rules("User-agent: *\nDisallow: /"));

    FetchRequest page = FetchRequest.of(server.uri("/a"), FetchPurpose.PAGE);
    assertThat(fetcher.await(page.obeyingRobots(false))).isInstanceOf(Fetched.class);
    assertThat(fetcher.await(FetchRequest.of(server.uri("/a"), FetchPurpose.FEED)))
        .isInstanceOf(Fetched.class);
    assertThat(server.targets()).doesNotContain(ROBOTS);
  }

  @Test
  void aRedirectMustBeAllowedWhereItLeads() {
    server
        .on(ROBOTS, rules("User-agent: *\nDisallow: /private/"))
        .on("/go", Answer.redirect(302, "/private/a"));

    FetchFailure failure = failure("/go");

    assertThat(failure.cause()).isEqualTo(Cause.ROBOTS);
    assertThat(failure.uri()).isEqualTo(server.uri("/private/a"));
    assertThat(server.requests("/private/a")).isEmpty();
  }

  @Test
  void rulesAreFetchedOnceForManyAndOnceADay() throws Exception {
    server.on(ROBOTS, rules("User-agent: *\nDisallow: /private/"));
    List<CompletableFuture<FetchResult>> all =
        IntStream.range(0, 10)
            .mapToObj(i -> fetcher.fetch(FetchRequest.of(server.uri("/a"), FetchPurpose.PAGE)))
            .toList();
    for (CompletableFuture<FetchResult> one : all) {
      assertThat(one.get()).isInstanceOf(Fetched.class);
    }
    clock.forward(Duration.ofHours(23));
    fetch("/a");
    assertThat(server.requests(ROBOTS)).hasSize(1);

    clock.forward(Duration.ofHours(2));
    server.on(ROBOTS, rules("User-agent: *\nDisallow: /"));
    assertThat(failure("/a").cause()).isEqualTo(Cause.ROBOTS);
    assertThat(server.requests(ROBOTS)).hasSize(2);
  }

  @Test
  void rulesAreKeptForAsLongAsTheirServerSaysWithinADay() {
    server.on(ROBOTS, rules("User-agent: *\nAllow: /").with("Cache-Control", "max-age=7200"));
    fetch("/a");
    clock.forward(Duration.ofMinutes(119));
    fetch("/a");
    assertThat(server.requests(ROBOTS)).hasSize(1);
    clock.forward(Duration.ofMinutes(2));
    fetch("/a");
    assertThat(server.requests(ROBOTS)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 410})
  void aSiteWithoutRulesAllowsAll(int status) {
    server.on(ROBOTS, Answer.of(status));

    assertThat(fetch("/private/a")).isInstanceOf(Fetched.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 503, 429})
  void aSiteWhoseRulesCannotBeFetchedAllowsNothingForNow(int status) {
    server.on(ROBOTS, Answer.of(status).with("Retry-After", "0"));

    FetchFailure failure = failure("/a");

    assertThat(failure.outcome()).isEqualTo(DocumentOutcome.UNREACHABLE);
    assertThat(failure.isPassing()).isTrue();
    assertThat(failure.reason()).contains("robots.txt").contains("answers " + status);
    assertThat(server.requests("/a")).isEmpty();

    server.on(ROBOTS, Answer.of(404));
    assertThat(failure("/a").isPassing()).as("not asked again at once").isTrue();
    clock.forward(Robots.RETRY.plusSeconds(1));
    assertThat(fetch("/a")).isInstanceOf(Fetched.class);
  }

  @Test
  void anEarlierCopyCountsWhileTheSiteIsNotWell() {
    server.on(ROBOTS, rules("User-agent: *\nDisallow: /private/"));
    fetch("/a");
    server.on(ROBOTS, Answer.of(500));
    clock.forward(Duration.ofDays(3));

    assertThat(fetch("/a")).isInstanceOf(Fetched.class);
    assertThat(failure("/private/a").cause()).isEqualTo(Cause.ROBOTS);

    clock.forward(Duration.ofDays(5));
    assertThat(failure("/a").cause()).isEqualTo(Cause.SERVER);
  }

  @Test
  void rulesMayBeRedirectedFiveTimesAndMoreMeansNone() {
    for (int i = 0; i < 10; i++) {
      server.on("/r" + i, Answer.redirect(302, "/r" + (i + 1)));
    }
    server.on(ROBOTS, Answer.redirect(301, "/r1")).on("/r5", rules("User-agent: *\nDisallow: /"));
    assertThat(failure("/a").cause()).isEqualTo(Cause.ROBOTS);

    clock.forward(Duration.ofDays(2));
    server.on("/r5", Answer.redirect(302, "/r6")).on("/r6", rules("User-agent: *\nDisallow: /"));
    assertThat(fetch("/a")).isInstanceOf(Fetched.class);
  }

  @Test
  void rulesBeyondHalfAMegabyteAreLeftOut() {
    String comment = "# padding padding padding\n";
    String robots =
        "User-agent: *\nDisallow: /private/\n"
            + comment.repeat((500 << 10) / comment.length() + 1)
            + "Disallow: /a\n";
    server.on(ROBOTS, rules(robots));

    assertThat(fetch("/a")).isInstanceOf(Fetched.class);
    assertThat(failure("/private/a").cause()).isEqualTo(Cause.ROBOTS);
  }

  @Test
  void rulesWithoutEndAreCutShort() {
    server.on(
        ROBOTS,
        Answer.endless(
            "HTTP/1.1 200 OK\r\n\r\nUser-agent: *\nDisallow: /private/\n",
            "# and more\n".repeat(1_000).getBytes(UTF_8),
            0));

    assertThat(failure("/private/a").cause()).isEqualTo(Cause.ROBOTS);
    assertThat(fetch("/a")).isInstanceOf(Fetched.class);
  }

  @Test
  void crawlDelaySpacesTheRequests() {
    server.on(ROBOTS, rules("User-agent: *\nCrawl-delay: 0.3\nDisallow: /private/"));
    fetch("/a");
    fetch("/a");
    fetch("/a");

    List<WebServer.Request> requests = server.requests();
    assertThat(requests).hasSize(4);
    for (int i = 1; i < 4; i++) {
      assertThat(requests.get(i).nanos() - requests.get(0).nanos())
          .isGreaterThanOrEqualTo(Duration.ofMillis(300).multipliedBy(i).toNanos());
    }
  }

  @Test
  void sitemapsOfASiteAreTold() throws Exception {
    server.on(ROBOTS, rules("Sitemap: /news.xml\nUser-agent: *\nDisallow: /"));

    assertThat(fetcher.robots(server.uri("/any")).get().rules())
        .isNotNull()
        .satisfies(rules -> assertThat(rules.sitemaps()).containsExactly(server.uri("/news.xml")));
    assertThat(fetcher.robots(URI.create("ftp://example.org/")).get().failure())
        .isNotNull()
        .extracting(FetchFailure::cause)
        .isEqualTo(Cause.URL);
  }

  private static WebServer.Built page() {
    return Answer.ok("text/html", "<p>Story</p>");
  }

  private static WebServer.Built rules(String robots) {
    return Answer.ok("text/plain", robots);
  }

  private FetchFailure failure(String path) {
    FetchResult result = fetch(path);
    assertThat(result).isInstanceOf(FetchFailure.class);
    return (FetchFailure) result;
  }

  private FetchResult fetch(String path) {
    try {
      return fetcher.await(FetchRequest.of(server.uri(path), FetchPurpose.PAGE));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
