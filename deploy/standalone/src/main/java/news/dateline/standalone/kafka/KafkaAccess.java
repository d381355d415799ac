package news.dateline.standalone.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import news.dateline.service.Transactions;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Makes clients of one Kafka. */
public final class KafkaAccess {

  private static final int TIMEOUT_MS = (int) Duration.ofSeconds(15).toMillis();

  /** What is asked for next waits for a fetch that found nothing new. */
  private static final int FETCH_WAIT_MS = 50;

  private final Map<String, Object> config;

  /**
   * @param config what all clients share: at least {@code bootstrap.servers}
   */
  public KafkaAccess(Map<String, Object> config) {
    this.config = Map.copyOf(config);
  }

  /** What a client threw, as a sentence for a person. */
  String failure(KafkaException e) {
    return "Kafka at "
        + config.get(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG)
        + ": "
        + e.getMessage();
  }

  /** A reader of what is committed, up to the first transaction that is open. In no group. */
  public TopicScan scan() {
    KafkaConsumer<String, byte[]> consumer = consumer(IsolationLevel.READ_COMMITTED);
    return new TopicScan(consumer, consumer);
  }

  /**
   * A reader of what is committed, behind open transactions too: it waits for them. For who must
   * miss nothing. In no group.
   */
  public TopicScan wholeScan() {
    return new TopicScan(
        consumer(IsolationLevel.READ_COMMITTED), consumer(IsolationLevel.READ_UNCOMMITTED));
  }

  private KafkaConsumer<String, byte[]> consumer(IsolationLevel isolation) {
    Map<String, Object> own = new HashMap<>(config);
    own.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation.toString());
    own.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    own.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    own.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
    own.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1_000);
    own.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_WAIT_MS);
    return new KafkaConsumer<>(own, new StringDeserializer(), new ByteArrayDeserializer());
  }

  /**
   * A producer for transactions.
   *
   * @param transactionalId of two with the same one, the later fences the earlier off
   * @param maxRequestBytes the largest record
   */
  public KafkaProducer<String, byte[]> producer(String transactionalId, int maxRequestBytes) {
    Map<String, Object> own = Transactions.producer(config);
    own.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
    own.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, maxRequestBytes);
    own.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, TIMEOUT_MS);
    return new KafkaProducer<>(own, new StringSerializer(), new ByteArraySerializer());
  }

  public Admin admin() {
    Map<String, Object> own = new HashMap<>(config);
    own.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
    own.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
    return Admin.create(own);
  }
}
