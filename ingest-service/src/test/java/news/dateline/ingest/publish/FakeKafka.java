package news.dateline.ingest.publish;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import news.dateline.document.DocumentId;
import news.dateline.document.DocumentReport;
import news.dateline.stream.CloudEvent;
import news.dateline.stream.Topics;
import news.dateline.wire.DocumentReportJson;
import news.dateline.wire.MalformedRecordException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;

/** A log in memory that fails as it is told. */
public final class FakeKafka implements StoryLog, LedgerReader {

  /** Ways to fail. */
  public enum Failure {
    /** It cannot be opened. */
    AWAY,
    /** An append does not commit. */
    ABORTED,
    /** An append commits, and its answer is lost. */
    ANSWER_LOST,
    /** A report cannot be read back. */
    UNREADABLE,
    /** Something nobody thought of. */
    BUG
  }

  private final Deque<Failure> failures = new ArrayDeque<>();
  private final List<List<ProducerRecord<String, byte[]>>> transactions = new ArrayList<>();
  private final List<ProducerRecord<String, byte[]>> log = new ArrayList<>();
  private int maxBytes = Integer.MAX_VALUE;
  private int caughtUp;
  private boolean away;

  /** The next calls fail like that, one after another. */
  public synchronized FakeKafka failing(Failure... next) {
    failures.addAll(Arrays.asList(next));
    return this;
  }

  /** It refuses records with larger values. */
  synchronized FakeKafka refusingOver(int bytes) {
    maxBytes = bytes;
    return this;
  }

  /** From now on it cannot be reached, or can again. */
  public synchronized void setAway(boolean away) {
    this.away = away;
  }

  @Override
  public synchronized void open() throws LogException {
    if (away || failsBy(Failure.AWAY)) {
      throw new LogException("away", new IllegalStateException());
    }
  }

  @Override
  public synchronized List<LogPosition> append(List<ProducerRecord<String, byte[]>> records)
      throws LogException {
    if (away || failsBy(Failure.ABORTED)) {
      throw new LogException("aborted", new IllegalStateException());
    }
    if (failsBy(Failure.BUG)) {
      throw new IllegalStateException("a bug");
    }
    if (records.stream()
        .anyMatch(record -> record.value() != null && record.value().length > maxBytes)) {
      throw new LogException("refused", new RecordTooLargeException("too large"));
    }
    int first = log.size();
    log.addAll(records);
    transactions.add(List.copyOf(records));
    if (failsBy(Failure.ANSWER_LOST)) {
      throw new LogException("no answer", new IllegalStateException());
    }
    return IntStream.range(first, log.size()).mapToObj(FakeKafka::position).toList();
  }

  private boolean failsBy(Failure failure) {
    if (failures.peek() == failure) {
      failures.remove();
      return true;
    }
    return false;
  }

  @Override
  public synchronized void catchUp(Ledger ledger) {
    for (; caughtUp < log.size(); caughtUp++) {
      if (log.get(caughtUp).topic().equals(Topics.DOCUMENTS)) {
        take(caughtUp, ledger);
      }
    }
  }

  private void take(int index, Ledger ledger) {
    try {
      LogRecords.take(log.get(index).key(), log.get(index).value(), position(index), ledger);
    } catch (MalformedRecordException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public synchronized @Nullable DocumentReport read(DocumentId id, LogPosition position)
      throws LogException {
    if (away || failsBy(Failure.UNREADABLE)) {
      throw new LogException("away", new IllegalStateException());
    }
    ProducerRecord<String, byte[]> record = log.get((int) position.offset());
    try {
      return record.key().equals(id.value()) ? DocumentReportJson.read(record.value()) : null;
    } catch (MalformedRecordException e) {
      throw new IllegalStateException(e);
    }
  }

  private static LogPosition position(int index) {
    return new LogPosition(0, index);
  }

  /** A ledger that catches up from now on gets everything, as after a restart. */
  synchronized void rewind() {
    caughtUp = 0;
  }

  /** Bytes of each transaction that was committed. */
  synchronized List<Long> sizes() {
    return transactions.stream()
        .map(records -> records.stream().mapToLong(record -> record.value().length).sum())
        .toList();
  }

  /** How many transactions were committed. */
  synchronized int transactions() {
    return transactions.size();
  }

  /**
   * Gives a ledger what a restart finds after Kafka has thrown away all but the last record of each
   * key: partitions are read one after the other, so in any order.
   */
  synchronized void readCompacted(Ledger ledger, Random random) {
    Map<String, Integer> last = new HashMap<>();
    for (int i = 0; i < log.size(); i++) {
      if (log.get(i).topic().equals(Topics.DOCUMENTS)) {
        last.put(log.get(i).key(), i);
      }
    }
    List<Integer> order = new ArrayList<>(last.values());
    Collections.sort(order);
    Collections.shuffle(order, random);
    order.forEach(index -> take(index, ledger));
  }

  /** The values of the records of a topic, in order. */
  synchronized List<byte[]> values(String topic) {
    return log.stream()
        .filter(record -> record.topic().equals(topic))
        .map(ProducerRecord::value)
        .toList();
  }

  /** Keys of the records of a topic, in order. */
  public synchronized List<String> keys(String topic) {
    return transactions.stream()
        .flatMap(List::stream)
        .filter(record -> record.topic().equals(topic))
        .map(ProducerRecord::key)
        .toList();
  }

  /** CloudEvents ids of the records of a topic, in order. */
  synchronized List<String> eventIds(String topic) {
    return log.stream()
        .filter(record -> record.topic().equals(topic))
        .map(record -> String.valueOf(CloudEvent.get(record.headers(), "ce_id")))
        .toList();
  }

  @Override
  public void close() {}
}
