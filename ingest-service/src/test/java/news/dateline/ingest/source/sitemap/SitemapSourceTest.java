package news.dateline.ingest.source.sitemap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import news.dateline.document.SourceCursor;
import news.dateline.document.SourceKind;
import news.dateline.ingest.extract.TikaExtractor;
import news.dateline.ingest.extract.format.Limits;
import news.dateline.ingest.fetch.HttpFetcher;
import news.dateline.ingest.fetch.Pace;
import news.dateline.ingest.fixture.FakeIntake;
import news.dateline.ingest.fixture.Fetching;
import news.dateline.ingest.fixture.WebServer;
import news.dateline.ingest.fixture.WebServer.Answer;
import news.dateline.ingest.source.Document;
import news.dateline.ingest.source.SourceRef;
import news.dateline.ingest.source.SourceStatus.State;
import news.dateline.ingest.source.poll.PollMeters;
import news.dateline.ingest.source.web.KnownPages;
import news.dateline.ingest.source.web.LookThreads;
import news.dateline.ingest.source.web.PageTools;
import news.dateline.ingest.source.web.UrlPattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SitemapSourceTest {

  private static final SourceRef REF = new SourceRef("site", SourceKind.SITEMAP);
  private static final Pace FAST = new Pace(Duration.ofMillis(20), Duration.ofMillis(50));
  private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  @TempDir private Path directory;
  private final WebServer server = WebServer.start();
  private final FakeIntake intake = new FakeIntake();
  private final Clock clock = Clock.systemUTC();
  private HttpFetcher fetcher;

  private final LookThreads threads = new LookThreads();

  @BeforeEach
  void start() {
    fetcher = Fetching.fetcher(directory);
    intake.endAtOnce();
    for (String name : List.of("a", "b", "c", "d", "e")) {
      server.on("/" + name, Answer.ok("text/html", name));
    }
  }

  @AfterEach
  void stop() {
    threads.close();
    fetcher.close();
    server.close();
  }

  @Test
  void pagesOfLateAreTakenTheLatestFirstAndOldOnesAreNot() {
    server.on("/s.xml", urls(url("/a", hours(9)), url("/b", hours(1)), url("/c", hours(72))));
    lookAt(settings(), 4);

    assertThat(texts()).containsExactly("b", "a");
    assertThat(server.requests("/c")).isEmpty();
  }

  @Test
  void aPageIsTakenAgainWhenItsTimeMovesOn() {
    server.inTurn(
        "/s.xml",
        urls(url("/a", hours(9)), url("/b", hours(8))),
        urls(url("/a", hours(1)), url("/b", hours(8))));
    server.inTurn("/a", Answer.ok("text/html", "a"), Answer.ok("text/html", "a, corrected"));
    lookAt(settings(), 4);

    assertThat(texts()).containsExactly("b", "a", "a, corrected");
    assertThat(server.requests("/b")).hasSize(1);
  }

  @Test
  void aPageThatShowsSomethingElseKeepsItsStory() {
    String story =
        "<h1>Ferries resume</h1>"
            + "<p>Passenger ferries crossed the lake again on Tuesday after a month of storms.</p>"
                .repeat(3);
    String lost = "<h1>Hello</h1><p>This host has been parked by its owner for now.</p>";
    String corrected = story.replace("Tuesday", "Wednesday");
    server.inTurn(
        "/s.xml",
        urls(url("/a", hours(9)), url("/b", hours(8))),
        urls(url("/a", hours(1)), url("/b", hours(8))));
    server.inTurn("/a", Answer.ok("text/html", story), Answer.ok("text/html", lost));
    try (SitemapSource source = source(settings())) {
      source.start(intake);
      String told = await().until(() -> source.status().lastError(), error -> error != null);
      assertThat(told).contains("/a shows", "that are not of its story, which stays as it was");
      server.on("/a", Answer.ok("text/html", corrected));
      await().until(() -> texts().contains(corrected));
    }

    assertThat(texts()).containsExactly("b", story, corrected);
  }

  @Test
  void pagesWithoutATimeAreTakenWhenTheyComeLater() {
    server.inTurn(
        "/s.xml", urls(url("/a", null), url("/b", null)), urls(url("/c", null), url("/a", null)));
    lookAt(settings(), 5);

    assertThat(texts()).containsExactly("c");
    assertThat(server.requests("/c")).hasSize(1);
  }

  @Test
  void oneTimeForAllIsNone() {
    StringBuilder first = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      first.append(url("/old-" + i, hours(1)));
    }
    server.inTurn("/s.xml", urls(first.toString()), urls(first + url("/a", hours(1))));
    lookAt(settings(), 5);

    assertThat(texts()).containsExactly("a");
  }

  @Test
  void anIndexIsFollowedToThePagesAndOldSitemapsAreLeft() {
    server
        .on(
            "/s.xml",
            Answer.ok(
                "application/xml",
                "<sitemapindex>"
                    + child("/new.xml", hours(1))
                    + child("/old.xml", hours(24 * 30))
                    + child("/untold.xml", null)
                    + child("/nested.xml", null)
                    + "</sitemapindex>"))
        .on("/new.xml", urls(url("/a", hours(1))))
        .on("/old.xml", urls(url("/b", hours(1))))
        .on("/untold.xml", urls(url("/c", hours(2)), url("/b", hours(100))))
        .on("/nested.xml", index("/deep.xml"))
        .on("/deep.xml", urls(url("/d", hours(3))));
    lookAt(settings(), 4);

    assertThat(texts()).containsExactly("a", "c", "d");
    assertThat(server.requests("/old.xml")).isEmpty();
    assertThat(server.requests("/new.xml")).as("unchanged by its index").hasSize(1);
  }

  @Test
  void aSitemapThatComesLaterIsReadFromItsBeginning() {
    server
        .inTurn("/s.xml", index("/one.xml"), index("/two.xml", "/one.xml"))
        .on("/one.xml", urls(url("/a", null)))
        .on("/two.xml", urls(url("/b", null)));
    lookAt(settings(), 5);

    assertThat(texts()).containsExactly("b");
  }

  @Test
  void indexesInCirclesEnd() {
    server.on("/s.xml", index("/t.xml")).on("/t.xml", index("/s.xml", "/u.xml"));
    server.on("/u.xml", urls(url("/a", hours(1))));
    lookAt(settings(), 3);

    assertThat(texts()).containsExactly("a");
  }

  @Test
  void sitemapsAreFoundByRobotsTxt() {
    server
        .on("/robots.txt", Answer.ok("text/plain", "Sitemap: /x.xml\nSitemap: /y.xml"))
        .on("/x.xml", urls(url("/a", hours(1))))
        .on("/y.xml", urls(url("/b", hours(2))));
    lookAt(of(server.uri("/"), List.of(), 10), 3, "/x.xml");

    assertThat(texts()).containsExactly("a", "b");
  }

  @Test
  void aSiteThatNamesNoneHasItAtTheUsualPlace() {
    server.on("/sitemap.xml", urls(url("/a", hours(1))));
    lookAt(of(server.uri("/"), List.of(), 10), 3, "/sitemap.xml");

    assertThat(texts()).containsExactly("a");
  }

  @Test
  void pagesOfOtherSitesAreNotTaken() {
    try (WebServer other = WebServer.start()) {
      server.on(
          "/s.xml",
          urls(
              url(server.uri("/a"), hours(1)),
              url(other.uri("localhost", "/x"), hours(1)),
              url(URI.create("file:///etc/passwd"), hours(1))));
      lookAt(settings(), 3);
      assertThat(other.requests()).isEmpty();
    }
    assertThat(texts()).containsExactly("a");
  }

  @Test
  void patternsSayWhichPagesAreMeant() {
    SitemapSettings settings =
        new SitemapSettings(
            null,
            List.of(server.uri("/s.xml")),
            FAST,
            Duration.ofDays(2),
            Set.of(),
            List.of(UrlPattern.of("/a"), UrlPattern.of("/b*")),
            List.of(UrlPattern.of("/b")),
            10,
            10,
            1 << 20);
    server.on("/s.xml", urls(url("/a", hours(1)), url("/b", hours(1)), url("/c", hours(1))));
    lookAt(settings, 3);

    assertThat(texts()).containsExactly("a");
  }

  @Test
  void onlySoManyAreTakenInOneLookAndTheRestInTheNext() {
    server.on(
        "/s.xml",
        urls(
                url("/a", hours(1)),
                url("/b", hours(2)),
                url("/c", hours(3)),
                url("/d", hours(4)),
                url("/e", hours(5)))
            .with("ETag", "\"1\""));
    lookAt(of(null, List.of(server.uri("/s.xml")), 2), 4);

    assertThat(texts()).containsExactly("a", "b", "c", "d", "e");
  }

  @Test
  void aRestartTakesNothingTwiceAndLosesNothing() {
    server.on("/s.xml", urls(url("/a", hours(2)), url("/b", null)));
    lookAt(settings(), 3);
    server.on("/s.xml", urls(url("/a", hours(2)), url("/b", null), url("/c", null)));
    lookAt(settings(), 3);

    assertThat(texts()).containsExactly("a", "c");
    assertThat(server.requests("/a")).hasSize(1);
    assertThat(server.requests("/b")).isEmpty();
  }

  @Test
  void whatASitemapTellsOfAPageGoesWithIt() {
    server.on(
        "/s.xml",
        Answer.ok(
            "application/xml",
            "<urlset xmlns:n='http://www.google.com/schemas/sitemap-news/0.9'><url><loc>"
                + server.uri("/a")
                + "</loc><n:news><n:publication><n:name>Wire</n:name><n:language>en</n:language>"
                + "</n:publication><n:publication_date>"
                + hours(1)
                + "</n:publication_date><n:title>Headline</n:title></n:news></url></urlset>"));
    lookAt(settings(), 2);

    var hints = intake.documents().get(0).label().hints();
    assertThat(hints.title()).isEqualTo("Headline");
    assertThat(hints.published()).isEqualTo(hours(1));
    assertThat(hints.meta().language()).isEqualTo("en");
    assertThat(hints.meta().infoSource()).isEqualTo("Wire");
    assertThat(hints.meta().link()).isEqualTo(server.uri("/a"));
  }

  @Test
  void robotsTxtIsObeyed() {
    server
        .on("/robots.txt", Answer.ok("text/plain", "User-agent: *\nDisallow: /b"))
        .on("/s.xml", urls(url("/a", hours(1)), url("/b", hours(2))));
    lookAt(settings(), 3);

    assertThat(texts()).containsExactly("a");
    assertThat(server.requests("/b")).isEmpty();
    assertThat(intake.documents()).as("refused, once").hasSize(2);
  }

  @Test
  void oneSitemapOfSeveralThatFailsIsToldAndTheOthersGoOn() {
    server
        .on("/s.xml", index("/bad.xml", "/good.xml"))
        .on("/bad.xml", Answer.ok("text/html", "<html>Not found</html>"))
        .on("/good.xml", urls(url("/a", hours(1))));
    try (SitemapSource source = source(settings())) {
      source.start(intake);
      await().until(() -> source.status().lastError() != null && !texts().isEmpty());
      assertThat(source.status().lastError()).contains("/bad.xml is no sitemap");
      assertThat(source.status().state()).isEqualTo(State.RUNNING);
    }
    assertThat(texts()).containsExactly("a");
  }

  @Test
  void aSitemapThatIsGoneIsAFailureOfTheSourceUntilItIsBack() {
    try (SitemapSource source = source(settings())) {
      source.start(intake);
      await().until(() -> source.status().state() == State.FAILING);
      assertThat(source.status().lastError()).contains("/s.xml answers 404");
      server.on("/s.xml", urls(url("/a", hours(1))));
      await().until(() -> texts().equals(List.of("a")));
      await().until(() -> source.status().state() == State.RUNNING);
    }
  }

  @Test
  void aSiteThatAsksToBeLeftAloneIsAndItsPagesAreTakenLater() {
    server
        .on("/s.xml", urls(url("/a", hours(1)), url("/b", hours(2))).with("ETag", "\"1\""))
        .inTurn("/a", Answer.of(503).with("Retry-After", "1"), Answer.ok("text/html", "a"));
    try (SitemapSource source = source(settings())) {
      source.start(intake);
      await().until(() -> source.status().state() == State.FAILING);
      assertThat(intake.documents()).isEmpty();
      await().until(() -> texts().equals(List.of("a", "b")));
    }
  }

  @Test
  void aSitemapThatNamesOtherSitesOnlySaysSo() {
    server.on("/s.xml", urls(url(server.uri("localhost", "/a"), hours(1))));
    try (SitemapSource source = source(settings())) {
      source.start(intake);
      await().until(() -> source.status().state() == State.FAILING);
      assertThat(source.status().lastError()).contains("names pages of other sites only");
    }
  }

  @Test
  void aSitemapThatIsNoLongerNamedIsForgotten() {
    server
        .inTurn("/s.xml", index("/monday.xml"), index("/tuesday.xml"))
        .on("/monday.xml", urls(url("/a", hours(1))))
        .on("/tuesday.xml", urls(url("/b", hours(1))));
    try (SitemapSource source = source(settings())) {
      source.start(intake);
      await().until(() -> texts().size() == 2 && cursor("/monday.xml") == null);
      assertThat(cursor("/tuesday.xml")).isNotNull();
      assertThat(cursor("/s.xml")).isNotNull();
      assertThat(intake.cursor(REF.id(), "")).isNotNull();
    }
  }

  @Test
  void aSitemapOfAnEarlierRunThatIsNoLongerNamedIsForgotten() {
    server.on("/s.xml", index("/tuesday.xml")).on("/tuesday.xml", urls(url("/b", hours(1))));
    remember("/monday.xml");
    try (SitemapSource source = source(settings())) {
      source.start(intake);
      await().until(() -> cursor("/monday.xml") == null && cursor("/tuesday.xml") != null);
      assertThat(intake.cursor(REF.id(), "")).isNotNull();
    }
  }

  @Test
  void aSitemapThatIsNamedAgainHasNewPages() {
    server
        .inTurn(
            "/s.xml",
            index("/monday.xml", "/tuesday.xml"),
            index("/monday.xml"),
            index("/monday.xml", "/tuesday.xml"))
        .on("/monday.xml", urls(url("/a", null)))
        .inTurn("/tuesday.xml", urls(url("/b", null)), urls(url("/b", null), url("/c", null)));
    try (SitemapSource source = source(settings())) {
      source.start(intake);
      await().until(() -> texts().contains("c"));
      assertThat(server.requests("/a")).isEmpty();
    }
  }

  @Test
  void nothingIsForgottenWhereAnIndexCannotBeRead() {
    server
        .on("/s.xml", index("/bad.xml", "/tuesday.xml"))
        .on("/bad.xml", Answer.of(404))
        .on("/tuesday.xml", urls(url("/b", hours(1))));
    remember("/monday.xml");
    try (SitemapSource source = source(settings())) {
      source.start(intake);
      await().until(() -> server.requests("/bad.xml").size() > 3 && texts().size() == 1);
      assertThat(cursor("/monday.xml")).isNotNull();
    }
  }

  private void remember(String path) {
    String place = server.uri(path).toString();
    intake.deliver().complete(new SourceCursor(REF.id(), place, "{\"taken\":\"\"}", NOW));
  }

  private @Nullable SourceCursor cursor(String path) {
    return intake.cursor(REF.id(), server.uri(path).toString());
  }

  private void lookAt(SitemapSettings settings, int times) {
    lookAt(settings, times, "/s.xml");
  }

  /** Has the sitemap read that many times, and what was found by the first of these taken. */
  private void lookAt(SitemapSettings settings, int times, String sitemap) {
    int before = server.requests(sitemap).size();
    try (SitemapSource source = source(settings)) {
      source.start(intake);
      await().until(() -> server.requests(sitemap).size() >= before + times);
    }
  }

  private SitemapSource source(SitemapSettings settings) {
    return new SitemapSource(
        REF,
        settings,
        new PageTools(
            fetcher,
            new TikaExtractor(Limits.DEFAULT),
            threads,
            new KnownPages(),
            PollMeters.ofSitemaps(new SimpleMeterRegistry()),
            clock));
  }

  private SitemapSettings settings() {
    return of(null, List.of(server.uri("/s.xml")), 10);
  }

  private static SitemapSettings of(@Nullable URI site, List<URI> sitemaps, int maxPages) {
    return new SitemapSettings(
        site,
        sitemaps,
        FAST,
        Duration.ofDays(2),
        Set.of(),
        List.of(),
        List.of(),
        maxPages,
        10,
        1 << 20);
  }

  private static Instant hours(int ago) {
    return NOW.minus(Duration.ofHours(ago));
  }

  private static WebServer.Built urls(String... urls) {
    return Answer.ok("application/xml", "<urlset>" + String.join("", urls) + "</urlset>");
  }

  private WebServer.Built index(String... sitemaps) {
    StringBuilder xml = new StringBuilder("<sitemapindex>");
    for (String sitemap : sitemaps) {
      xml.append(child(sitemap, null));
    }
    return Answer.ok("application/xml", xml.append("</sitemapindex>").toString());
  }

  private String child(String path, @Nullable Instant time) {
    return "<sitemap>" + entry(server.uri(path), time) + "</sitemap>";
  }

  private String url(String path, @Nullable Instant time) {
    return url(server.uri(path), time);
  }

  private static String url(URI uri, @Nullable Instant time) {
    return "<url>" + entry(uri, time) + "</url>";
  }

  private static String entry(URI uri, @Nullable Instant time) {
    return "<loc>" + uri + "</loc>" + (time == null ? "" : "<lastmod>" + time + "</lastmod>");
  }

  /** Of the documents that have any, in order. */
  private List<String> texts() {
    return intake.documents().stream()
        .filter(document -> document.content().size() > 0)
        .map(SitemapSourceTest::text)
        .toList();
  }

  private static String text(Document document) {
    try (var in = document.content().open()) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
