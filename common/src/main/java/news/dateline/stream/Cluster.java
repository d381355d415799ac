package news.dateline.stream;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;

/** What is asked of the Kafka cluster as a whole. Thread-safe. */
public final class Cluster implements AutoCloseable {

  private static final Duration TIMEOUT = Duration.ofSeconds(3);

  private final Admin admin;

  /**
   * @param config of a Kafka admin client; its timeouts are made short
   */
  public Cluster(Map<String, Object> config) {
    Map<String, Object> quick = new HashMap<>(config);
    quick.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) TIMEOUT.toMillis());
    quick.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) TIMEOUT.toMillis());
    quick.put(AdminClientConfig.RETRIES_CONFIG, Integer.MAX_VALUE);
    this.admin = Admin.create(quick);
  }

  /** Why the cluster cannot be used; null where a broker answers. */
  public @Nullable String trouble() {
    try {
      return await(admin.describeCluster().nodes()).isEmpty() ? "no broker is up" : null;
    } catch (KafkaException e) {
      return e.getMessage();
    }
  }

  /**
   * Makes the topics that are missing. Those that are there stay as they are.
   *
   * @throws KafkaException if that cannot be done, or the cluster cannot be reached
   */
  public void ensure(Collection<NewTopic> topics) {
    for (KafkaFuture<Void> made : admin.createTopics(topics).values().values()) {
      try {
        await(made);
      } catch (TopicExistsException e) {
        // That is what is wanted.
      }
    }
  }

  @Override
  public void close() {
    admin.close(TIMEOUT);
  }

  private static <T> T await(KafkaFuture<T> future) {
    try {
      return future.get(2 * TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
    } catch (TimeoutException e) {
      throw new KafkaException("no answer within " + 2 * TIMEOUT.toSeconds() + " s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptException(e);
    }
  }
}
