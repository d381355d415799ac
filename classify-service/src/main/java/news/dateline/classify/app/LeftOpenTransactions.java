package news.dateline.classify.app;

import java.util.Set;
import java.util.regex.Pattern;
import news.dateline.stream.Cluster;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a process of this name left open when it was killed. A producer ends what is open under its
 * own transactional id when it is made, but one is made only when a thread has stories to publish,
 * and gets none of a partition whose offsets are held by such a transaction: both would wait until
 * Kafka ends it, and whoever reads the enriched stories with them.
 */
final class LeftOpenTransactions {

  private static final Logger LOG = LoggerFactory.getLogger(LeftOpenTransactions.class);

  private final Cluster cluster;
  private final Pattern transactionalIds;
  private boolean ended;

  /**
   * @param transactionalIdPrefix of the producers of this name, before a number
   */
  LeftOpenTransactions(Cluster cluster, String transactionalIdPrefix) {
    this.cluster = cluster;
    this.transactionalIds = Pattern.compile(Pattern.quote(transactionalIdPrefix) + "\\d+");
  }

  /**
   * Ends them, the first time; what is open later is this process's own.
   *
   * @throws org.apache.kafka.common.KafkaException if the cluster cannot be reached
   */
  void end() {
    if (ended) {
      return;
    }
    try {
      Set<String> open = cluster.endTransactions(transactionalIds.asMatchPredicate());
      if (!open.isEmpty()) {
        LOG.info("Ended what a process of this name had left open: {}", open);
      }
    } catch (AuthorizationException | UnsupportedVersionException e) {
      LOG.warn(
          "What a killed process of this name left open, if anything, ends when Kafka's time for"
              + " it is over: {}",
          e.getMessage());
    }
    ended = true;
  }
}
