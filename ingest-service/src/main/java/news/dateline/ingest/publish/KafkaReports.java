package news.dateline.ingest.publish;

import static news.dateline.stream.Topics.DOCUMENTS;

import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import news.dateline.document.DocumentId;
import news.dateline.document.DocumentReport;
import news.dateline.trouble.Reason;
import news.dateline.wire.DocumentReportJson;
import news.dateline.wire.MalformedRecordException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Reads single reports by their position, some at a time, each with a consumer that it keeps for
 * the next. Whoever asks while too many are read waits a little and is refused then, so that a
 * Kafka that does not answer cannot hold many threads for long. Thread-safe.
 */
final class KafkaReports implements AutoCloseable {

  /** Reports that are read at a time. */
  static final int READERS = 4;

  private static final Duration POLL = Duration.ofMillis(250);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration TURN = Duration.ofSeconds(1);

  private final Supplier<Consumer<String, byte[]>> consumers;
  private final Semaphore turns = new Semaphore(READERS, true);
  private final Deque<Consumer<String, byte[]>> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  KafkaReports(Supplier<Consumer<String, byte[]>> consumers) {
    this.consumers = consumers;
  }

  /**
   * The report that lies there; null where it does not any more.
   *
   * @throws LogException if Kafka cannot be reached, or too many are being read
   */
  @Nullable DocumentReport read(DocumentId id, LogPosition position) throws LogException {
    takeTurn();
    try {
      ConsumerRecord<String, byte[]> record = record(position);
      return record == null || !id.value().equals(record.key())
          ? null
          : DocumentReportJson.read(record.value());
    } catch (MalformedRecordException e) {
      return null;
    } catch (KafkaException e) {
      throw new LogException("Reading " + DOCUMENTS + ": " + Reason.of(e), e);
    } finally {
      turns.release();
    }
  }

  private void takeTurn() throws LogException {
    try {
      if (!turns.tryAcquire(TURN.toMillis(), TimeUnit.MILLISECONDS)) {
        String reason = "too many reports are being read";
        throw new LogException(reason, new IllegalStateException(reason));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LogException("interrupted", e);
    }
  }

  private @Nullable ConsumerRecord<String, byte[]> record(LogPosition position) {
    Consumer<String, byte[]> kept = idle.poll();
    Consumer<String, byte[]> open = kept == null ? consumers.get() : kept;
    boolean sound = false;
    try {
      ConsumerRecord<String, byte[]> record = record(open, position);
      sound = true;
      return record;
    } finally {
      if (sound) {
        idle.push(open);
      } else {
        open.close();
      }
      if (closed) {
        close();
      }
    }
  }

  private static @Nullable ConsumerRecord<String, byte[]> record(
      Consumer<String, byte[]> open, LogPosition position) {
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
    } while (System.nanoTime() - deadline < 0);
    throw new KafkaException("no answer within " + PATIENCE.toSeconds() + " s");
  }

  @Override
  public void close() {
    closed = true;
    for (Consumer<String, byte[]> consumer = idle.poll();
        consumer != null;
        consumer = idle.poll()) {
      consumer.close();
    }
  }
}
