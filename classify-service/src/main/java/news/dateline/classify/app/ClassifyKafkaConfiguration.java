package news.dateline.classify.app;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import news.dateline.classify.meter.ClassifyMeters;
import news.dateline.classify.tag.Classifier;
import news.dateline.classify.tag.StoryClusters;
import news.dateline.service.Readiness;
import news.dateline.service.ServiceConfiguration;
import news.dateline.service.TopicMaker;
import news.dateline.service.Transactions;
import news.dateline.stream.Cluster;
import news.dateline.stream.FollowFrom;
import news.dateline.stream.TopicFollower;
import news.dateline.stream.Topics;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.kafka.annotation.EnableKafka;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.kafka.core.MicrometerProducerListener;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.support.ProducerListener;
import org.springframework.kafka.transaction.KafkaTransactionManager;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;

/**
 * Consume, process, produce, in Kafka transactions. What fails for reasons of its own goes to the
 * dead letters; whatever else fails is rolled back and tried again until it works.
 */
@Configuration(proxyBeanMethods = false)
@EnableKafka
@Import(ServiceConfiguration.class)
class ClassifyKafkaConfiguration {

  /** So long a killed process keeps its partitions. Kafka's own 45 s look like a hang. */
  private static final int SESSION_TIMEOUT_MS = 10_000;

  /** A dead letter is its record and a stack trace in headers. */
  private static final int MAX_REQUEST_BYTES = Topics.MAX_RECORD_BYTES + (1 << 20);

