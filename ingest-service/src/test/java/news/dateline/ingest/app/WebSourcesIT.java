package news.dateline.ingest.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import news.dateline.ingest.fixture.WebServer;
import news.dateline.ingest.fixture.WebServer.Answer;
import news.dateline.stream.Topics;
import news.dateline.testing.TestBroker;
import news.dateline.testing.TopicReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Pages and sitemaps of a web server on loopback, through to the topics, with a restart. */
class WebSourcesIT {

  private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  @TempDir private Path directory;
  private final WebServer server = WebServer.start();

  @BeforeEach
  void folder() throws IOException {
    Files.createDirectories(directory.resolve("folder"));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void theArticlesOfAFrontPageArePublishedOnceThroughARestart() throws IOException {
    server
        .on("/robots.txt", Answer.ok("text/plain", "User-agent: *\nDisallow: /news/private"))
        .on("/", front("/news/one", "/news/two", "/news/private", "/news/gone"))
        .on("/news/one", article("one"))
        .on("/news/two", article("two"))
        .on("/news/private", article("private"));
    sources(
        "{id: front, kind: page, url: '" + server.uri("/") + "', follow: /news/*, interval: 1s}");
    try (TestBroker broker = TestBroker.start()) {
      try (Service service = start(broker)) {
        awaitDocuments(service, "page", 4);
        assertThat(service.metrics().documents("page", "published")).isEqualTo(2);
        assertThat(service.metrics().stories()).isEqualTo(2);
        assertThat(service.metrics().documents("page", "refused")).isEqualTo(1);
        assertThat(service.metrics().documents("page", "unreachable")).isEqualTo(1);
        assertThat(service.metrics().addUp()).isTrue();
        assertThat(fetches(service, "page", "fetched")).isGreaterThanOrEqualTo(3);
        assertThat(fetches(service, "page", "robots")).isEqualTo(1);
        assertThat(fetches(service, "page", "gone")).isEqualTo(1);
        assertThat(fetches(service, "robots", "fetched")).isEqualTo(1);
        await().atMost(Service.LONG).until(() -> looks("/") >= 3);
        assertThat(status(service, "front").path("state").asString("")).isEqualTo("running");
        assertThat(status(service, "front").hasNonNull("nextFetch")).isTrue();
      }
      server
          .on("/", front("/news/three", "/news/one", "/news/two"))
          .on("/news/three", article("three"));
      try (Service service = start(broker)) {
        awaitDocuments(service, "page", 1);
        int before = looks("/");
        await().atMost(Service.LONG).until(() -> looks("/") > before + 1);
        assertThat(service.metrics().documents("page", "published")).isEqualTo(1);
        assertThat(service.metrics().stories()).isEqualTo(1);
        assertThat(service.metrics().addUp()).isTrue();
      }
      assertThat(server.requests("/news/one")).hasSize(1);
      assertThat(server.requests("/news/private")).isEmpty();
      assertThat(stories(broker, 3)).hasSize(3).doesNotHaveDuplicates();
    }
    assertThat(directory.resolve("fetched"))
        .satisfiesAnyOf(
            path -> assertThat(path).doesNotExist(), path -> assertThat(path).isEmptyDirectory());
  }

  @Test
  void aPageIsPublishedAgainWhenItsTextHasChangedAndNotForItsBytes() throws IOException {
    String text = "The river rose again on Tuesday, and people in the valley left their homes.";
    server.on("/live", Answer.ok("text/html", html("Flood", text) + "<!-- 1 -->"));
    sources("{id: live, kind: page, url: '" + server.uri("/live") + "', interval: 1s}");
    try (TestBroker broker = TestBroker.start();
        Service service = start(broker)) {
      awaitDocuments(service, "page", 1);
      server.on("/live", Answer.ok("text/html", html("Flood", text) + "<!-- 2 -->"));
      awaitDocuments(service, "page", 2);
      server.on("/live", Answer.ok("text/html", html("Flood", text + " The dam held.")));
      awaitDocuments(service, "page", 3);

      assertThat(service.metrics().documents("page", "published")).isEqualTo(2);
      assertThat(service.metrics().documents("page", "duplicate")).isEqualTo(1);
      assertThat(service.metrics().stories()).isEqualTo(2);
      assertThat(service.metrics().addUp()).isTrue();
      assertThat(stories(broker, 2)).hasSize(2).containsOnly(stories(broker, 2).get(0));
    }
  }

  @Test
  void thePagesOfANewsSitemapArePublishedOnceThroughARestart() throws IOException {
    server
        .on("/robots.txt", Answer.ok("text/plain", "Sitemap: /index.xml"))
        .on(
            "/index.xml",
            Answer.ok(
                "application/xml",
                "<sitemapindex><sitemap><loc>"
                    + server.uri("/news.xml")
                    + "</loc></sitemap></sitemapindex>"))
        .on("/news.xml", sitemap("one", "two"))
        .on("/one", article("one"))
        .on("/two", article("two"))
        .on("/three", article("three"));
    sources("{id: site, kind: sitemap, site: '" + server.uri("/") + "', interval: 1s}");
    try (TestBroker broker = TestBroker.start()) {
      try (Service service = start(broker)) {
        awaitDocuments(service, "sitemap", 2);
        assertThat(service.metrics().documents("sitemap", "published")).isEqualTo(2);
        assertThat(service.metrics().stories()).isEqualTo(2);
        assertThat(service.metrics().addUp()).isTrue();
        assertThat(fetches(service, "sitemap", "fetched")).isGreaterThanOrEqualTo(2);
        await().atMost(Service.LONG).until(() -> looks("/index.xml") >= 2);
      }
      server.on("/news.xml", sitemap("three", "one", "two"));
      try (Service service = start(broker)) {
        awaitDocuments(service, "sitemap", 1);
        assertThat(service.metrics().documents("sitemap", "published")).isEqualTo(1);
        assertThat(service.metrics().stories()).isEqualTo(1);
        assertThat(service.metrics().addUp()).isTrue();
      }
      assertThat(server.requests("/one")).hasSize(1);
      assertThat(stories(broker, 3)).hasSize(3).doesNotHaveDuplicates();
    }
  }

  @Test
  void loopbackIsRefusedUnlessItIsAllowed() throws IOException {
    sources("{id: live, kind: page, url: '" + server.uri("/live") + "', interval: 1s}");
    try (TestBroker broker = TestBroker.start();
        Service service =
            Service.start(
                broker.bootstrapServers(),
                directory,
                "dateline.ingest.sources=" + directory.resolve("sources.yml"))) {
      service.awaitReady();
      await()
          .atMost(Service.LONG)
          .until(() -> status(service, "live").path("state").asString("").equals("failing"));

      assertThat(status(service, "live").path("lastError").asString(""))
          .contains("127.0.0.1 is loopback and not among the allowed addresses");
      assertThat(server.connections()).isZero();
      assertThat(fetches(service, "robots", "address")).isGreaterThanOrEqualTo(1);
    }
  }

  private void sources(String source) throws IOException {
    Files.writeString(directory.resolve("sources.yml"), "sources:\n  - " + source + "\n");
  }

  private Service start(TestBroker broker) {
    Service service =
        Service.start(
            broker.bootstrapServers(),
            directory,
            "dateline.ingest.sources=" + directory.resolve("sources.yml"),
            "dateline.ingest.fetch.allow=127.0.0.1",
            "dateline.ingest.fetch.spacing=0s",
            "dateline.ingest.fetch.directory=" + directory.resolve("fetched"));
    service.awaitReady();
    return service;
  }

  private static void awaitDocuments(Service service, String kind, int count) {
    await()
        .atMost(Service.LONG)
        .until(
            () -> {
              Metrics metrics = service.metrics();
              return metrics.sum("dateline_documents_in_flight") == 0
                  && metrics.sum("dateline_documents_total", "source_kind=\"" + kind + "\"")
                      == count;
            });
  }

  private static double fetches(Service service, String purpose, String result) {
    return service
        .metrics()
        .sum("dateline_fetches_total", "purpose=\"" + purpose + "\"", "result=\"" + result + "\"");
  }

  private int looks(String path) {
    return server.requests(path).size();
  }

  private static JsonNode status(Service service, String id) {
    JsonNode sources = Http.json(service.get("/api/sources")).get("sources");
    for (JsonNode source : sources) {
      if (source.get("id").stringValue().equals(id)) {
        return source;
      }
    }
    throw new AssertionError("no source " + id);
  }

  private static List<String> stories(TestBroker broker, int atLeast) {
    try (TopicReader reader = new TopicReader(broker.bootstrapServers(), Topics.STORIES)) {
      await()
          .pollInSameThread()
          .atMost(Duration.ofSeconds(60))
          .until(() -> reader.read().size() >= atLeast);
      return reader.read().stream().map(record -> record.key()).toList();
    }
  }

  private static WebServer.Built front(String... links) {
    StringBuilder html = new StringBuilder("<html><body>");
    for (String link : links) {
      html.append("<a href='").append(link).append("'>Story</a>");
    }
    return Answer.ok("text/html", html.append("</body></html>").toString());
  }

  private static WebServer.Built article(String name) {
    return Answer.ok(
        "text/html; charset=utf-8",
        html(
            "Report " + name,
            "The council of " + name + " met on Tuesday to speak of the harbour and its future."));
  }

  private static String html(String title, String text) {
    return "<html><head><title>"
        + title
        + "</title></head><body><article><h1>"
        + title
        + "</h1><p>"
        + text
        + "</p></article></body></html>";
  }

  private WebServer.Built sitemap(String... names) {
    StringBuilder xml =
        new StringBuilder(
            "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"
                + " xmlns:n='http://www.google.com/schemas/sitemap-news/0.9'>");
    for (String name : names) {
      xml.append("<url><loc>")
          .append(server.uri("/" + name))
          .append("</loc><n:news><n:publication><n:name>Wire</n:name><n:language>en</n:language>")
          .append("</n:publication><n:publication_date>")
          .append(NOW.minusSeconds(3600))
          .append("</n:publication_date><n:title>Report</n:title></n:news></url>");
    }
    return Answer.ok("application/xml", xml.append("</urlset>").toString());
  }
}
