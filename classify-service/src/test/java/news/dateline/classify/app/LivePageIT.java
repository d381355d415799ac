package news.dateline.classify.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import news.dateline.metrics.ClassifyMetrics;
import news.dateline.stream.Topics;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The live page's API over HTTP. */
@ClassifyServiceTest
class LivePageIT {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final MeterRegistry registry;
  private final KafkaConnectionDetails connection;
  private final int port;
  private TestKafka kafka;
  private Counts before;

  @Autowired
  LivePageIT(MeterRegistry registry, KafkaConnectionDetails connection, @LocalServerPort int port) {
    this.registry = registry;
    this.connection = connection;
    this.port = port;
  }

  @BeforeEach
  void open() {
    kafka = new TestKafka(connection);
    before = Counts.of(registry);
  }

  @AfterEach
  void close() {
    kafka.close();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  private HttpResponse<String> get(String path) throws Exception {
    return CLIENT.send(request(path).build(), BodyHandlers.ofString());
  }

  private JsonNode stories(String query) throws Exception {
    return JsonMapper.shared().readTree(get("/api/stories?" + query).body());
  }

  private static ProducerRecord<String, byte[]> inKenya(String headline) {
    return TestKafka.story(headline, "NAIROBI, Kenya — Doctors in Kenya spoke of <b>cholera</b>.");
  }

  private void awaitShown(String word) {
    await().atMost(LONG).until(() -> stories("q=" + word).path("stories").size() == 1);
  }

  private double live(String name) {
    return name.equals(ClassifyMetrics.LIVE_UNREADABLE)
        ? registry.get(name).counter().count()
        : registry.get(name).gauge().value();
  }

  /** The ids of the stories that a stream tells of, up to that one. */
  private static List<String> told(InputStream stream, String last) throws IOException {
    List<String> ids = new ArrayList<>();
    BufferedReader lines = new BufferedReader(new InputStreamReader(stream, UTF_8));
    String event = "";
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("event: ")) {
        event = line;
      } else if (line.startsWith("data: ") && event.equals("event: story")) {
        String id =
            JsonMapper.shared().readTree(line.substring("data: ".length())).path("id").asString();
        ids.add(id);
        if (id.equals(last)) {
          return ids;
        }
      }
    }
    return ids;
  }

  @Test
  void aStoryShowsOnceItIsTaggedAndItsRecordAsItIsOnTheTopic() throws Exception {
    ProducerRecord<String, byte[]> story = inKenya("Livepageone fills the clinics");
    double unreadable = live(ClassifyMetrics.LIVE_UNREADABLE);

    kafka.publish(List.of(story));

    awaitShown("livepageone");
    JsonNode card = stories("region=KE&language=en&q=livepageone").path("stories").path(0);
    assertThat(card.path("id").asString()).isEqualTo(story.key());
    assertThat(card.at("/regions/0/code").asString()).isEqualTo("KE");
    assertThat(stories("region=JP&q=livepageone").path("stories")).isEmpty();
    byte[] onTopic = kafka.await(Topics.ENRICHED, List.of(story.key())).get(0).value();
    assertThat(get("/api/stories/" + story.key()).body()).isEqualTo(new String(onTopic, UTF_8));
    assertThat(get("/api/stories/counts?q=livepageone").body())
        .contains("\"matching\":1")
        .contains("{\"code\":\"202\",\"name\":\"Sub-Saharan Africa\",\"stories\":1}");
    await().atMost(LONG).until(() -> Counts.of(registry).equals(before.plus(1, 0)));
    assertThat(live(ClassifyMetrics.LIVE_STORIES)).isPositive();
    assertThat(live(ClassifyMetrics.LIVE_BYTES)).isGreaterThan(1_000);
    assertThat(live(ClassifyMetrics.LIVE_UNREADABLE)).isEqualTo(unreadable);
  }

  @Test
  void aStreamTellsOfEachStoryOnceAndGoesOnWhereItBrokeOff() throws Exception {
    ProducerRecord<String, byte[]> first = inKenya("Livepagetwo begins");
    ProducerRecord<String, byte[]> second = inKenya("Livepagetwo goes on");
    String position = stories("limit=1").path("position").asString();
    String path = "/api/stories/stream?q=livepagetwo";

    HttpResponse<InputStream> stream =
        CLIENT.send(request(path + "&after=" + position).build(), BodyHandlers.ofInputStream());
    assertThat(live(ClassifyMetrics.LIVE_SUBSCRIBERS)).isEqualTo(1);
    kafka.publish(List.of(first));
    try (InputStream body = stream.body()) {
      assertThat(stream.headers().firstValue("content-type")).hasValue("text/event-stream");
      assertThat(told(body, first.key())).containsExactly(first.key());
    }
    String seen = stories("limit=1").path("position").asString();
    kafka.publish(List.of(second));
    await().atMost(LONG).until(() -> stories("q=livepagetwo").path("stories").size() == 2);

    HttpResponse<InputStream> again =
        CLIENT.send(
            request(path + "&after=" + position).header("Last-Event-ID", seen).build(),
            BodyHandlers.ofInputStream());
    try (InputStream body = again.body()) {
      assertThat(told(body, second.key())).containsExactly(second.key());
    }
    await().atMost(LONG).until(() -> Counts.of(registry).equals(before.plus(2, 0)));
  }

  @Test
  void whoOnlyAsksForTheHeadersOfTheStreamDoesNotFollowIt() throws Exception {
    double followers = live(ClassifyMetrics.LIVE_SUBSCRIBERS);

    HttpResponse<Void> head =
        CLIENT.send(
            request("/api/stories/stream").method("HEAD", BodyPublishers.noBody()).build(),
            BodyHandlers.discarding());

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.headers().firstValue("content-type")).hasValue("text/event-stream");
    // Those of other tests may have gone meanwhile.
    assertThat(live(ClassifyMetrics.LIVE_SUBSCRIBERS)).isLessThanOrEqualTo(followers);
    assertThat(Counts.of(registry)).isEqualTo(before);
  }

  @Test
  void whatIsNoStoryIsCountedAndLeftOut() {
    double unreadable = live(ClassifyMetrics.LIVE_UNREADABLE);

    kafka.publish(
        List.of(new ProducerRecord<>(Topics.ENRICHED, 0, "none", "no story".getBytes(UTF_8))));
    kafka.publish(List.of(inKenya("Livepagethree comes behind")));

    awaitShown("livepagethree");
    await()
        .atMost(LONG)
        .untilAsserted(
            () -> assertThat(live(ClassifyMetrics.LIVE_UNREADABLE)).isEqualTo(unreadable + 1));
    await().atMost(LONG).until(() -> Counts.of(registry).equals(before.plus(1, 0)));
  }

  @ParameterizedTest
  @CsvSource({
    "/api/stories?limit=0, 400, limit must be 1 to 1000",
    "/api/stories?limit=x, 400, limit must be 1 to 1000",
    "/api/stories?region=Kenya, 400, region must be",
    "/api/stories?before=x, 400, before must be",
    "/api/stories?regoin=KE, 400, there is no parameter 'regoin'",
    "/api/stories?q=a&q=b, 400, 'q must be given once, not 2 times'",
    "/api/stories/stream?after=x, 400, after must be a position",
    "/api/stories/stream?language=1, 400, language must be",
    "/api/stories/counts?limit=1, 400, there is no parameter 'limit'",
    "/api/stories/x, 400, a story id is 32 lower-case hexadecimal digits",
    "/api/stories/0123456789abcdef0123456789abcdef, 404, is among the latest",
    "/live/none.js, 404, ''"
  })
  void aWrongRequestIsToldWhatIsWrong(String path, int status, String detail) throws Exception {
    HttpResponse<String> response = get(path);

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body()).contains(detail);
  }

  @Test
  void thePageAndItsFilesComeWithTheirPolicyAndAreSentAgainOnlyIfTheyChange() throws Exception {
    HttpResponse<String> page = get("/");
    HttpResponse<String> script = get("/live/main.js");
    String etag = script.headers().firstValue("etag").orElseThrow();
    HttpResponse<String> unchanged =
        CLIENT.send(
            request("/live/main.js").header("If-None-Match", etag).build(),
            BodyHandlers.ofString());

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("live/main.js");
    assertThat(script.headers().firstValue("content-type").orElseThrow())
        .startsWith("text/javascript");
    assertThat(unchanged.statusCode()).isEqualTo(304);
    for (HttpResponse<String> response : List.of(page, script, get("/api/map"))) {
      assertThat(response.headers().firstValue("content-security-policy").orElseThrow())
          .startsWith("default-src 'none'");
    }
  }
}
