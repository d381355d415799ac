package news.dateline.stream;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** The Kafka topics. Their names are a contract. */
public final class Topics {

  /** Extracted stories, keyed by story id. */
  public static final String STORIES = "news.stories.v1";

  /** Tagged stories, keyed by story id. */
  public static final String ENRICHED = "news.enriched.v1";

  /** Records of {@link #STORIES} that could not be classified, with {@code kafka_dlt-*} headers. */
  public static final String DEAD_LETTERS = "news.stories.v1-dlt";

  /**
   * Compacted: the last outcome of each document, keyed by document id, and the cursors of sources,
   * keyed by {@link news.dateline.document.SourceCursor#key()}.
   */
  public static final String DOCUMENTS = "news.documents.v1";

  /** Bytes that one record may have on any of the topics: 8 MiB. */
  public static final int MAX_RECORD_BYTES = 8 << 20;

  /** A dead letter carries its stack trace beside what was the largest record. */
  private static final int MAX_BATCH_BYTES = MAX_RECORD_BYTES + (1 << 20);

  private Topics() {}

  /**
   * All of them, as they are made where they are missing, with the broker's default replication.
   *
   * @param partitions of each, at least 1
   */
  public static List<NewTopic> all(int partitions) {
    return List.of(
        topic(STORIES, partitions, TopicConfig.CLEANUP_POLICY_DELETE),
        topic(ENRICHED, partitions, TopicConfig.CLEANUP_POLICY_DELETE),
        topic(DEAD_LETTERS, partitions, TopicConfig.CLEANUP_POLICY_DELETE),
        topic(DOCUMENTS, partitions, TopicConfig.CLEANUP_POLICY_COMPACT));
  }

  private static NewTopic topic(String name, int partitions, String cleanup) {
    return new NewTopic(name, Optional.of(partitions), Optional.empty())
        .configs(
            Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                cleanup,
                TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                Integer.toString(MAX_BATCH_BYTES)));
  }
}
