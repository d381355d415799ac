package news.dateline.ingest.source.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.document.DocumentId;
import news.dateline.document.DocumentReport;
import news.dateline.document.PlaceId;
import news.dateline.document.SourceCursor;
import news.dateline.document.SourceKind;
import news.dateline.ingest.extract.Extraction;
import news.dateline.ingest.extract.TikaExtractor;
import news.dateline.ingest.extract.format.Limits;
import news.dateline.ingest.fetch.FetchLimits;
import news.dateline.ingest.fetch.HttpFetcher;
import news.dateline.ingest.fetch.Pace;
import news.dateline.ingest.fixture.FakeIntake;
import news.dateline.ingest.fixture.Fetching;
import news.dateline.ingest.fixture.WebServer;
import news.dateline.ingest.fixture.WebServer.Answer;
import news.dateline.ingest.identify.Identifier;
import news.dateline.ingest.read.DocumentReader;
import news.dateline.ingest.source.Delivery;
import news.dateline.ingest.source.Document;
import news.dateline.ingest.source.Intake;
import news.dateline.ingest.source.SourceRef;
import news.dateline.ingest.source.SourceStatus;
import news.dateline.ingest.source.SourceStatus.State;
import news.dateline.ingest.source.poll.PollMeters;
import news.dateline.metrics.IngestMetrics;
import news.dateline.story.Story;
import news.dateline.story.StoryId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A feed on a web server. */
class FeedSourceTest {

  private static final String RSS = "application/rss+xml";
  private static final String FEED = "/rss";
  private static final Duration OFTEN = Duration.ofMillis(30);
  private static final Duration SELDOM = Duration.ofHours(1);
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String SENTENCE = "The ferries on the lake will sail again on Monday. ";

  @TempDir private Path directory;

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final WebServer server = WebServer.start();
  private final FeedScheduler scheduler = new FeedScheduler();
  private final FakeIntake intake = new FakeIntake();

  /** The threads that pages and documents were extracted by. */
  private final Queue<String> extracting = new ConcurrentLinkedQueue<>();

  private HttpFetcher fetcher;
  private @Nullable FeedSource source;

  @BeforeEach
  void fetcher() {
    FetchLimits limits =
        new FetchLimits(
            Duration.ofSeconds(1), Duration.ofMillis(400), Duration.ofSeconds(3), 1024, 200, 8);
    fetcher =
        new HttpFetcher(
            Fetching.settings(directory).withLimits(limits),
            new SimpleMeterRegistry(),
            Clock.systemUTC());
  }

  @AfterEach
  void close() {
    if (source != null) {
      source.close();
    }
    scheduler.close();
    fetcher.close();
    server.close();
  }

  @Test
  void eachItemIsADocumentWithWhatTheFeedTells() throws Exception {
    server.on(
        FEED,
        rss(
            item("Ferries sail", "/ferries", "g1", SENTENCE.repeat(40)),
            item("Trains run", "/trains", "g2", SENTENCE.repeat(30))));

    start(SELDOM, FullText.AUTO);

    List<Document> documents = documents(2);
    assertThat(documents)
        .extracting(document -> document.label().uri())
        .containsExactly(page("/ferries"), page("/trains"));
    Document first = documents.get(0);
    assertThat(first.source()).isEqualTo(new SourceRef("lake", SourceKind.FEED));
    assertThat(first.label().mediaType()).isEqualTo("application/atom+xml");
    assertThat(first.label().hints().title()).isEqualTo("Ferries sail");
    assertThat(first.label().hints().meta().link()).isEqualTo(page("/ferries"));
    assertThat(first.label().hints().meta().sourceId()).isEqualTo("g1");
    assertThat(first.label().hints().meta().infoSource()).isEqualTo("Lake News");
    assertThat(first.label().hints().published()).isEqualTo("2026-11-03T09:00:00Z");
    assertThat(text(first)).contains("Ferries sail").contains(SENTENCE.strip());
    assertThat(server.targets()).as("no page where the text is whole").containsExactly(FEED);
    SourceStatus status = source().status();
    assertThat(status.state()).isEqualTo(State.RUNNING);
    assertThat(status.lastError()).isNull();
    assertThat(status.nextLook()).isAfter(Instant.now().plusSeconds(3000));
    assertThat(polls("new")).isEqualTo(1);
  }

