package news.dateline.standalone.letters;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Objects;
import news.dateline.stream.CloudEvent;
import news.dateline.stream.Replay;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;

/** A record that could not be classified, and why. */
record DeadLetter(ConsumerRecord<String, byte[]> record) {

  /** What all headers begin with that tell of the failure. */
  static final String FAILURE_HEADERS = "kafka_dlt-";

  /** Where the record lay when it could not be classified. */
  record Original(TopicPartition partition, long offset) {
    @Override
    public String toString() {
      return partition.topic() + " " + partition.partition() + "@" + offset;
    }
  }

  LetterPosition position() {
    return LetterPosition.of(record);
  }

  Instant time() {
    return Instant.ofEpochMilli(record.timestamp());
  }

  /** The story's id, where whoever wrote the record gave it one. */
  @Nullable String story() {
    return record.key();
  }

  /** For a person. */
  String reason() {
    return Objects.requireNonNullElse(header(KafkaHeaders.DLT_EXCEPTION_MESSAGE), "not said");
  }

  String stackTrace() {
    return Objects.requireNonNullElse(header(KafkaHeaders.DLT_EXCEPTION_STACKTRACE), "");
  }

  /** How often it was replayed before it came here. */
  int replays() {
    return Replay.times(record.headers());
  }

  /** Null where the letter does not tell. */
  @Nullable Original original() {
    String topic = header(KafkaHeaders.DLT_ORIGINAL_TOPIC);
    ByteBuffer partition = bytes(KafkaHeaders.DLT_ORIGINAL_PARTITION, Integer.BYTES);
    ByteBuffer offset = bytes(KafkaHeaders.DLT_ORIGINAL_OFFSET, Long.BYTES);
    return topic == null || partition == null || offset == null
        ? null
        : new Original(new TopicPartition(topic, partition.getInt()), offset.getLong());
  }

  private @Nullable String header(String name) {
    return CloudEvent.get(record.headers(), name);
  }

  private @Nullable ByteBuffer bytes(String name, int length) {
    Header header = record.headers().lastHeader(name);
    return header == null || header.value() == null || header.value().length != length
        ? null
        : ByteBuffer.wrap(header.value());
  }
}
