package news.dateline.classify.tag;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Tells a record that fills the heap from a heap that is full whatever comes: several records fail
 * so, and none passes between them. Thread-safe.
 */
final class ProcessFaults {

  private static final int IN_A_ROW = 3;

  private record Position(String topic, int partition, long offset) {}

  private final Set<Position> failed = ConcurrentHashMap.newKeySet();

  /** A record was tagged. */
  void passed() {
    if (!failed.isEmpty()) {
      failed.clear();
    }
  }

  /** Whether this record, which failed with an error, is one too many. However often it comes. */
  boolean isOneTooMany(ConsumerRecord<?, ?> record) {
    failed.add(new Position(record.topic(), record.partition(), record.offset()));
    return failed.size() >= IN_A_ROW;
  }
}
