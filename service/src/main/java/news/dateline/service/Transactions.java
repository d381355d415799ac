package news.dateline.service;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.springframework.kafka.core.ProducerFactory;

/** How Dateline writes to Kafka. */
public final class Transactions {

  private Transactions() {}

  /**
   * Settings of a producer for transactions, for more to be added.
   *
   * @param boot whose connection it uses
   */
  public static Map<String, Object> producer(ProducerFactory<?, ?> boot, String clientId) {
    Map<String, Object> config = producer(boot.getConfigurationProperties());
    config.put(ProducerConfig.CLIENT_ID_CONFIG, clientId);
    return config;
  }

  /**
   * Settings of a producer for transactions, for more to be added.
   *
   * @param connection how Kafka is reached
   */
  public static Map<String, Object> producer(Map<String, Object> connection) {
    Map<String, Object> config = new HashMap<>(connection);
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    config.put(ProducerConfig.LINGER_MS_CONFIG, 5);
    // A second request may overtake the first while Kafka adds its partition to the transaction:
    // it is refused then, tried again, and the broker logs an error.
    config.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
    return config;
  }
}
