package news.dateline.stream;

import java.time.Duration;
import java.util.HashMap;
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

  /** The consumer group that classifies {@link #STORIES}. */
  public static final String CLASSIFY_GROUP = "dateline-classify";

  /** Bytes that one record may have on any of the topics: 8 MiB. */
  public static final int MAX_RECORD_BYTES = 8 << 20;

  /** A dead letter carries its stack trace beside what was the largest record. */
  private static final int MAX_BATCH_BYTES = MAX_RECORD_BYTES + (1 << 20);

  private static final long FOR_EVER = -1;

  private Topics() {}

  /**
   * All of them, as they are made where they are missing, with the broker's default replication.
   */
  public static List<NewTopic> all(TopicSettings settings) {
    return List.of(
        deleted(STORIES, settings.partitions(), settings.storiesRetention()),
        deleted(ENRICHED, settings.partitions(), settings.enrichedRetention()),
        deleted(DEAD_LETTERS, settings.partitions(), settings.deadLettersRetention()),
        topic(DOCUMENTS, settings.partitions(), TopicConfig.CLEANUP_POLICY_COMPACT, Map.of()));
  }

  /**
   * Kept for a time, whatever the broker does with topics that do not say, and whatever its size.
   */
  private static NewTopic deleted(String name, int partitions, Duration retention) {
    return topic(
        name,
        partitions,
        TopicConfig.CLEANUP_POLICY_DELETE,
        Map.of(
            TopicConfig.RETENTION_MS_CONFIG,
            Long.toString(Math.max(FOR_EVER, retention.toMillis())),
            TopicConfig.RETENTION_BYTES_CONFIG,
            Long.toString(FOR_EVER)));
  }

  private static NewTopic topic(
      String name, int partitions, String cleanup, Map<String, String> more) {
    Map<String, String> configs = new HashMap<>(more);
    configs.put(TopicConfig.CLEANUP_POLICY_CONFIG, cleanup);
    configs.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(MAX_BATCH_BYTES));
    return new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(configs);
  }
}
