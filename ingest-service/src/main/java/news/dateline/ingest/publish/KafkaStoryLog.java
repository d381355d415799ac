package news.dateline.ingest.publish;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import news.dateline.trouble.Reason;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Appends by a transactional producer. A producer that failed is thrown away: a new one with the
 * same transactional id makes Kafka end what the old one left open.
 */
public final class KafkaStoryLog implements StoryLog {

  private static final Logger LOG = LoggerFactory.getLogger(KafkaStoryLog.class);
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);

  /** What may wait in a producer's buffer, which holds 32 MiB unless it is told otherwise. */
  private static final int MAX_WAITING = 8 << 20;

  private final Supplier<Producer<String, byte[]>> opener;
  private final Consumer<Producer<String, byte[]>> closed;
  private @Nullable Producer<String, byte[]> producer;

  /**
   * @param opener makes producers, each with the same transactional id
   * @param closed is told of each that was closed
   */
  public KafkaStoryLog(
      Supplier<Producer<String, byte[]>> opener, Consumer<Producer<String, byte[]>> closed) {
    this.opener = opener;
    this.closed = closed;
  }

  @Override
  public void open() throws LogException {
    close();
    try {
      Producer<String, byte[]> opened = opener.get();
      producer = opened;
      opened.initTransactions();
    } catch (KafkaException e) {
      throw failure(e);
    }
  }

  @Override
  public List<LogPosition> append(List<ProducerRecord<String, byte[]>> records)
      throws LogException {
    Producer<String, byte[]> open = producer;
    if (open == null) {
      throw new IllegalStateException("Not open");
    }
    try {
      open.beginTransaction();
      List<Future<RecordMetadata>> sent = new ArrayList<>(records.size());
      long waiting = 0;
      for (ProducerRecord<String, byte[]> record : records) {
        int bytes = record.value() == null ? 0 : record.value().length;
        if (waiting > 0 && waiting + bytes > MAX_WAITING) {
          open.flush();
          waiting = 0;
        }
        sent.add(open.send(record));
        waiting += bytes;
      }
      open.flush();
      List<LogPosition> positions = new ArrayList<>(sent.size());
      for (Future<RecordMetadata> send : sent) {
        RecordMetadata written = send.get();
        positions.add(new LogPosition(written.partition(), written.offset()));
      }
      open.commitTransaction();
      return positions;
    } catch (KafkaException e) {
      throw failure(e);
    } catch (ExecutionException e) {
      throw failure(e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure(e);
    }
  }

  private LogException failure(Throwable cause) {
    close();
    if (cause instanceof InterruptException) {
      Thread.currentThread().interrupt();
    }
    return new LogException(Reason.of(cause), cause);
  }

  @Override
  public void close() {
    Producer<String, byte[]> open = producer;
    producer = null;
    if (open != null) {
      try {
        open.close(CLOSE_TIMEOUT);
      } catch (KafkaException e) {
        // An interrupt, which stays set; or what failed already. The next one takes its place.
        LOG.debug("Closing a producer", e);
      } finally {
        closed.accept(open);
      }
    }
  }
}
