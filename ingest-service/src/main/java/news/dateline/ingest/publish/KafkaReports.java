package news.dateline.ingest.publish;

import static news.dateline.stream.Topics.DOCUMENTS;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import news.dateline.document.DocumentId;
import news.dateline.document.DocumentReport;
import news.dateline.wire.DocumentReportJson;
import news.dateline.wire.MalformedRecordException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Reads single reports by their position, with one consumer that it keeps. Thread-safe. */
final class KafkaReports implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(250);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Supplier<Consumer<String, byte[]>> consumers;
  private @Nullable Consumer<String, byte[]> consumer;

  KafkaReports(Supplier<Consumer<String, byte[]>> consumers) {
    this.consumers = consumers;
  }

  /**
   * The report that lies there; null where it does not any more.
   *
   * @throws LogException if Kafka cannot be reached
   */
  synchronized @Nullable DocumentReport read(DocumentId id, Position position) throws LogException {
    try {
      ConsumerRecord<String, byte[]> record = record(position);
      return record == null || !id.value().equals(record.key())
          ? null
          : DocumentReportJson.read(record.value());
    } catch (MalformedRecordException e) {
      return null;
    } catch (KafkaException e) {
      close();
      throw new LogException("Reading " + DOCUMENTS + ": " + e.getMessage(), e);
    }
  }

  private @Nullable ConsumerRecord<String, byte[]> record(Position position) {
    Consumer<String, byte[]> open = consumer;
    if (open == null) {
      open = consumers.get();
      consumer = open;
    }
    TopicPartition partition = new TopicPartition(DOCUMENTS, position.partition());
    open.assign(List.of(partition));
    open.seek(partition, position.offset());
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    do {
      for (ConsumerRecord<String, byte[]> record : open.poll(POLL).records(partition)) {
        return record.offset() == position.offset() ? record : null;
      }
      if (open.position(partition, PATIENCE) != position.offset()) {
        // It has gone past the gap, or back to where the log ends.
        return null;
      }
    } while (System.nanoTime() < deadline);
    throw new KafkaException("no answer within " + PATIENCE.toSeconds() + " s");
  }

  @Override
  public synchronized void close() {
    if (consumer != null) {
      consumer.close();
      consumer = null;
    }
  }
}
