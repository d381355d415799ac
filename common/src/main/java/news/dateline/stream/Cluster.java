package news.dateline.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import news.dateline.trouble.Reason;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
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

  Cluster(Admin admin) {
    this.admin = admin;
  }

  /** Why the cluster cannot be used; null where a broker answers. */
  public @Nullable String trouble() {
    try {
      return await(admin.describeCluster().nodes()).isEmpty() ? "no broker is up" : null;
    } catch (KafkaException e) {
      return Reason.of(e);
    }
  }

  /**
   * Makes the topics that are missing. Those that are there stay as they are, and need no right to
   * make any.
   *
   * @return what is wrong with those that were there, for a person; empty where nothing is
   * @throws KafkaException if that cannot be done, or the cluster cannot be reached
   */
  public List<String> ensure(Collection<NewTopic> topics) {
    List<NewTopic> missing = new ArrayList<>();
    List<NewTopic> present = new ArrayList<>();
    Map<String, KafkaFuture<TopicDescription>> described =
        admin.describeTopics(topics.stream().map(NewTopic::name).toList()).topicNameValues();
    for (NewTopic topic : topics) {
      try {
        await(Objects.requireNonNull(described.get(topic.name())));
        present.add(topic);
      } catch (UnknownTopicOrPartitionException e) {
        missing.add(topic);
      } catch (AuthorizationException e) {
        throw refused("describe", topic.name());
      }
    }
    admin.createTopics(missing).values().forEach(Cluster::awaitMade);
    return troubles(present);
  }

  private static void awaitMade(String topic, KafkaFuture<Void> made) {
    try {
      await(made);
    } catch (TopicExistsException e) {
      // Another process was faster.
    } catch (AuthorizationException e) {
      throw refused("make", topic);
    }
  }

  /** Kafka's own names no topic. */
  private static TopicAuthorizationException refused(String right, String topic) {
    return new TopicAuthorizationException("to " + right + " topic " + topic, Set.of(topic));
  }

  private List<String> troubles(List<NewTopic> topics) {
    Map<String, ConfigResource> resources =
        topics.stream()
            .collect(
                Collectors.toMap(
                    NewTopic::name,
                    topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.name())));
    Map<ConfigResource, KafkaFuture<Config>> configs =
        admin.describeConfigs(resources.values()).values();
    List<String> troubles = new ArrayList<>();
    for (NewTopic topic : topics) {
      try {
        Config config = await(Objects.requireNonNull(configs.get(resources.get(topic.name()))));
        troubles.addAll(TopicCheck.troubles(topic, config));
      } catch (AuthorizationException e) {
        troubles.add(topic.name() + " cannot be checked: " + Reason.of(e));
      }
    }
    return troubles;
  }

  /**
   * Ends the transactions that are open under these ids, and bars their producers: what they wrote
   * is as if it had not been, and nobody waits for it any more.
   *
   * @param transactionalIds those of producers that are known to be dead
   * @return the ids of those that were open
   * @throws KafkaException if that is not allowed, or the cluster cannot be reached
   */
  public Set<String> endTransactions(Predicate<String> transactionalIds) {
    ListTransactionsOptions open =
        new ListTransactionsOptions().filterStates(Set.of(TransactionState.ONGOING));
    Set<String> found =
        await(admin.listTransactions(open).all()).stream()
            .map(TransactionListing::transactionalId)
            .filter(transactionalIds)
            .collect(Collectors.toCollection(TreeSet::new));
    if (!found.isEmpty()) {
      await(admin.fenceProducers(found).all());
    }
    return found;
  }

  @Override
  public void close() {
    admin.close(TIMEOUT);
  }

  private static <T> T await(KafkaFuture<T> future) {
    return Answers.await(future, TIMEOUT.multipliedBy(2));
  }
}
