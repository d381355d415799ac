package news.dateline.ingest.app;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import news.dateline.ingest.meter.IngestMeters;
import news.dateline.ingest.publish.ClaimedLog;
import news.dateline.ingest.publish.KafkaLedgerReader;
import news.dateline.ingest.publish.KafkaStoryLog;
import news.dateline.ingest.publish.Ledger;
import news.dateline.ingest.publish.LedgerReader;
import news.dateline.ingest.publish.Publisher;
import news.dateline.ingest.publish.StoryLog;
import news.dateline.service.Readiness;
import news.dateline.service.ServiceConfiguration;
import news.dateline.service.TopicMaker;
import news.dateline.service.Transactions;
import news.dateline.stream.Cluster;
import news.dateline.stream.Topics;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.MicrometerProducerListener;
import org.springframework.kafka.core.ProducerFactory;

/** Kafka clients with Boot's connection settings. */
@Configuration(proxyBeanMethods = false)
@Import(ServiceConfiguration.class)
class IngestKafkaConfiguration {

  private static final String CLIENT_ID = "dateline-ingest";

  /** Opened and closed by the publisher. */
  @Bean(destroyMethod = "")
  StoryLog storyLog(
      ProducerFactory<?, ?> boot,
      TopicMaker topics,
      MeterRegistry registry,
      @Value("${dateline.ingest.instance}") String instance) {
    if (instance.isBlank()) {
      throw new IllegalArgumentException("dateline.ingest.instance must not be blank");
    }
    Map<String, Object> config = Transactions.producer(boot, CLIENT_ID);
    config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, CLIENT_ID + "-" + instance);
    config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.MAX_RECORD_BYTES);
    config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
    config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 30_000);
    config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 25_000);
    config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
    MicrometerProducerListener<String, byte[]> metrics = new MicrometerProducerListener<>(registry);
    return new KafkaStoryLog(
        () -> {
          topics.make();
          KafkaProducer<String, byte[]> producer =
              new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
          metrics.producerAdded(CLIENT_ID, producer);
          return producer;
        },
        producer -> metrics.producerRemoved(CLIENT_ID, producer));
  }

  /** The publisher's own: it does not wait for those who ask for reports. */
  @Bean(destroyMethod = "close")
  KafkaLedgerReader ledgerReader(ConsumerFactory<?, ?> boot) {
    return reader(boot);
  }

  /** For those who ask for reports. */
  @Bean(destroyMethod = "close")
  KafkaLedgerReader reportReader(ConsumerFactory<?, ?> boot) {
    return reader(boot);
  }

  private static KafkaLedgerReader reader(ConsumerFactory<?, ?> boot) {
    Map<String, Object> config = new HashMap<>(boot.getConfigurationProperties());
    config.remove(ConsumerConfig.GROUP_ID_CONFIG);
    config.put(ConsumerConfig.CLIENT_ID_CONFIG, CLIENT_ID + "-ledger");
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
    // What is asked for next waits for a fetch that found nothing new.
    config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 50);
    return new KafkaLedgerReader(
        isolation -> {
          Map<String, Object> isolated = new HashMap<>(config);
          isolated.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation.toString());
          return new KafkaConsumer<>(
              isolated, new StringDeserializer(), new ByteArrayDeserializer());
        });
  }

  /** Closed by {@link IngestLifecycle}. */
  @Bean(destroyMethod = "")
  Publisher publisher(
      StoryLog log,
      Ledger ledger,
      LedgerReader ledgerReader,
      IngestMeters meters,
      @Value("${dateline.ingest.instance}") String instance) {
    Clock clock = Clock.systemUTC();
    StoryLog claimed = new ClaimedLog(log, ledger, ledgerReader, instance, clock);
    return new Publisher(claimed, ledger, ledgerReader, meters, clock);
  }

  @Bean
  IngestKafkaHealthIndicator ingestKafkaHealthIndicator(Cluster cluster, Publisher publisher) {
    return new IngestKafkaHealthIndicator(cluster, publisher);
  }

  @Bean
  Readiness ingestReadiness(IngestKafkaHealthIndicator health, MeterRegistry registry) {
    return Readiness.of("ingestKafka", health, registry);
  }
}
