package news.dateline.standalone.trace;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record that a story left behind.
 *
 * @param what happened, in a word
 * @param at when
 * @param place topic, partition and offset
 * @param detail for a person; may be empty
 */
record Step(String what, Instant at, String place, String detail) {

  static Step of(String what, ConsumerRecord<?, ?> record, String detail) {
    return new Step(
        what,
        Instant.ofEpochMilli(record.timestamp()),
        record.topic() + " " + record.partition() + "@" + record.offset(),
        detail);
  }
}
