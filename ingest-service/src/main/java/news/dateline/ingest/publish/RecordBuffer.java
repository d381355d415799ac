package news.dateline.ingest.publish;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Records that wait for their transaction, and how large they are. */
final class RecordBuffer {

  private final List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
  private long bytes;

  void append(ProducerRecord<String, byte[]> record) {
    records.add(record);
    bytes += size(record);
  }

  /** Drops all records from an index on. */
  void truncate(int from) {
    List<ProducerRecord<String, byte[]>> dropped = records.subList(from, records.size());
    dropped.forEach(record -> bytes -= size(record));
    dropped.clear();
  }

  private static int size(ProducerRecord<String, byte[]> record) {
    return record.value() == null ? 0 : record.value().length;
  }

  /** How many there are: the index of the next one. */
  int size() {
    return records.size();
  }

  /** Of their values. */
  long bytes() {
    return bytes;
  }

  List<ProducerRecord<String, byte[]>> records() {
    return Collections.unmodifiableList(records);
  }
}
