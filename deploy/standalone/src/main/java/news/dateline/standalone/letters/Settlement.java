package news.dateline.standalone.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Sends what settles letters in transactions of many letters each. Tells of a letter only when its
 * transaction is known to be committed.
 */
final class Settlement {

  private static final int LETTERS_A_TRANSACTION = 200;

  /** Well below the buffer of a producer, 32 MiB. */
  private static final long BYTES_A_TRANSACTION = 16L << 20;

  private final Producer<String, byte[]> producer;
  private final Consumer<Outcome> outcomes;
  private final List<Outcome> uncommitted = new ArrayList<>();
  private long bytes;

  Settlement(Producer<String, byte[]> producer, Consumer<Outcome> outcomes) {
    this.producer = producer;
    this.outcomes = outcomes;
  }

  /**
   * Fences off whoever else is at it, who changes nothing any more.
   *
   * @throws org.apache.kafka.common.KafkaException if Kafka does not answer
   */
  void open() {
    producer.initTransactions();
  }

  /**
   * Adds the outcome of a letter, with the records that make it so.
   *
   * @throws org.apache.kafka.common.KafkaException if they cannot be sent or committed
   */
  void add(Outcome outcome, List<ProducerRecord<String, byte[]>> records) {
    if (uncommitted.isEmpty()) {
      producer.beginTransaction();
    }
    for (ProducerRecord<String, byte[]> record : records) {
      // What fails here fails the commit.
      producer.send(record);
      bytes += record.value() == null ? 0 : record.value().length;
    }
    uncommitted.add(outcome);
    if (uncommitted.size() >= LETTERS_A_TRANSACTION || bytes >= BYTES_A_TRANSACTION) {
      commit();
    }
  }

  /**
   * Commits what was added.
   *
   * @throws org.apache.kafka.common.KafkaException if that fails, or is not known to have succeeded
   */
  void commit() {
    if (uncommitted.isEmpty()) {
      return;
    }
    producer.commitTransaction();
    uncommitted.forEach(outcomes);
    uncommitted.clear();
    bytes = 0;
  }
}
