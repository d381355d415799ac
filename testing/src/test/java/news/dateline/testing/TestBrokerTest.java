package news.dateline.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.dateline.stream.CloudEvent;
import news.dateline.stream.TopicSettings;
import news.dateline.stream.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

class TestBrokerTest {

  private static final Duration LONG = Duration.ofSeconds(60);

  @Test
  void aReaderGetsTheCommittedRecordsOfEveryPartitionWithTheirHeaders() throws Exception {
    try (TestBroker broker = TestBroker.start()) {
      createTopics(broker.bootstrapServers());
      try (TopicReader reader = new TopicReader(broker.bootstrapServers(), Topics.STORIES);
          Producer<String, byte[]> producer = producer(broker.bootstrapServers())) {
        producer.beginTransaction();
        send(producer, "aborted");
        producer.abortTransaction();
        producer.beginTransaction();
        for (String key : List.of("a", "b", "c", "d")) {
          send(producer, key);
        }
        producer.commitTransaction();

        await().atMost(LONG).until(() -> reader.read().size() >= 4);

        assertThat(reader.read())
            .allSatisfy(
                record ->
                    assertThat(CloudEvent.get(record.headers(), "ce_id")).isEqualTo(record.key()))
            .extracting(record -> record.key() + new String(record.value(), UTF_8))
            .containsExactlyInAnyOrder("a{}", "b{}", "c{}", "d{}");
      }
    }
  }

  @Test
  void anApplicationContextIsConnectedToABrokerOfItsOwn() throws Exception {
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE).run()) {
      List<String> servers = context.getBean(KafkaConnectionDetails.class).getBootstrapServers();

      assertThat(servers).hasSize(1);
      createTopics(servers.get(0));
    }
  }

  @EnableAutoConfiguration
  @Import(BrokerConfiguration.class)
  static class Application {}

  private static void createTopics(String bootstrapServers) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      admin.createTopics(Topics.all(TopicSettings.of(2))).all().get();
      await()
          .atMost(LONG)
          .until(
              () -> admin.listTopics().names().get(),
              names -> names.containsAll(Set.of(Topics.STORIES, Topics.DOCUMENTS)));
    }
  }

  private static Producer<String, byte[]> producer(String bootstrapServers) {
    Producer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers, "transactional.id", "test"),
            new StringSerializer(),
            new ByteArraySerializer());
    producer.initTransactions();
    return producer;
  }

  private static void send(Producer<String, byte[]> producer, String key) throws Exception {
    producer
        .send(
            CloudEvent.record(
                Topics.STORIES,
                key,
                "{}".getBytes(UTF_8),
                key,
                "/test",
                CloudEvent.STORY_EXTRACTED,
                Instant.EPOCH))
        .get();
  }
}