  @Test
  void aBodyThatIsTheSameIsNothingNew() {
    server.on(FEED, rss(item("Ferries sail", "/ferries", "g1", SENTENCE.repeat(40))));

    start(OFTEN, FullText.AUTO);

    await().atMost(SOON).until(() -> polls("unchanged") >= 3);
    assertThat(intake.documents()).hasSize(1);
    assertThat(polls("new")).isEqualTo(1);
  }

  @Test
  void onlyNewAndChangedItemsAreHandedOver() {
    String first = item("Ferries sail", "/ferries", "g1", SENTENCE.repeat(40));
    String changed = item("Ferries sail", "/ferries", "g1", "Two are hurt. " + SENTENCE.repeat(40));
    String second = item("Trains run", "/trains", "g2", SENTENCE.repeat(30));
    server.inTurn(FEED, rss(first), rss(second, first), rss(second, changed));

    start(OFTEN, FullText.AUTO);

    assertThat(documents(3))
        .extracting(document -> document.label().uri())
        .containsExactly(page("/ferries"), page("/trains"), page("/ferries"));
    assertThat(intake.documents().stream().map(Document::id)).doesNotHaveDuplicates();
    await().atMost(SOON).until(() -> polls("unchanged") >= 1);
    assertThat(intake.documents()).hasSize(3);
  }

  @Test
  void anItemThatGoesBackToItsFirstTextIsHandedOverAgain() {
    Answer first = rss(item("Ferries sail", "/ferries", "g1", SENTENCE.repeat(40)));
    Answer second = rss(item("Ferries sink", "/ferries", "g1", SENTENCE.repeat(40)));
    server.inTurn(FEED, first, second, first);

    start(OFTEN, FullText.AUTO);

    List<Document> documents = documents(3);
    assertThat(documents.get(2).id())
        .isEqualTo(documents.get(0).id())
        .isNotEqualTo(documents.get(1).id());
    await().atMost(SOON).until(() -> polls("unchanged") >= 1);
    assertThat(intake.documents()).hasSize(3);
  }

  @Test
  void aPageThatClaimsTheLinkOfAnotherSiteLeavesTheItemItsOwn() {
    URI foreign = URI.create("https://other.example/ferries");
    server.on("/ferries", ownLink(foreign, SENTENCE.repeat(20)));
    server.inTurn(
        FEED,
        rss(item("Ferries sail again", "/ferries", "g1", "Ferries sail.")),
        rss(item("Ferries sail again", "/ferries", "g1", "All ferries sail.")));

    start(OFTEN, FullText.ALWAYS);

    assertThat(stories(2)).extracting(Story::id).containsOnly(StoryId.ofLink(page("/ferries")));
  }

  @Test
  void itIsAskedForWhatIsNewerOnly() {
    server.onRequest(
        FEED,
        request ->
            "\"1\"".equals(request.header("If-None-Match"))
                ? Answer.of(304).with("ETag", "\"1\"")
                : rss(item("Ferries sail", "/ferries", "g1", SENTENCE.repeat(40)))
                    .with("ETag", "\"1\""));

    start(OFTEN, FullText.AUTO);

    await().atMost(SOON).until(() -> polls("unchanged") >= 3);
    assertThat(conditions().subList(0, 4)).containsExactly("", "\"1\"", "\"1\"", "\"1\"");
    assertThat(intake.documents()).hasSize(1);
    assertThat(source().status().state()).isEqualTo(State.RUNNING);
  }

  @Test
  void aFalse304IsFoundOutAndItsServerNotAskedThatWayAgain() {
    String first = item("Ferries sail", "/ferries", "g1", SENTENCE.repeat(40));
    String second = item("Trains run", "/trains", "g2", SENTENCE.repeat(30));
    server.onRequest(
        FEED,
        request ->
            request.header("If-None-Match") != null
                ? Answer.of(304)
                : (server.requests(FEED).size() == 1 ? rss(first) : rss(second, first))
                    .with("ETag", "\"never changes\""));

    start(OFTEN, FullText.AUTO);

    documents(2);
    await().atMost(SOON).until(() -> server.requests(FEED).size() > 10);
    long conditional = conditions().stream().filter(condition -> !condition.isEmpty()).count();
    assertThat(conditional).isEqualTo(4);
  }

