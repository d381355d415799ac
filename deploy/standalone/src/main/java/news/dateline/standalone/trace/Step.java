package news.dateline.standalone.trace;

import java.time.Instant;
import news.dateline.tags.ClusterTag;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record that a story left behind.
 *
 * @param what happened, in a word
 * @param at when
 * @param place topic, partition and offset
 * @param detail for a person; may be empty
 * @param cluster that the story was put in; null of other records than enriched ones, and where
 *     copies were not told
 */
record Step(String what, Instant at, String place, String detail, @Nullable ClusterTag cluster) {

  static Step of(String what, ConsumerRecord<?, ?> record, String detail) {
    return of(what, record, detail, null);
  }

  static Step of(
      String what, ConsumerRecord<?, ?> record, String detail, @Nullable ClusterTag cluster) {
    return new Step(
        what,
        Instant.ofEpochMilli(record.timestamp()),
        record.topic() + " " + record.partition() + "@" + record.offset(),
        detail,
        cluster);
  }
}
