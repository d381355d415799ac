package news.dateline.service;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import news.dateline.stream.Cluster;
import news.dateline.stream.TopicSettings;
import news.dateline.stream.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the topics made that are missing. Thread-safe. */
public final class TopicMaker {

  private static final Logger LOG = LoggerFactory.getLogger(TopicMaker.class);

  private final Cluster cluster;
  private final TopicSettings settings;
  private final Set<String> told = ConcurrentHashMap.newKeySet();

  TopicMaker(Cluster cluster, TopicSettings settings) {
    this.cluster = cluster;
    this.settings = settings;
  }

  /**
   * Returns when all are there. What is wrong with those that were there is logged, once.
   *
   * @throws org.apache.kafka.common.KafkaException if that cannot be done, or the cluster cannot be
   *     reached
   */
  public void make() {
    for (String trouble : cluster.ensure(Topics.all(settings))) {
      if (told.add(trouble)) {
        LOG.warn("Topic {}", trouble);
      }
    }
  }
}
