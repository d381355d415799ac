package news.dateline.ingest.source.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Stream;
import news.dateline.document.DocumentOutcome;
import news.dateline.document.DocumentReport;
import news.dateline.document.SourceCursor;
import news.dateline.document.SourceKind;
import news.dateline.ingest.extract.Extraction;
import news.dateline.ingest.extract.TikaExtractor;
import news.dateline.ingest.extract.format.Limits;
import news.dateline.ingest.fetch.HttpFetcher;
import news.dateline.ingest.fetch.Pace;
import news.dateline.ingest.fixture.FakeIntake;
import news.dateline.ingest.fixture.Fetching;
import news.dateline.ingest.fixture.WebServer;
import news.dateline.ingest.fixture.WebServer.Answer;
import news.dateline.ingest.source.ContentException;
import news.dateline.ingest.source.Delivery;
import news.dateline.ingest.source.Document;
import news.dateline.ingest.source.Intake;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class PageSourceTest {

  private static final SourceRef REF = new SourceRef("front", SourceKind.PAGE);
  private static final Pace FAST = new Pace(Duration.ofMillis(20), Duration.ofMillis(50));

  @TempDir private Path directory;
  private final WebServer server = WebServer.start();
  private final FakeIntake intake = new FakeIntake();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final Queue<String> extracting = new ConcurrentLinkedQueue<>();
  private HttpFetcher fetcher;

  private final LookThreads threads = new LookThreads();

  @BeforeEach
  void start() {
    fetcher = Fetching.fetcher(directory);
    intake.endAtOnce();
  }

  @AfterEach
  void stop() {
    threads.close();
    fetcher.close();
    server.close();
  }

  @Test
  void aPageIsTakenAgainWhenItsBytesChange() {
    server.inTurn("/live", page("one"), page("one"), page("two"), page("two"));
    try (PageSource source = source(null, "/live")) {
      source.start(intake);

      await().until(() -> server.requests("/live").size() > 6);

      assertThat(texts()).containsExactly("one", "two");
      assertThat(intake.documents())
          .allSatisfy(
              document -> {
                assertThat(document.source()).isEqualTo(REF);
                assertThat(document.label().uri()).isEqualTo(server.uri("/live"));
                assertThat(document.label().mediaType()).isEqualTo("text/html");
                assertThat(document.label().hints().meta().link()).isEqualTo(server.uri("/live"));
              });
      assertThat(source.status().state()).isEqualTo(State.RUNNING);
    }
  }

  @Test
  void aLargePageThatCannotBeHandedOverAnyMoreLeavesNoFile() throws IOException {
    server.on("/live", page("x".repeat(512 << 10)));
    CountDownLatch offered = new CountDownLatch(1);
    Intake closing =
        (Intake)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Intake.class},
                (proxy, method, arguments) ->
                    method.getName().equals("deliver")
                        ? interrupted(offered)
                        : method.invoke(intake, arguments));
    try (PageSource source = source(null, "/live")) {
      source.start(closing);
      await().until(() -> offered.getCount() == 0);
    }

    try (Stream<Path> files = Files.walk(directory)) {
      assertThat(files.filter(Files::isRegularFile)).isEmpty();
    }
  }

  private Delivery interrupted(CountDownLatch offered) {
    return new Delivery() {
      @Override
      public void accept(Document document, Consumer<DocumentReport> ended)
          throws InterruptedException {
        assertThat(document.content().file()).exists();
        offered.countDown();
        throw new InterruptedException("on purpose");
      }

      @Override
      public void complete(SourceCursor cursor) {}
    };
  }

  @Test
  void aPageThatTakesItsNewTextBackIsTakenOnceMore() {
    server.inTurn("/live", page("one"), page("two"), page("one"), page("one"));
    try (PageSource source = source(null, "/live")) {
      source.start(intake);

      await().until(() -> server.requests("/live").size() > 5);

      assertThat(texts()).containsExactly("one", "two", "one");
    }
  }

  @Test
  void anErrorInTheFormOfAPageReplacesNoStory() {
    String text =
        "<p>The ferries on the lake sail again on Monday, the harbour office said.".repeat(9);
    WebServer.Built story = page("<h1>Ferries sail again</h1>" + text);
    WebServer.Built error = page("<h1>Our hamsters need a rest</h1><p>Come back in an hour or so.");
    WebServer.Built corrected =
        page("<h1>Ferries sail again</h1>" + text + "<p>Corrected the day.");
    server.inTurn("/live", story, error, error, error, error);
    try (PageSource source = source(null, "/live")) {
      source.start(intake);
      await().until(() -> source.status().state() == State.FAILING);
      assertThat(source.status().lastError()).contains("/live shows").contains("its story");
      await().until(() -> server.requests("/live").size() > 4);
      assertThat(texts()).hasSize(1);
    }
    try (PageSource source = source(null, "/live")) {
      source.start(intake);
      await().until(() -> source.status().state() == State.FAILING);
      server.on("/live", corrected);
      await().until(() -> source.status().state() == State.RUNNING);
    }
    assertThat(texts()).hasSize(2).last().asString().endsWith("Corrected the day.");
    assertThat(extracting).containsOnly(FakeIntake.READER);
  }

  @Test
  void aPageThatHasNotChangedIsAskedForWithItsValidators() {
    server.onRequest(
        "/live",
        request ->
            request.header("If-None-Match") == null
                ? page("one").with("ETag", "\"1\"")
                : Answer.of(304));
    try (PageSource source = source(null, "/live")) {
      source.start(intake);
      await().until(() -> server.requests("/live").size() > 3);
    }

    assertThat(texts()).containsExactly("one");
    assertThat(server.requests("/live").get(1).header("If-None-Match")).isEqualTo("\"1\"");
  }

  @Test
  void whatTheAnswerTellsOfThePageGoesWithIt() {
    server.on(
        "/live",
        page("one")
            .with("Link", "</canonical>; rel=canonical, </live>; rel=alternate; hreflang=pl")
            .with("Content-Language", "en"));
    try (PageSource source = source(null, "/live")) {
      source.start(intake);
      await().until(() -> intake.documents().size() == 1);
    }

    var meta = intake.documents().get(0).label().hints().meta();
    assertThat(meta.link()).isEqualTo(server.uri("/canonical"));
    assertThat(meta.language()).isEqualTo("pl");
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251, windows-1251, utf-8", // the server goes before the page
    "windows-1251, utf-8, windows-1251", // but for what cannot be
    "UTF-8, ISO-8859-1, utf-8"
  })
  void aPageAndItsLinksAreReadInTheEncodingThatItsServerTellsUnlessThatCannotBe(
      String is, String told, String written) throws Exception {
    String html =
        "<meta charset="
            + written
            + "><title>Паром</title><a href='/news/паром'>Паром пошёл</a>"
            + "<p>Паром снова пошёл через озеро во вторник, после месяца бурь.";
    Answer page = Answer.ok("text/html; charset=" + told, html.getBytes(Charset.forName(is)));
    String link = "/news/%D0%BF%D0%B0%D1%80%D0%BE%D0%BC";
    server.on("/", page).on(link, page);
    try (PageSource source = source(follow(10), "/")) {
      source.start(intake);
      await().until(() -> intake.documents().size() == 1);
    }

    assertThat(server.requests(link)).hasSize(1);
    assertThat(new TikaExtractor(Limits.DEFAULT).extract(intake.documents().get(0)))
        .isInstanceOfSatisfying(
            Extraction.Text.class,
            text -> assertThat(text.pieces().get(0).title()).isEqualTo("Паром"));
  }

  @Test
  void aRestartTakesNothingTwice() {
    server.on("/live", page("one"));
    try (PageSource source = source(null, "/live")) {
      source.start(intake);
      await().until(() -> intake.cursor("front", server.uri("/live").toString()) != null);
    }
    try (PageSource source = source(null, "/live")) {
      source.start(intake);
      await().until(() -> server.requests("/live").size() > 4);
    }

    assertThat(texts()).containsExactly("one");
  }

  @Test
  void aPageThatFailsIsToldAndTriedAgain() {
    server.on("/live", Answer.of(404));
    try (PageSource source = source(null, "/live")) {
      source.start(intake);
      await().until(() -> source.status().state() == State.FAILING);
      assertThat(source.status().lastError()).contains("/live answers 404");
      server.on("/live", page("one"));
      await().until(() -> source.status().state() == State.RUNNING && !texts().isEmpty());
    }
    assertThat(texts()).containsExactly("one");
  }

  @Test
  void robotsTxtIsObeyedUnlessItIsOnesOwnPage() {
    server
        .on("/robots.txt", Answer.ok("text/plain", "User-agent: *\nDisallow: /"))
        .on("/live", page("one"));
    try (PageSource source = source(null, "/live")) {
      source.start(intake);
      await().until(() -> source.status().state() == State.FAILING);
      assertThat(source.status().lastError()).contains("robots.txt disallows it");
      assertThat(server.requests("/live")).isEmpty();
    }
    PageSettings ignoring = new PageSettings(FAST, false, 1 << 20, null);
    try (PageSource source = new PageSource(REF, List.of(server.uri("/live")), ignoring, tools())) {
      source.start(intake);
      await().until(() -> texts().equals(List.of("one")));
    }
  }

  @Test
  void theArticlesOfAFrontPageAreTakenOnceAndThePageItselfIsNot() {
    server
        .inTurn("/", front("/news/a", "/news/b"), front("/news/b", "/news/c"))
        .on("/news/a", page("a"))
        .on("/news/b", page("b"))
        .on("/news/c", page("c"));
    try (PageSource source = source(follow(10), "/")) {
      source.start(intake);
      await().until(() -> server.requests("/").size() > 4);
    }

    assertThat(texts()).containsExactly("a", "b", "c");
    assertThat(server.requests("/news/b")).hasSize(1);
  }

  @Test
  void onlySoManyAreTakenInOneLookAndTheRestInTheNext() {
    server.on("/", front("/news/a", "/news/b", "/news/c", "/news/d", "/news/e").with("ETag", "1"));
    for (String name : List.of("a", "b", "c", "d", "e")) {
      server.on("/news/" + name, page(name));
    }
    try (PageSource source = source(follow(2), "/")) {
      source.start(intake);
      await().until(() -> texts().size() == 5);
    }

    assertThat(texts()).containsExactly("a", "b", "c", "d", "e");
    assertThat(server.requests("/").size()).isGreaterThanOrEqualTo(3);
    assertThat(server.requests("/").get(1).header("If-None-Match"))
        .as("the page has to be read again")
        .isNull();
  }

  @Test
  void aRestartTakesNoArticleTwice() {
    server.on("/", front("/news/a", "/news/b")).on("/news/a", page("a")).on("/news/b", page("b"));
    for (int i = 0; i < 2; i++) {
      int before = server.requests("/").size();
      try (PageSource source = source(follow(10), "/")) {
        source.start(intake);
        await().until(() -> server.requests("/").size() > before + 2);
      }
    }

    assertThat(texts()).containsExactly("a", "b");
    assertThat(server.requests("/news/a")).hasSize(1);
  }

  @Test
  void theCursorWaitsForTheArticles() {
    intake.endWhenTold();
    server.on("/", front("/news/a")).on("/news/a", page("a"));
    try (PageSource source = source(follow(10), "/")) {
      source.start(intake);
      await().until(() -> intake.documents().size() == 1);
      Document document = intake.documents().get(0);
      String digest = "\"digest\":\"";
      assertThat(cursor("/")).doesNotContain(digest);
      intake.end(document.id());
      await().until(() -> cursor("/").contains(digest));
    }
  }

  @Test
  void anArticleThatIsGoneIsHandedOverWithTheReason() {
    server.on("/", front("/news/gone")).on("/news/gone", Answer.of(410));
    try (PageSource source = source(follow(10), "/")) {
      source.start(intake);
      await().until(() -> intake.documents().size() == 1);
      await().until(() -> server.requests("/").size() > 4);
    }

    assertThat(server.requests("/news/gone")).hasSize(1);
    assertThatThrownBy(() -> intake.documents().get(0).content().open())
        .isInstanceOfSatisfying(
            ContentException.class,
            e -> assertThat(e.outcome()).isEqualTo(DocumentOutcome.UNREACHABLE))
        .hasMessage("answers 410");
  }

  @Test
  void anArticleThatFailsIsTriedAFewTimes() {
    server
        .on("/", front("/news/a", "/news/bad"))
        .on("/news/a", page("a"))
        .inTurn("/news/bad", Answer.of(500), Answer.of(502), page("late"));
    try (PageSource source = source(follow(10), "/")) {
      source.start(intake);
      await().until(() -> texts().equals(List.of("a", "late")));
    }
    assertThat(server.requests("/news/bad")).hasSize(3);
  }

  @Test
  void anArticleThatAlwaysFailsIsHandedOverAsUnreachable() {
    server
        .on("/", front("/news/a", "/news/bad"))
        .on("/news/a", page("a"))
        .on("/news/bad", Answer.of(500));
    try (PageSource source = source(follow(10), "/")) {
      source.start(intake);
      await().until(() -> intake.documents().size() == 2);
      await().until(() -> server.requests("/").size() > 7);
    }
    assertThat(server.requests("/news/bad")).hasSize(4);
  }

  @Test
  void aSiteThatAsksToBeLeftAloneIs() {
    server
        .on("/", front("/news/a", "/news/b"))
        .on("/news/a", Answer.of(429).with("Retry-After", "7200"))
        .on("/news/b", page("b"));
    try (PageSource source = source(follow(10), "/")) {
      source.start(intake);
      await().until(() -> source.status().state() == State.FAILING);
      assertThat(source.status().nextLook())
          .isAfter(Clock.systemUTC().instant().plus(Duration.ofMinutes(100)));
    }
    assertThat(server.requests("/news/b")).isEmpty();
    assertThat(intake.documents()).isEmpty();
  }

  @Test
  void anArticleThatLeadsOffTheSiteIsRefused() {
    try (WebServer other = WebServer.start().on("/x", page("x"))) {
      server
          .on("/", front("/news/a"))
          .on("/news/a", Answer.redirect(302, other.uri("localhost", "/x").toString()));
      try (PageSource source = source(follow(10), "/")) {
        source.start(intake);
        await().until(() -> intake.documents().size() == 1);
      }
    }
    assertThatThrownBy(() -> intake.documents().get(0).content().open())
        .hasMessageContaining("is redirected off the site");
  }

  @Test
  void aFrontPageWithoutArticlesSaysSo() {
    server.on("/", Answer.ok("text/html", "<a href='/about'>About</a>"));
    try (PageSource source = source(follow(10), "/")) {
      source.start(intake);
      await().until(() -> source.status().state() == State.FAILING);
      assertThat(source.status().lastError()).contains("has no links to articles");
    }
  }

  @Test
  void aFrontPageThatDoesNotWantItsLinksFollowedIsNotFollowed() {
    server.on(
        "/",
        Answer.ok(
            "text/html", "<meta name='robots' content='index, NOFOLLOW'><a href='/news/a'>a</a>"));
    try (PageSource source = source(follow(10), "/")) {
      source.start(intake);
      await().until(() -> source.status().state() == State.FAILING);
      assertThat(source.status().lastError()).contains("not followed");
    }
    assertThat(server.requests("/news/a")).isEmpty();
  }

  @Test
  void severalPagesAreLookedAtAtTheSameTime() {
    server
        .on("/slow", Answer.endless("HTTP/1.1 200 OK\r\n\r\n", new byte[] {'x'}, 20))
        .on("/live", page("one"));
    try (WebServer other = WebServer.start().on("/live", page("one"));
        PageSource source =
            new PageSource(
                REF,
                List.of(server.uri("/slow"), other.uri("/live")),
                new PageSettings(FAST, true, 1 << 20, null),
                tools())) {
      source.start(intake);
      await().until(() -> texts().equals(List.of("one")));
    }
  }

  private String cursor(String path) {
    var cursor = intake.cursor("front", server.uri(path).toString());
    return cursor == null || cursor.state() == null ? "" : cursor.state();
  }

  private PageSource source(PageSettings.@Nullable Follow follow, String path) {
    return new PageSource(
        REF, List.of(server.uri(path)), new PageSettings(FAST, true, 1 << 20, follow), tools());
  }

  private PageTools tools() {
    return new PageTools(
        fetcher,
        this::extract,
        threads,
        new KnownPages(),
        PollMeters.ofPages(registry),
        Clock.systemUTC());
  }

  private Extraction extract(Document document) {
    extracting.add(Thread.currentThread().getName());
    return new TikaExtractor(Limits.DEFAULT).extract(document);
  }

  private static PageSettings.Follow follow(int maxLinks) {
    return new PageSettings.Follow(
        new ArticleLinks(List.of(UrlPattern.of("/news/*")), List.of()), Set.of(), maxLinks);
  }

  private static WebServer.Built front(String... links) {
    StringBuilder html = new StringBuilder("<a href='/about'>About</a>");
    for (String link : links) {
      html.append("<a href='").append(link).append("'>Story</a>");
    }
    return Answer.ok("text/html", html.toString());
  }

  private static WebServer.Built page(String text) {
    return Answer.ok("text/html", text);
  }

  /** Of the documents that have any, in order. */
  private List<String> texts() {
    return intake.documents().stream()
        .filter(document -> document.content().size() > 0)
        .map(PageSourceTest::text)
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