  @Test
  void aServerThatSays304WhateverIsAskedIsFoundOutThoughItsValidatorsChange() {
    server.onRequest(
        FEED,
        request -> {
          if (request.header("If-None-Match") != null) {
            return Answer.of(304);
          }
          int number = server.requests(FEED).size();
          return rss(item("Ferry " + number, "/ferries", "g" + number, SENTENCE.repeat(40)))
              .with("ETag", "\"" + number + "\"");
        });

    start(OFTEN, FullText.AUTO);

    await().atMost(SOON).until(() -> server.requests(FEED).size() > 20);
    assertThat(conditions().subList(0, 20).stream().filter(condition -> !condition.isEmpty()))
        .as("twice four such answers are believed, and none after")
        .containsExactly("\"1\"", "\"1\"", "\"1\"", "\"1\"", "\"6\"", "\"6\"", "\"6\"", "\"6\"");
  }

  @Test
  void whatRetryAfterAsksForInSecondsIsKept() {
    server.on(FEED, Answer.of(429).with("Retry-After", "7200"));

    start(OFTEN, FullText.AUTO);

    awaitFailing("429");
    assertThat(source().status().nextLook())
        .isBetween(Instant.now().plusSeconds(7100), Instant.now().plusSeconds(8000));
    assertThat(polls("failed")).isEqualTo(1);
  }

  @Test
  void whatRetryAfterAsksForAsADateIsKept() {
    String date =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            Instant.now().plusSeconds(7200).atOffset(ZoneOffset.UTC));
    server.on(FEED, Answer.of(503).with("Retry-After", date));

    start(OFTEN, FullText.AUTO);

