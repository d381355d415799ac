package news.dateline.standalone.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
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
   * @throws KafkaException if Kafka does not answer
   */
  public static GroupPositions of(Admin admin, String group) {
    try {
      return new GroupPositions(
          admin
              .listConsumerGroupOffsets(group)
              .partitionsToOffsetAndMetadata()
              .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException e) {
      throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
    } catch (TimeoutException e) {
      throw new KafkaException("no answer within " + PATIENCE.toSeconds() + " s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptException(e);
    }
  }

  /** The offset that the group reads next; 0 where it has not begun. */
  public long next(TopicPartition partition) {
    OffsetAndMetadata offset = offsets.get(partition);
    return offset == null ? 0 : offset.offset();
  }
}
