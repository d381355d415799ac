package news.dateline.ingest.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.dateline.ingest.fixture.WebServer;
import news.dateline.ingest.fixture.WebServer.Answer;
import news.dateline.stream.Topics;
import news.dateline.testing.TestBroker;
import news.dateline.testing.TopicReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Feeds of a web server, through to Kafka. */
class FeedIT {

  private static final Path SHARED = Path.of("../../shared/data/feeds");
  private static final String SENTENCE = "The ferries on the lake will sail again on Monday. ";

  @TempDir private Path directory;

  private final WebServer server = WebServer.start();

  @BeforeEach
  void folder() throws IOException {
    Files.createDirectories(directory.resolve("folder"));
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void itemsBecomeStoriesOnceAndAgainWhenTheyChange() throws Exception {
    String ferry = item("Ferries sail again", 1, SENTENCE.repeat(40));
    String edited = item("Ferries sail again", 1, "Two are hurt. " + SENTENCE.repeat(40));
    String train = item("Night trains run", 2, "The night trains run again from…");
    server.on("/2", page("Night trains run", "The night trains run again. ".repeat(20)));
    server.inTurn("/rss", rss(ferry, train), rss(ferry, train), rss(train, edited));
    write("lake", "/rss");

    try (TestBroker broker = TestBroker.start();
        Service service = start(broker)) {
      await().atMost(Service.LONG).until(() -> published(service) == 3);
      await().atMost(Service.LONG).until(() -> polls(service, "unchanged") >= 2);

      List<ConsumerRecord<String, byte[]>> stories = stories(broker, 3);
      Map<String, List<String>> byKey =
          stories.stream()
              .collect(
                  Collectors.groupingBy(
                      ConsumerRecord::key, Collectors.mapping(FeedIT::text, Collectors.toList())));
      assertThat(byKey).as("an edited item keeps the id of its story").hasSize(2);
      assertThat(byKey.values())
          .anySatisfy(
              trains ->
                  assertThat(trains)
                      .singleElement()
                      .asString()
                      .contains("The night trains run again. The night trains run again."))
          .anySatisfy(
              ferries ->
                  assertThat(ferries).hasSize(2).anyMatch(text -> text.contains("Two are hurt.")));
      JsonNode status = status(service, "lake");
      assertThat(status.path("state").asString("")).isEqualTo("running");
      assertThat(status.path("kind").asString("")).isEqualTo("feed");
      assertThat(status.path("lastFetch").isString()).isTrue();
      assertThat(status.path("nextFetch").isString()).isTrue();
      Metrics metrics = service.metrics();
      assertThat(metrics.sum("dateline_documents_accepted_total")).isEqualTo(3);
      assertThat(metrics.documents("feed", "published")).isEqualTo(3);
      assertThat(metrics.stories()).isEqualTo(3);
      assertThat(metrics.addUp()).isTrue();
      assertThat(metrics.sum("dateline_fetches_total", "purpose=\"page\"", "result=\"fetched\""))
          .isEqualTo(1);
      assertThat(polls(service, "new")).isEqualTo(2);
      assertThat(polls(service, "failed")).isZero();
    }
  }

  @Test
  void aRestartInTheMiddleOfAFeedRepeatsNothingAndLosesNothing() throws Exception {
    CountDownLatch stopped = new CountDownLatch(1);
    String[] items =
        IntStream.rangeClosed(1, 6)
            .mapToObj(i -> item("Ferry number " + i + " sails", i, "It sails…"))
            .toArray(String[]::new);
    for (int i = 1; i <= 6; i++) {
      Answer page = page("Ferry number " + i + " sails", ("Ferry " + i + " sails. ").repeat(30));
      boolean held = i == 4;
      server.onRequest(
          "/" + i,
          request -> {
            if (held) {
              hold(stopped);
            }
            return page;
          });
    }
    server.on("/rss", rss(items));
    write("lake", "/rss");
    try (TestBroker broker = TestBroker.start()) {
      try (Service first = start(broker)) {
        await().atMost(Service.LONG).until(() -> published(first) == 3);
        await().atMost(Service.LONG).until(() -> !server.requests("/4").isEmpty());
      }
      stopped.countDown();

      try (Service second = start(broker)) {
        await().atMost(Service.LONG).until(() -> published(second) == 3);
        await().atMost(Service.LONG).until(() -> polls(second, "unchanged") >= 1);

        assertThat(second.metrics().sum("dateline_documents_accepted_total"))
            .as("only what had not ended")
            .isEqualTo(3);
        assertThat(second.metrics().addUp()).isTrue();
      }
      assertThat(stories(broker, 6)).extracting(ConsumerRecord::key).doesNotHaveDuplicates();
      assertThat(server.requests("/1")).as("a page is fetched once").hasSize(1);
    }
  }

  @Test
  void whatMayNotBeFetchedIsFailingAndSaysWhy() throws Exception {
    server.on("/rss", rss(item("Ferries sail", 1, SENTENCE.repeat(40))));
    write("lake", "/rss");

    try (TestBroker broker = TestBroker.start();
        Service service =
            Service.start(
                broker.bootstrapServers(), directory, "dateline.ingest.sources=" + file())) {
      service.awaitReady();
      await()
          .atMost(Service.LONG)
          .until(() -> status(service, "lake").path("state").asString("").equals("failing"));

      assertThat(status(service, "lake").path("lastError").asString("")).contains("127.0.0.1");
      assertThat(server.requests()).isEmpty();
      assertThat(service.metrics().sum("dateline_sources", "kind=\"feed\"", "state=\"failing\""))
          .isEqualTo(1);
      assertThat(polls(service, "failed")).isEqualTo(1);
    }
  }

  @Test
  void everyFeedOfTheTestSuitesOfOthersHasAState() throws Exception {
    Assumptions.assumeTrue(Files.isDirectory(SHARED), "no " + SHARED);
    List<Path> files;
    try (Stream<Path> walk = Files.walk(SHARED)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    StringBuilder sources = new StringBuilder("sources:\n");
    for (int i = 0; i < files.size(); i++) {
      server.on("/" + i, Answer.ok("application/xml", Files.readAllBytes(files.get(i))));
      sources.append(
          source("f" + i, "/" + i).replace("interval: 1s", "interval: 1h, full-text: never"));
    }
    Files.writeString(file(), sources);

    try (TestBroker broker = TestBroker.start();
        Service service = start(broker)) {
      await()
          .atMost(Duration.ofMinutes(3))
          .until(() -> service.metrics().sum("dateline_feed_polls_total") == files.size());
      await()
          .atMost(Service.LONG)
          .until(() -> service.metrics().sum("dateline_documents_in_flight") == 0);

      Metrics metrics = service.metrics();
      assertThat(metrics.sum("dateline_sources", "kind=\"feed\"")).isEqualTo(files.size());
      assertThat(metrics.addUp()).isTrue();
      assertThat(metrics.documents("feed", "crashed")).isZero();
      assertThat(polls(service, "failed")).as("most are well-formed").isLessThan(files.size() / 20);
      for (JsonNode source : Http.json(service.get("/api/sources")).get("sources")) {
        assertThat(source.path("lastError").asString("")).doesNotContain("polling it died");
      }
    }
  }

  private Service start(TestBroker broker) {
    Service service =
        Service.start(
            broker.bootstrapServers(),
            directory,
            "dateline.ingest.sources=" + file(),
            "dateline.ingest.fetch.allow=127.0.0.1",
            "dateline.ingest.fetch.spacing=0s",
            "dateline.ingest.fetch.directory=" + directory.resolve("fetched"));
    service.awaitReady();
    return service;
  }

  private Path file() {
    return directory.resolve("sources.yml");
  }

  private void write(String id, String path) throws IOException {
    Files.writeString(file(), "sources:\n" + source(id, path));
  }

  private String source(String id, String path) {
    return "  - {id: " + id + ", kind: feed, url: \"" + server.uri(path) + "\", interval: 1s}\n";
  }

  private String item(String title, int page, String text) {
    return "<item><title>"
        + title
        + "</title><link>"
        + server.uri("/" + page)
        + "</link><guid>"
        + page
        + "</guid><description>"
        + text
        + "</description></item>";
  }

  private static Answer rss(String... items) {
    return Answer.ok(
        "application/rss+xml",
        Stream.of(items)
            .collect(
                Collectors.joining(
                    "",
                    "<rss version=\"2.0\"><channel><title>Lake News</title>",
                    "</channel></rss>")));
  }

  private static Answer page(String title, String text) {
    return Answer.ok(
        "text/html",
        "<html><head><title>"
            + title
            + "</title></head><body><article><h1>"
            + title
            + "</h1><p>"
            + text
            + "</p></article></body></html>");
  }

  private static void hold(CountDownLatch latch) {
    try {
      latch.await(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static JsonNode status(Service service, String id) {
    for (JsonNode source : Http.json(service.get("/api/sources")).get("sources")) {
      if (source.get("id").stringValue().equals(id)) {
        return source;
      }
    }
    throw new AssertionError("no source " + id);
  }

  private static int published(Service service) {
    return service.metrics().documents("feed", "published");
  }

  private static int polls(Service service, String result) {
    return (int) service.metrics().sum("dateline_feed_polls_total", "result=\"" + result + "\"");
  }

  private static List<ConsumerRecord<String, byte[]>> stories(TestBroker broker, int atLeast) {
    try (TopicReader reader = new TopicReader(broker.bootstrapServers(), Topics.STORIES)) {
      await().pollInSameThread().atMost(Service.LONG).until(() -> reader.read().size() >= atLeast);
      return reader.read();
    }
  }

  private static String text(ConsumerRecord<String, byte[]> story) {
    return new String(story.value(), UTF_8);
  }
}
