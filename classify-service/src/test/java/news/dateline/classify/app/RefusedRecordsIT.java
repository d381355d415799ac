package news.dateline.classify.app;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.dateline.stream.CloudEvent;
import news.dateline.stream.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.kafka.support.KafkaHeaders;

/** Topics that somebody made with a smaller limit than Dateline's own. */
@ClassifyServiceTest
class RefusedRecordsIT {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final String LIMIT = "max.message.bytes";

  private final MeterRegistry registry;
  private final KafkaConnectionDetails connection;
  private final List<String> limited = new ArrayList<>();
  private TestKafka kafka;
  private Admin admin;

  @Autowired
  RefusedRecordsIT(MeterRegistry registry, KafkaConnectionDetails connection) {
    this.registry = registry;
    this.connection = connection;
  }

  @BeforeEach
  void open() {
    kafka = new TestKafka(connection);
    admin =
        Admin.create(
            Map.of("bootstrap.servers", String.join(",", connection.getBootstrapServers())));
  }

  @AfterEach
  void close() throws Exception {
    for (String topic : limited) {
      limit(topic, Topics.MAX_RECORD_BYTES + (1 << 20));
    }
    admin.close();
    kafka.close();
  }

  private void limit(String topic, int bytes) throws Exception {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    String value = Integer.toString(bytes);
    admin
        .incrementalAlterConfigs(
            Map.of(
                resource,
                List.of(
                    new AlterConfigOp(new ConfigEntry(LIMIT, value), AlterConfigOp.OpType.SET))))
        .all()
        .get();
    await()
        .atMost(LONG)
        .until(
            () ->
                admin.describeConfigs(List.of(resource)).all().get().values().stream()
                    .allMatch(config -> value.equals(config.get(LIMIT).value())));
  }

  private void limited(String topic, int bytes) throws Exception {
    limited.add(topic);
    limit(topic, bytes);
  }

  private static List<ProducerRecord<String, byte[]>> small(String test) {
    return IntStream.range(0, 6)
        .mapToObj(i -> TestKafka.story(test + " small " + i, "Rivers rose in Kisumu, Kenya."))
        .toList();
  }

  /** Text that does not compress to less than the limit. */
  private static ProducerRecord<String, byte[]> large(String headline) {
    byte[] noise = new byte[20_000];
    new Random(headline.hashCode()).nextBytes(noise);
    return TestKafka.story(headline, "Rivers rose. " + HexFormat.of().formatHex(noise));
  }

  private void assertThatOnlyTheLargeOnesAreDeadLettered(
      List<ProducerRecord<String, byte[]>> small, List<ProducerRecord<String, byte[]>> large) {
    Counts before = Counts.of(registry);
    List<String> good = small.stream().map(ProducerRecord::key).toList();
    List<String> bad = large.stream().map(ProducerRecord::key).toList();

    kafka.publish(
        Stream.of(small.subList(0, 2), large, small.subList(2, small.size()))
            .flatMap(List::stream)
            .toList());

    await()
        .atMost(LONG)
        .until(() -> Counts.of(registry).equals(before.plus(good.size(), bad.size())));
    assertThat(kafka.await(Topics.ENRICHED, good))
        .extracting(ConsumerRecord::key)
        .containsExactlyInAnyOrderElementsOf(good);
    assertThat(kafka.await(Topics.DEAD_LETTERS, bad))
        .extracting(ConsumerRecord::key)
        .containsExactlyInAnyOrderElementsOf(bad);
  }

  private ConsumerRecord<String, byte[]> deadLetter(ProducerRecord<String, byte[]> of) {
    return kafka.await(Topics.DEAD_LETTERS, List.of(of.key())).get(0);
  }

  private static String reason(ConsumerRecord<String, byte[]> letter) {
    return requireNonNull(CloudEvent.get(letter.headers(), KafkaHeaders.DLT_EXCEPTION_MESSAGE));
  }

  @Test
  void whatTheBrokerRefusesAsTooLargeIsDeadLetteredAndHoldsNothingUp() throws Exception {
    limited(Topics.ENRICHED, 20_000);
    List<ProducerRecord<String, byte[]>> large = List.of(large("Refused A"), large("Refused B"));

    assertThatOnlyTheLargeOnesAreDeadLettered(small("Refused"), large);

    ConsumerRecord<String, byte[]> letter = deadLetter(large.get(0));
    assertThat(letter.value()).isEqualTo(large.get(0).value());
    assertThat(reason(letter)).contains("max.message.bytes of news.enriched.v1");
  }

  @Test
  void aDeadLetterThatIsRefusedTooGoesWithoutItsValue() throws Exception {
    limited(Topics.ENRICHED, 20_000);
    limited(Topics.DEAD_LETTERS, 20_000);
    List<ProducerRecord<String, byte[]>> large = List.of(large("Refused twice"));

    assertThatOnlyTheLargeOnesAreDeadLettered(small("Refused twice"), large);

    ConsumerRecord<String, byte[]> letter = deadLetter(large.get(0));
    assertThat(letter.value()).isNull();
    assertThat(reason(letter)).contains("max.message.bytes of news.enriched.v1");
    assertThat(letter.headers().lastHeader(KafkaHeaders.DLT_ORIGINAL_OFFSET)).isNotNull();
  }
}
