package news.dateline.classify.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.stream.CloudEvent;
import news.dateline.stream.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.kafka.support.KafkaHeaders;

@ClassifyServiceTest
class PoisonRecordsIT {

  private static final Duration LONG = Duration.ofSeconds(60);

  private final MeterRegistry registry;
  private final KafkaConnectionDetails connection;
  private TestKafka kafka;

  @Autowired
  PoisonRecordsIT(MeterRegistry registry, KafkaConnectionDetails connection) {
    this.registry = registry;
    this.connection = connection;
  }

  @BeforeEach
  void open() {
    kafka = new TestKafka(connection);
  }

  @AfterEach
  void close() {
    kafka.close();
  }

  /**
   * Each poison with what its dead letter must say.
   *
   * @param test begins their keys, since all tests share the topics
   */
  private static Map<ProducerRecord<String, byte[]>, String> poisons(String test) {
    Map<ProducerRecord<String, byte[]>, String> poisons = new LinkedHashMap<>();
    poisons.put(TestKafka.raw(test + " not-json", "Rivers rose in Kisumu."), "Not JSON: ");
    poisons.put(TestKafka.raw(test + " array", "[1, 2]"), "Not a JSON object");
    poisons.put(
        TestKafka.raw(test + " no-uri", "{\"bodies\":[{\"value\":\"Rivers rose.\"}]}"), "'uri'");
    poisons.put(TestKafka.raw(test + " no-value", (byte[]) null), "The record has no value");
    poisons.put(
        TestKafka.story(test + " fails the tagger", FaultyRegions.POISON + " in Kisumu."),
        "Tagging failed: java.lang.IllegalStateException: does not agree with me");
    return poisons;
  }

  private static ProducerRecord<String, byte[]> good(int number) {
    return TestKafka.story("Good story " + number, "Rivers rose in Kisumu, Kenya.");
  }

  private static String text(ConsumerRecord<String, byte[]> record, String header) {
    return requireNonNull(CloudEvent.get(record.headers(), header), header);
  }

  private static ByteBuffer bytes(ConsumerRecord<String, byte[]> record, String header) {
    return ByteBuffer.wrap(record.headers().lastHeader(header).value());
  }

  @Test
  void poisonGoesToTheDeadLettersAndTheStoriesAroundItAreEnriched() {
    Map<ProducerRecord<String, byte[]>, String> poisons = poisons("mixed");
    List<ProducerRecord<String, byte[]>> stories =
        Stream.iterate(0, i -> i + 1).limit(6).map(PoisonRecordsIT::good).toList();
    Stream.Builder<ProducerRecord<String, byte[]>> mixed = Stream.builder();
    mixed.add(stories.get(0));
    int next = 1;
    for (ProducerRecord<String, byte[]> poison : poisons.keySet()) {
      mixed.add(poison).add(stories.get(next++));
    }
    Counts before = Counts.of(registry);

    kafka.publish(mixed.build().toList());

    List<String> good = stories.stream().map(ProducerRecord::key).toList();
    List<String> bad = poisons.keySet().stream().map(ProducerRecord::key).toList();
    await().atMost(LONG).until(() -> Counts.of(registry).equals(before.plus(6, 5)));
    assertThat(kafka.await(Topics.ENRICHED, good))
        .extracting(ConsumerRecord::key)
        .containsExactlyInAnyOrderElementsOf(good);
    assertThat(kafka.await(Topics.DEAD_LETTERS, bad))
        .extracting(ConsumerRecord::key)
        .containsExactlyInAnyOrderElementsOf(bad);
  }

  @Test
  void aDeadLetterIsTheRecordAsItCameAndTellsWhereItLayAndWhatWasWrong() {
    Map<ProducerRecord<String, byte[]>, String> poisons = poisons("alone");
    Map<String, ProducerRecord<String, byte[]>> sent =
        poisons.keySet().stream().collect(Collectors.toMap(ProducerRecord::key, poison -> poison));

    kafka.publish(List.copyOf(poisons.keySet()));

    Map<String, Long> offsets =
        kafka.await(Topics.STORIES, sent.keySet()).stream()
            .collect(Collectors.toMap(ConsumerRecord::key, ConsumerRecord::offset));
    List<ConsumerRecord<String, byte[]>> letters = kafka.await(Topics.DEAD_LETTERS, sent.keySet());
    assertThat(letters)
        .hasSize(sent.size())
        .allSatisfy(
            letter -> {
              ProducerRecord<String, byte[]> poison = requireNonNull(sent.get(letter.key()));
              assertThat(letter.value()).isEqualTo(poison.value());
              assertThat(text(letter, KafkaHeaders.DLT_ORIGINAL_TOPIC)).isEqualTo(Topics.STORIES);
              assertThat(bytes(letter, KafkaHeaders.DLT_ORIGINAL_PARTITION).getInt()).isZero();
              assertThat(bytes(letter, KafkaHeaders.DLT_ORIGINAL_OFFSET).getLong())
                  .isEqualTo(offsets.get(letter.key()));
              assertThat(text(letter, KafkaHeaders.DLT_EXCEPTION_MESSAGE))
                  .contains(poisons.get(poison));
              assertThat(text(letter, KafkaHeaders.DLT_EXCEPTION_STACKTRACE)).isNotBlank();
            });
  }

  @Test
  void aDeadLetterKeepsTheHeadersOfItsRecord() {
    ProducerRecord<String, byte[]> poison = TestKafka.raw("with-headers", "no json");
    poison.headers().add("ce_id", "desk/7".getBytes(UTF_8));

    kafka.publish(List.of(poison));

    assertThat(kafka.await(Topics.DEAD_LETTERS, List.of("with-headers")))
        .singleElement()
        .satisfies(letter -> assertThat(text(letter, "ce_id")).isEqualTo("desk/7"));
  }
}
