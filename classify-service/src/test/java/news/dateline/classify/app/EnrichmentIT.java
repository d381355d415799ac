package news.dateline.classify.app;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import news.dateline.classify.tag.TestStories;
import news.dateline.metrics.ClassifyMetrics;
import news.dateline.story.Home;
import news.dateline.stream.CloudEvent;
import news.dateline.stream.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ClassifyServiceTest
class EnrichmentIT {

  private static final Duration LONG = Duration.ofSeconds(60);

  private final MeterRegistry registry;
  private final KafkaConnectionDetails connection;
  private TestKafka kafka;
  private Counts before;

  @Autowired
  EnrichmentIT(MeterRegistry registry, KafkaConnectionDetails connection) {
    this.registry = registry;
    this.connection = connection;
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

  private static ProducerRecord<String, byte[]> inKenya(String headline) {
    return TestKafka.story(
        headline,
        "NAIROBI, Kenya — Doctors in Kenya said on Monday that a cholera outbreak in Nairobi and"
            + " other Kenyan towns had filled the hospitals of the country.");
  }

  private static ProducerRecord<String, byte[]> inJapan(String headline) {
    return TestKafka.story(
        headline,
        "TOKYO — Heavy snow fell on Japan on Monday. Trains in Tokyo stood still, and Japanese"
            + " forecasters said that more snow would come.");
  }

  private double tagged(String scheme, String code) {
    Counter counter =
        registry
            .find(ClassifyMetrics.TAGS)
            .tags(ClassifyMetrics.TAG_SCHEME, scheme, ClassifyMetrics.TAG_CODE, code)
            .counter();
    return counter == null ? 0 : counter.count();
  }

  @Test
  void everyStoryIsEnrichedOnceAndCountedOnce() {
    List<ProducerRecord<String, byte[]>> stories =
        IntStream.range(0, 120).mapToObj(i -> inKenya("Cholera in Nairobi, day " + i)).toList();
    List<String> keys = stories.stream().map(ProducerRecord::key).toList();

    kafka.publish(stories);

    await().atMost(LONG).until(() -> Counts.of(registry).published() >= before.published() + 120);
    assertThat(kafka.await(Topics.ENRICHED, keys))
        .extracting(ConsumerRecord::key)
        .containsExactlyInAnyOrderElementsOf(keys);
    assertThat(Counts.of(registry)).isEqualTo(before.plus(120, 0));
  }

  @Test
  void theRecordAndItsHeadersTellWhereTheStoryIsAboutAndInWhichLanguage() {
    ProducerRecord<String, byte[]> kenya = inKenya("Cholera fills the hospitals of Kenya");
    ProducerRecord<String, byte[]> japan = inJapan("Snow stops the trains of Japan");
    Map<String, String> countries = Map.of(kenya.key(), "KE", japan.key(), "JP");

    kafka.publish(List.of(kenya, japan));

    Map<String, ConsumerRecord<String, byte[]>> enriched =
        kafka.await(Topics.ENRICHED, countries.keySet()).stream()
            .collect(toMap(ConsumerRecord::key, record -> record));
    countries.forEach(
        (key, country) -> {
          ConsumerRecord<String, byte[]> record = requireNonNull(enriched.get(key));
          JsonNode json = JsonMapper.shared().readTree(record.value());
          assertThat(json.path("uri").asString()).isEqualTo("urn:dateline:story:" + key);
          assertThat(json.at("/dateline/regions/0/code").asString()).isEqualTo(country);
          assertThat(json.at("/dateline/regions/0/focus").asBoolean()).isTrue();
          assertThat(CloudEvent.get(record.headers(), "dateline_regions")).startsWith(country);
          assertThat(CloudEvent.get(record.headers(), "dateline_language")).isEqualTo("en");
          assertThat(CloudEvent.get(record.headers(), "ce_type"))
              .isEqualTo("news.dateline.story.enriched.v1");
          assertThat(CloudEvent.get(record.headers(), "ce_id")).startsWith("news.stories.v1/0/");
          assertThat(CloudEvent.get(record.headers(), "traceparent"))
              .startsWith("00-" + TestKafka.SOURCE_TRACE + "-");
        });
  }

  @Test
  void theHomeOfASourceTellsWhichTownOfANameIsMeantAndOneThatIsNoPlaceIsCounted() {
    ProducerRecord<String, byte[]> local = inRichmond("Fire in Richmond", "Richmond, Indiana, US");
    ProducerRecord<String, byte[]> misspelt = inRichmond("A fire in Richmond", "Richmnd, US");
    double unknown = registry.counter(ClassifyMetrics.UNKNOWN_HOMES).count();

    kafka.publish(List.of(local, misspelt));

    Map<String, JsonNode> enriched =
        kafka.await(Topics.ENRICHED, List.of(local.key(), misspelt.key())).stream()
            .collect(
                toMap(ConsumerRecord::key, record -> JsonMapper.shared().readTree(record.value())));
    JsonNode found = requireNonNull(enriched.get(local.key()));
    assertThat(found.at("/dateline/mentions/0/lon").asDouble()).isBetween(-85.5, -84.0);
    assertThat(found.at("/dateline/document/home/place").asString()).isEqualTo("Richmond, Indiana");
    await().atMost(LONG).until(() -> Counts.of(registry).equals(before.plus(2, 0)));
    assertThat(registry.counter(ClassifyMetrics.UNKNOWN_HOMES).count()).isEqualTo(unknown + 1);
  }

  private static ProducerRecord<String, byte[]> inRichmond(String headline, String home) {
    return TestKafka.story(
        TestStories.atHome(
            TestStories.story(
                headline,
                "A Richmond man was charged with arson on Monday after a fire at a house on Orchard"
                    + " Street. He is to appear in court in Richmond on Friday."),
            Home.parse(home)));
  }

  @Test
  void theSubRegionsOfTheStoriesAreCounted() {
    double easternAsia = tagged("m49", "030");

    kafka.publish(List.of(inJapan("More snow in Tokyo"), inJapan("Still more snow in Tokyo")));

    await().atMost(LONG).until(() -> Counts.of(registry).equals(before.plus(2, 0)));
    assertThat(tagged("m49", "030")).isEqualTo(easternAsia + 2);
  }

  @Test
  void aStoryThatComesAgainKeepsItsKey() {
    ProducerRecord<String, byte[]> story = inKenya("Cholera, updated");

    kafka.publish(List.of(story));
    kafka.publish(List.of(story));

    await().atMost(LONG).until(() -> Counts.of(registry).equals(before.plus(2, 0)));
    assertThat(kafka.await(Topics.ENRICHED, List.of(story.key())))
        .extracting(ConsumerRecord::key)
        .containsOnly(TestStories.id("Cholera, updated").value())
        .hasSize(2);
  }
}
