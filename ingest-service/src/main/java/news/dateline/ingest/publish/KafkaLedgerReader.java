package news.dateline.ingest.publish;

import static news.dateline.stream.Topics.DOCUMENTS;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import news.dateline.document.DocumentId;
import news.dateline.document.DocumentReport;
import news.dateline.trouble.Reason;
import news.dateline.wire.MalformedRecordException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads {@link news.dateline.stream.Topics#DOCUMENTS} up to the very end, past transactions that
 * are still being settled: it waits for those, so that nothing is missed.
 */
public final class KafkaLedgerReader implements LedgerReader, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(KafkaLedgerReader.class);
  private static final Duration POLL = Duration.ofMillis(250);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Function<IsolationLevel, Consumer<String, byte[]>> consumers;
  private final Map<TopicPartition, Long> positions = new HashMap<>();
  private final KafkaReports reports;

  public KafkaLedgerReader(Function<IsolationLevel, Consumer<String, byte[]>> consumers) {
    this.consumers = consumers;
    this.reports = new KafkaReports(() -> consumers.apply(IsolationLevel.READ_COMMITTED));
  }

  @Override
  public void catchUp(Ledger ledger) throws LogException {
    try {
      Map<TopicPartition, Long> ends = ends();
      ends.forEach(
          (partition, end) ->
              // One that ends before what was read of it is another: the topic was made anew.
              positions.merge(partition, 0L, (read, start) -> read > end ? start : read));
      read(ledger, ends);
    } catch (KafkaException e) {
      throw new LogException("Reading " + DOCUMENTS + ": " + Reason.of(e), e);
    }
  }

  @Override
  public @Nullable DocumentReport read(DocumentId id, LogPosition position) throws LogException {
    return reports.read(id, position);
  }

  @Override
  public void close() {
    reports.close();
  }

  /** Without regard to transactions, hence behind those that are still open. */
  private Map<TopicPartition, Long> ends() {
    try (Consumer<String, byte[]> consumer = consumers.apply(IsolationLevel.READ_UNCOMMITTED)) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(DOCUMENTS).stream()
              .map(info -> new TopicPartition(DOCUMENTS, info.partition()))
              .toList();
      if (partitions.isEmpty()) {
        // An empty ledger would have all published again.
        throw new KafkaException("Kafka names no partitions of it");
      }
      return consumer.endOffsets(partitions);
    }
  }

  private void read(Ledger ledger, Map<TopicPartition, Long> ends) throws LogException {
    try (Consumer<String, byte[]> consumer = consumers.apply(IsolationLevel.READ_COMMITTED)) {
      consumer.assign(ends.keySet());
      seek(consumer);
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      while (!reached(ends)) {
        if (System.nanoTime() - deadline > 0) {
          throw new KafkaException("an open transaction was not settled within " + PATIENCE);
        }
        ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
        records.forEach(record -> add(ledger, record));
        if (!records.isEmpty()) {
          deadline = System.nanoTime() + PATIENCE.toNanos();
        }
        ends.keySet().forEach(partition -> positions.put(partition, consumer.position(partition)));
      }
    }
  }

  /** Compaction may have moved the first offset beyond 0. */
  private void seek(Consumer<String, byte[]> consumer) {
    positions.forEach(
        (partition, position) -> {
          if (position == 0) {
            consumer.seekToBeginning(List.of(partition));
          } else {
            consumer.seek(partition, position);
          }
        });
  }

  private boolean reached(Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> positions.getOrDefault(end.getKey(), 0L) >= end.getValue());
  }

  private static void add(Ledger ledger, ConsumerRecord<String, byte[]> record) {
    try {
      LogPosition position = new LogPosition(record.partition(), record.offset());
      LogRecords.take(record.key(), record.value(), position, ledger);
    } catch (MalformedRecordException e) {
      LOG.warn(
          "Skipped {}-{} at offset {}, neither a document report nor a cursor: {}",
          record.topic(),
          record.partition(),
          record.offset(),
          e.getMessage());
    }
  }
}
