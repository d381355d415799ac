package news.dateline.classify.app;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import news.dateline.trouble.Causes;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;

/**
 * Which story records the broker refuses as too large, once they are enriched. It tells that only
 * when they are sent, and then the whole transaction has to be rolled back.
 *
 * <p>A refusal fails all that is under way in its transaction, with one and the same exception. So
 * it makes suspects only; a batch with a suspect is sent one record after the other, and the first
 * that fails then {@link #isRefused}. Thread-safe.
 */
final class Refusals {

  private final Set<Position> suspects = ConcurrentHashMap.newKeySet();
  private final Set<Refusal> refusals = ConcurrentHashMap.newKeySet();

  /** What is refused of a record. */
  enum Refused {
    /** What it was enriched to. */
    ENRICHED,
    /** Its dead letter too. */
    DEAD_LETTER
  }

  private record Refusal(Position position, Refused what) {}

  private record Position(String topic, int partition, long offset) {
    static Position of(ConsumerRecord<?, ?> record) {
      return new Position(record.topic(), record.partition(), record.offset());
    }
  }

  /** Whether a send failed since the broker refuses a record, this one or another. */
  static boolean isRefusal(@Nullable Throwable failure) {
    return Causes.of(failure).stream().anyMatch(RecordTooLargeException.class::isInstance);
  }

  void suspect(ConsumerRecord<?, ?> record) {
    suspects.add(Position.of(record));
  }

  boolean hasSuspect(List<? extends ConsumerRecord<?, ?>> records) {
    return records.stream().map(Position::of).anyMatch(suspects::contains);
  }

  void refuse(ConsumerRecord<?, ?> record, Refused what) {
    refusals.add(new Refusal(Position.of(record), what));
  }

  boolean isRefused(ConsumerRecord<?, ?> record, Refused what) {
    return refusals.contains(new Refusal(Position.of(record), what));
  }

  /** These have been committed. */
  void forget(List<? extends ConsumerRecord<?, ?>> records) {
    for (ConsumerRecord<?, ?> record : records) {
      Position position = Position.of(record);
      suspects.remove(position);
      for (Refused what : Refused.values()) {
        refusals.remove(new Refusal(position, what));
      }
    }
  }
}