    awaitFailing("503");
    assertThat(source().status().nextLook())
        .isBetween(Instant.now().plusSeconds(7100), Instant.now().plusSeconds(8000));
  }

  @Test
  void afterFailuresItIsTriedAgainAndAgain() {
    server.inTurn(
        FEED,
        Answer.of(503),
        Answer.of(500),
        Answer.ok(RSS, "<rss><channel><title>cut o"),
        Answer.ok("text/html", "<html><body>Maintenance</body></html>"),
        rss(item("Ferries sail", "/ferries", "g1", SENTENCE.repeat(40))));

    start(OFTEN, FullText.AUTO);

    documents(1);
    await().atMost(SOON).until(() -> source().status().state() == State.RUNNING);
    assertThat(source().status().lastError()).isNull();
    assertThat(polls("failed")).isEqualTo(4);
  }

  @Test
  void aFeedThatIsGoneForGoodIsAskedForSeldom() {
    server.on(FEED, Answer.of(410));

    start(OFTEN, FullText.AUTO, Duration.ofHours(6));

    awaitFailing("410");
    assertThat(source().status().nextLook()).isAfter(Instant.now().plus(Duration.ofHours(5)));
  }

  @Test
  void aSlowServerIsNotWaitedFor() {
    server.on(FEED, Answer.endless("HTTP/1.1 200 OK\r\n\r\n", new byte[] {'<'}, 600));

    start(OFTEN, FullText.AUTO, Duration.ofHours(6));

    awaitFailing("");
  }

  @Test
  void aBodyWithoutEndIsCutShort() {
    server.on(FEED, Answer.endless("HTTP/1.1 200 OK\r\n\r\n", new byte[1 << 20], 0));

    start(OFTEN, FullText.AUTO, Duration.ofHours(6));

    awaitFailing("");
    assertThat(intake.documents()).isEmpty();
  }

  @Test
  void aRedirectToAPrivateAddressIsNotFollowed() {
    server.on(FEED, Answer.redirect(302, "http://10.1.2.3/rss"));

    start(OFTEN, FullText.AUTO, Duration.ofHours(6));

    awaitFailing("10.1.2.3");
  }

  @Test
  void whereItHasMovedForGoodIsAskedFromThenOn() {
    server.on(FEED, Answer.redirect(301, "/new"));
    server.on("/new", rss(item("Ferries sail", "/ferries", "g1", SENTENCE.repeat(40))));

    start(OFTEN, FullText.AUTO);

    await().atMost(SOON).until(() -> server.requests("/new").size() >= 3);
    assertThat(server.requests(FEED)).hasSize(1);
    assertThat(intake.documents()).hasSize(1);
  }

  @Test
  void aCharsetThatTheServerMadeUpDoesNoHarm() throws Exception {
    byte[] bytes =
        ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>L</title>"
                + item("Züge in Zürich", "/zug", "g1", SENTENCE.repeat(40))
                + "</channel></rss>")
            .getBytes(UTF_8);
    server.on(FEED, Answer.ok("text/xml; charset=ISO-8859-1", bytes));

    start(SELDOM, FullText.AUTO);

    assertThat(text(documents(1).get(0))).contains("Züge in Zürich");
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251, windows-1251", // nothing else tells it
    "UTF-8, ISO-8859-1", // what many servers add to all that they send
    "UTF-8, UTF-8"
  })
  void thePageIsReadInTheEncodingThatItsServerTellsUnlessThatCannotBe(String is, String told)
      throws Exception {
    server.on(FEED, rss(item("Ferries sail again", "/ferries", "g1", "The ferries will sail…")));
    String page =
        "<title>Ferries sail again</title><article><h1>Ferries sail again</h1><p>Паром пошёл. "
            + SENTENCE.repeat(12)
            + "</p></article>";
    server.on(
        "/ferries", Answer.ok("text/html; charset=" + told, page.getBytes(Charset.forName(is))));

    start(SELDOM, FullText.AUTO);

    assertThat(stories(1).get(0).text().body()).startsWith("Паром пошёл. ");
  }

  @Test
  void thePageIsTakenWhereTheFeedHasButASummary() throws Exception {
    server.on(FEED, rss(item("Ferries sail again", "/ferries", "g1", "The ferries will sail…")));
    server.on("/ferries", page("Ferries sail again", SENTENCE.repeat(12)));

    start(SELDOM, FullText.AUTO);

    Document document = documents(1).get(0);
    assertThat(document.label().mediaType()).startsWith("text/html");
    assertThat(document.label().uri()).isEqualTo(page("/ferries"));
    assertThat(document.label().hints().meta().link()).isEqualTo(page("/ferries"));
    assertThat(text(document)).contains("<article>");
    assertThat(server.targets()).containsExactly(FEED, "/robots.txt", "/ferries");
  }

  @Test
  void thePageIsNotTakenWhereTheSettingSaysSo() {
    server.on(FEED, rss(item("Ferries sail again", "/ferries", "g1", "The ferries will sail…")));

    start(SELDOM, FullText.NEVER);

    assertThat(documents(1).get(0).label().mediaType()).isEqualTo("application/atom+xml");
    assertThat(server.targets()).containsExactly(FEED);
  }

  @Test
  void thePageIsTakenInAnyCaseWhereTheSettingSaysSo() {
    server.on(FEED, rss(item("Ferries sail again", "/ferries", "g1", SENTENCE.repeat(40))));
    server.on("/ferries", page("Ferries sail again", SENTENCE.repeat(50)));

    start(SELDOM, FullText.ALWAYS);

    assertThat(documents(1).get(0).label().mediaType()).startsWith("text/html");
  }

  @Test
  void pagesThatAreOfNoUseLeaveTheTextOfTheFeed() {
    server.on("/robots.txt", Answer.ok("text/plain", "User-agent: *\nDisallow: /secret"));
    server.on("/less", page("Less of it", "Short."));
    server.on("/other", page("Before you go on", "We value your privacy. ".repeat(30)));
    server.on("/file", Answer.ok("application/pdf", "%PDF-1.4"));
    server.on("/away", Answer.redirect(302, "http://10.1.2.3/"));
    server.on(
        FEED,
        rss(
            item("Secret matters", "/secret", "g1", "What can be said in public…"),
            item("Less of it", "/less", "g2", "Far more than there is on the page…"),
            item("Volcano erupts tonight", "/other", "g3", "Lava flows to the sea…"),
            item("In a file", "/file", "g4", "As a file…"),
            item("Gone", "/gone", "g5", "No longer there…"),
            item("Away", "/away", "g6", "Behind a wall…")));

    start(SELDOM, FullText.AUTO);

    assertThat(documents(6))
        .allSatisfy(
            document ->
                assertThat(document.label().mediaType())
                    .as(document.label().name())
                    .isEqualTo("application/atom+xml"));
    assertThat(server.requests("/secret")).isEmpty();
  }

  @Test
  void aPageThatCannotBeHadForTheTimeBeingIsTakenLater() {
    server.on(FEED, rss(item("Ferries sail again", "/ferries", "g1", "The ferries will sail…")));
    server.inTurn(
        "/ferries", Answer.of(500), Answer.of(502), page("Ferries sail again", SENTENCE.repeat(9)));

    start(OFTEN, FullText.AUTO);

    List<Document> documents = documents(2);
    assertThat(documents.get(0).label().mediaType()).isEqualTo("application/atom+xml");
    assertThat(documents.get(1).label().mediaType()).startsWith("text/html");
    assertThat(documents.get(1).id()).isNotEqualTo(documents.get(0).id());
    await().atMost(SOON).until(() -> polls("unchanged") >= 5);
    assertThat(server.requests("/ferries")).hasSize(3);
    assertThat(intake.documents()).hasSize(2);
  }

  @Test
  void theStoryKeepsItsIdWhenThePageComesLateAndTellsAnotherLink() {
    server.on(FEED, rss(item("Ferries sail again", "/ferries", "g1", "The ferries will sail…")));
    server.inTurn("/ferries", Answer.of(500), ownLink("/news/ferries", SENTENCE.repeat(9)));

    start(OFTEN, FullText.AUTO);

    List<Story> stories = stories(2);
    assertThat(stories).extracting(Story::id).containsOnly(StoryId.ofLink(page("/ferries")));
    assertThat(stories)
        .extracting(story -> story.meta().link())
        .containsExactly(page("/ferries"), page("/news/ferries"));
    assertThat(stories.get(1).text().body()).contains(SENTENCE.repeat(2).strip());
  }

  @Test
  void theStoryKeepsItsIdWhenItsItemChangesAndOnlyThenItsPageIsHad() {
    server.inTurn(
        FEED,
        rss(item("Ferries sail again", "/ferries", "g1", SENTENCE.repeat(40))),
        rss(item("Ferries sail again", "/ferries", "g1", "Now but a summary…")));
    server.on("/ferries", ownLink("/news/ferries", SENTENCE.repeat(9)));

    start(OFTEN, FullText.AUTO);

    assertThat(stories(2)).extracting(Story::id).containsOnly(StoryId.ofLink(page("/ferries")));
  }

  @Test
  void theStoryKeepsItsIdWhenItWasFirstReadFromThePageAndThenFromTheFeed() {
    server.inTurn(
        FEED,
        rss(item("Ferries sail again", "/ferries", "g1", "The ferries will sail…")),
        rss(item("Ferries sail again", "/ferries", "g1", SENTENCE.repeat(40))));
    server.on("/ferries", ownLink("/news/ferries", SENTENCE.repeat(9)));

    start(OFTEN, FullText.AUTO);

    assertThat(stories(2))
        .extracting(Story::id)
        .containsOnly(StoryId.ofLink(page("/news/ferries")));
  }

  @Test
  void aPageThatStaysAwayIsGivenUp() {
    server.on(FEED, rss(item("Ferries sail again", "/ferries", "g1", "The ferries will sail…")));
    server.on("/ferries", Answer.of(500));

    start(OFTEN, FullText.AUTO);

    await().atMost(SOON).until(() -> polls("unchanged") >= 6);
    assertThat(server.requests("/ferries")).hasSize(1 + Handover.PAGE_TRIES);
    assertThat(intake.documents()).hasSize(1);
  }

  @Test
  void afterARestartItIsFetchedWhenItIsDue() {
    server.on(FEED, rss(item("Ferries sail", "/ferries", "g1", SENTENCE.repeat(40))));
    start(SELDOM, FullText.AUTO);
    documents(1);
    await().atMost(SOON).until(() -> intake.cursor("lake", "times " + page(FEED)) != null);
    source().close();

    start(SELDOM, FullText.AUTO);

    assertThat(source().status().nextLook()).isAfter(Instant.now().plusSeconds(3000));
    assertThat(source().status().lastLook()).isNotNull();
    assertThat(server.requests(FEED)).hasSize(1);
    source().close();

    start(OFTEN, FullText.AUTO);
    await().atMost(SOON).until(() -> polls("unchanged") >= 2);
    assertThat(intake.documents()).hasSize(1);
  }

  @Test
  void afterACrashItemsThatWereHandedOverAreNotHandedOverAgain() {
    server.on(FEED, rss(item("Ferries sail again", "/ferries", "g1", "The ferries will sail…")));
    server.on("/ferries", page("Ferries sail again", SENTENCE.repeat(12)));
    start(SELDOM, FullText.AUTO);
    documents(1);
    source().close();

    source = source(SELDOM, FullText.AUTO, OFTEN);
    source.start(new Forgetful(intake));

    await().atMost(SOON).until(() -> server.requests(FEED).size() == 2);
    await().atMost(SOON).until(() -> source().status().lastLook() != null);
    assertThat(intake.documents()).hasSize(1);
    assertThat(server.requests("/ferries")).hasSize(1);
  }

  @Test
  void whatIsKnownOfAnotherUrlIsForgotten() {
    server.on(FEED, rss(item("Ferries sail", "/ferries", "g1", SENTENCE.repeat(40))));
    intake.deliver().complete(new SourceCursor("lake", "items https://old", "{}", Instant.now()));

    start(SELDOM, FullText.AUTO);

    documents(1);
    assertThat(intake.cursors("lake"))
        .filteredOn(cursor -> cursor.state() != null)
        .extracting(SourceCursor::place)
        .doesNotContain("items https://old");
  }

  @Test
  void aPageIsExtractedOnceByTheThreadsThatRead() {
    server.on(FEED, rss(item("Ferries sail again", "/ferries", "g1", SENTENCE)));
    server.on("/ferries", page("Ferries sail again", SENTENCE.repeat(40)));

    start(SELDOM, FullText.AUTO);

    assertThat(stories(1))
        .singleElement()
        .extracting(story -> story.text().headline())
        .isEqualTo("Ferries sail again");
    assertThat(extracting).containsExactly(FakeIntake.READER);
  }

  @Test
  void afterItWasClosedNothingIsFetchedOrHandedOver() {
    server.on(FEED, rss(item("Ferries sail", "/ferries", "g1", SENTENCE.repeat(40))));
    start(OFTEN, FullText.AUTO);
    documents(1);

    source().close();

    // One may be under way: it ends as it will.
    int most = server.requests().size() + 1;
    await()
        .during(Duration.ofMillis(500))
        .atMost(SOON)
        .until(() -> server.requests().size() <= most);
    assertThat(intake.documents()).hasSize(1);
  }

  @Test
  void jsonFeedAndAtomAreReadToo() throws Exception {
    server.on(
        FEED,
        Answer.ok(
            "application/feed+json",
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Lake News\",\"items\":"
                + "[{\"id\":\"1\",\"url\":\""
                + page("/ferries")
                + "\",\"title\":\"Ferries sail\",\"content_text\":\""
                + SENTENCE.repeat(20)
                + "\"}]}"));

    start(SELDOM, FullText.AUTO);

    assertThat(text(documents(1).get(0))).contains("Ferries sail").contains(SENTENCE.strip());
  }

  private void start(Duration interval, FullText fullText) {
    start(interval, fullText, OFTEN);
  }

  private void start(Duration interval, FullText fullText, Duration maxBackoff) {
    source = source(interval, fullText, maxBackoff);
    source.start(intake);
  }

  private FeedSource source(Duration interval, FullText fullText, Duration maxBackoff) {
    FeedTools tools =
        new FeedTools(
            fetcher,
            this::extract,
            1 << 20,
            scheduler,
            PollMeters.ofFeeds(registry),
            Clock.systemUTC());
    return new FeedSource(
        new SourceRef("lake", SourceKind.FEED),
        new FeedSettings(
            page(FEED),
            new FeedPace(interval, new Pace(interval, SELDOM)),
            maxBackoff,
            fullText,
            null),
        tools);
  }

  private FeedSource source() {
    return Objects.requireNonNull(source);
  }

  private List<Document> documents(int count) {
    await().atMost(SOON).until(() -> intake.documents().size() >= count);
    assertThat(intake.documents()).hasSize(count);
    // Its status comes after its items.
    await().atMost(SOON).until(() -> source().status().lastLook() != null);
    return intake.documents();
  }

  private List<Story> stories(int documents) {
    DocumentReader reader =
        new DocumentReader(this::extract, List::of, new Identifier(Clock.systemUTC()));
    return documents(documents).stream()
        .flatMap(document -> reader.read(document).stories().stream())
        .toList();
  }

  private Extraction extract(Document document) {
    extracting.add(Thread.currentThread().getName());
    return new TikaExtractor(Limits.DEFAULT).extract(document);
  }

  private void awaitFailing(String reason) {
    await().atMost(SOON).until(() -> source().status().state() == State.FAILING);
    assertThat(source().status().lastError()).contains(reason);
    assertThat(source().status().nextLook()).isNotNull();
  }

  private int polls(String result) {
    return (int)
        registry
            .get(IngestMetrics.FEED_POLLS)
            .tag(IngestMetrics.TAG_RESULT, result)
            .counter()
            .count();
  }

  private List<String> conditions() {
    return server.requests(FEED).stream()
        .map(request -> Objects.requireNonNullElse(request.header("If-None-Match"), ""))
        .toList();
  }

  private URI page(String path) {
    return server.uri(path);
  }

  private String item(String title, String path, String guid, String text) {
    return "<item><title>"
        + title
        + "</title><link>"
        + page(path)
        + "</link><guid isPermaLink='false'>"
        + guid
        + "</guid><pubDate>Tue, 03 Nov 2026 09:00:00 GMT</pubDate><description>"
        + text
        + "</description></item>";
  }

  private static WebServer.Built rss(String... items) {
    return Answer.ok(
        RSS,
        Stream.of(items)
            .collect(
                Collectors.joining(
                    "",
                    "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Lake News</title>",
                    "</channel></rss>")));
  }

  private static Answer page(String title, String text) {
    return Answer.ok(
        "text/html; charset=utf-8",
        "<!DOCTYPE html><html><head><title>"
            + title
            + "</title></head><body><nav><a href='/'>Home</a></nav><article><h1>"
            + title
            + "</h1><p>"
            + text
            + "</p><p>"
            + text
            + "</p></article></body></html>");
  }

  private Answer ownLink(String path, String text) {
    return ownLink(page(path), text);
  }

  private static Answer ownLink(URI link, String text) {
    return Answer.ok(
        "text/html; charset=utf-8",
        "<html><head><title>Ferries sail again</title><link rel=canonical href='"
            + link
            + "'></head><body><article><h1>Ferries sail again</h1><p>"
            + text
            + "</p><p>"
            + text
            + "</p></article></body></html>");
  }

  private static String text(Document document) throws IOException {
    try (InputStream in = document.content().open()) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  /** Knows the documents, but not how far sources were read. */
  private record Forgetful(Intake intake) implements Intake {

    @Override
    public boolean knows(DocumentId id) {
      return intake.knows(id);
    }

    @Override
    public boolean knows(DocumentId id, @Nullable PlaceId place) {
      return intake.knows(id, place);
    }

    @Override
    public @Nullable SourceCursor cursor(String source, String place) {
      return null;
    }

    @Override
    public List<SourceCursor> cursors(String source) {
      return List.of();
    }

    @Override
    public Executor readers() {
      return intake.readers();
    }

    @Override
    public Delivery deliver() {
      return intake.deliver();
    }

    @Override
    public void accept(Document document, Consumer<DocumentReport> ended)
        throws InterruptedException {
      intake.accept(document, ended);
    }

    @Override
    public boolean offer(Document document, Consumer<DocumentReport> ended, Duration patience)
        throws InterruptedException {
      return intake.offer(document, ended, patience);
    }
  }
}