  /** No default candidate, so that Boot's own factory stays for whoever wants one. */
  @Bean(defaultCandidate = false)
  DefaultKafkaProducerFactory<String, byte[]> enrichedProducerFactory(
      ProducerFactory<?, ?> kafkaProducerFactory,
      MeterRegistry registry,
      ClassifyProperties properties,
      Environment environment) {
    Map<String, Object> config =
        Transactions.producer(kafkaProducerFactory, "dateline-classify-producer");
    config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_REQUEST_BYTES);
    config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 120_000);
    DefaultKafkaProducerFactory<String, byte[]> factory =
        new DefaultKafkaProducerFactory<>(
            config, new StringSerializer(), new ByteArraySerializer());
    String instance = InstanceName.of(properties, environment);
    factory.setTransactionIdPrefix("dateline-classify-" + instance + "-");
    factory.addListener(new MicrometerProducerListener<>(registry));
    return factory;
  }

  private static ConsumerFactory<String, byte[]> consumers(
      ConsumerFactory<?, ?> boot, MeterRegistry registry, int batchSize) {
    Map<String, Object> config = new HashMap<>(boot.getConfigurationProperties());
    config.put(ConsumerConfig.CLIENT_ID_CONFIG, "dateline-classify-consumer");
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, batchSize);
    config.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_TIMEOUT_MS);
    DefaultKafkaConsumerFactory<String, byte[]> factory =
        new DefaultKafkaConsumerFactory<>(
            config, new StringDeserializer(), new ByteArrayDeserializer());
    factory.addListener(new MicrometerConsumerListener<>(registry));
    return factory;
  }

  @Bean
  KafkaTemplate<String, byte[]> enrichedTemplate(
      @Qualifier("enrichedProducerFactory") ProducerFactory<String, byte[]> enrichedProducerFactory) {
    KafkaTemplate<String, byte[]> template = new KafkaTemplate<>(enrichedProducerFactory);
    // Spring's own logs an error a record; why a batch failed is told once.
    template.setProducerListener(new ProducerListener<>() {});
    return template;
  }

  @Bean
  PublishingTrouble publishingTrouble() {
    return new PublishingTrouble();
  }

  @Bean
  ConcurrentKafkaListenerContainerFactory<String, byte[]> storyContainerFactory(
      ConsumerFactory<?, ?> kafkaConsumerFactory,
      KafkaTemplate<String, byte[]> enrichedTemplate,
      PublishingTrouble trouble,
      MeterRegistry registry,
      ClassifyProperties properties) {
    KafkaTransactionManager<String, byte[]> transactions =
        new KafkaTransactionManager<>(enrichedTemplate.getProducerFactory());
    // The listener counts after the commit.
    transactions.setTransactionSynchronization(
        AbstractPlatformTransactionManager.SYNCHRONIZATION_ALWAYS);
    ConcurrentKafkaListenerContainerFactory<String, byte[]> factory =
        new ConcurrentKafkaListenerContainerFactory<>();
    factory.setConsumerFactory(consumers(kafkaConsumerFactory, registry, properties.batchSize()));
    factory.setBatchListener(true);
    factory.setConcurrency(properties.threads());
    factory.getContainerProperties().setKafkaAwareTransactionManager(transactions);
    // A fenced producer, for instance after a pause over the transaction's timeout, is not rolled
    // back: the container would go on behind the batch. Started again it goes back to it.
    factory.getContainerProperties().setStopContainerWhenFenced(true);
    factory.setAfterRollbackProcessor(new RollbackProcessor(trouble));
    return factory;
  }

  @Bean
  StoryListener storyListener(
      Classifier classifier,
      KafkaTemplate<String, byte[]> enrichedTemplate,
      PublishingTrouble trouble,
      ClassifyMeters meters) {
    DeadLetterPublishingRecoverer deadLetters =
        new DeadLetterPublishingRecoverer(
            enrichedTemplate, (record, e) -> new TopicPartition(Topics.DEAD_LETTERS, -1));
    Refusals refusals = new Refusals();
    StorySender sender = new StorySender(enrichedTemplate, deadLetters, refusals);
    return new StoryListener(classifier, sender, refusals, trouble, meters, Clock.systemUTC());
  }

  @Bean
  @ConditionalOnBooleanProperty(name = "dateline.clusters.enabled", matchIfMissing = true)
  PublishedStories publishedStories(
      ConsumerFactory<?, ?> kafkaConsumerFactory,
      ClusterProperties properties,
      StoryClusters clusters,
      ClassifyMeters meters) {
    TopicFollower follower =
        new TopicFollower(
            kafkaConsumerFactory.getConfigurationProperties(),
            "dateline-classify-clusters",
            Topics.ENRICHED,
            FollowFrom.age(properties.window()).atMost(properties.maxStories()),
            clusters::learn);
    PublishedStories published = new PublishedStories(follower, properties.startTimeout());
    meters.clusters(clusters::size, published::lag);
    return published;
  }

  @Bean
  LeftOpenTransactions leftOpenTransactions(
      Cluster cluster,
      @Qualifier("enrichedProducerFactory") ProducerFactory<String, byte[]> enrichedProducerFactory) {
    return new LeftOpenTransactions(
        cluster, Objects.requireNonNull(enrichedProducerFactory.getTransactionIdPrefix()));
  }

  @Bean
  ClassifyLifecycle classifyLifecycle(
      TopicMaker topics,
      LeftOpenTransactions leftOpen,
      ObjectProvider<PublishedStories> published,
      KafkaListenerEndpointRegistry registry,
      ClassifyMeters meters) {
    PublishedStories known = published.getIfAvailable();
    return new ClassifyLifecycle(
        () -> {
          topics.make();
          leftOpen.end();
        },
        () -> known == null || known.areKnown(),
        registry,
        meters);
  }

  @Bean
  ClassifyKafkaHealthIndicator classifyKafkaHealthIndicator(
      Cluster cluster, KafkaListenerEndpointRegistry registry) {
    return new ClassifyKafkaHealthIndicator(cluster, registry);
  }

  @Bean
  Readiness classifyReadiness(ClassifyKafkaHealthIndicator health, MeterRegistry registry) {
    return Readiness.of("classifyKafka", health, registry);
  }
}
