package news.dateline.standalone.kafka;

import java.time.Duration;
import java.util.Map;
import news.dateline.stream.Answers;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** How far a consumer group has read, when this was made. */
public final class GroupPositions {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Map<TopicPartition, @Nullable OffsetAndMetadata> offsets;

  private GroupPositions(Map<TopicPartition, @Nullable OffsetAndMetadata> offsets) {
    this.offsets = offsets;
  }

  /**
   * Asks for them.
   *
   * @throws org.apache.kafka.common.KafkaException if Kafka does not answer
   */
  public static GroupPositions of(Admin admin, String group) {
    return new GroupPositions(
        Answers.await(
            admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata(), PATIENCE));
  }

  /** The offset that the group reads next; 0 where it has not begun. */
  public long next(TopicPartition partition) {
    OffsetAndMetadata offset = offsets.get(partition);
    return offset == null ? 0 : offset.offset();
  }
}
