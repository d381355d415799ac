package news.dateline.standalone.letters;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import news.dateline.standalone.kafka.TopicScan;
import news.dateline.stream.CloudEvent;
import news.dateline.stream.Replay;
import news.dateline.stream.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The dead letters of a Kafka, with what became of each when this was made. */
final class DeadLetters {

  private final TopicScan scan;
  private final Map<LetterPosition, State> settled = new HashMap<>();

  /**
   * Reads the notes.
   *
   * @throws org.apache.kafka.common.KafkaException if Kafka does not answer
   */
  DeadLetters(TopicScan scan) {
    this.scan = scan;
    each(this::note);
  }

  private void note(ConsumerRecord<String, byte[]> record) {
    LetterPosition letter = LetterPosition.parse(Replay.noteOf(record.headers()));
    if (letter != null) {
      String ending = CloudEvent.get(record.headers(), Replay.ENDING);
      settled.put(letter, State.ofEnding(Objects.requireNonNullElse(ending, "")));
    }
  }

  /**
   * Goes through those that are selected, in the order of each partition.
   *
   * @throws org.apache.kafka.common.KafkaException if Kafka does not answer
   */
  void forEach(LetterSelection selection, BiConsumer<DeadLetter, State> reader) {
    each(
        record -> {
          DeadLetter letter = new DeadLetter(record);
          if (Replay.noteOf(record.headers()) == null && selection.has(letter)) {
            reader.accept(letter, settled.getOrDefault(letter.position(), State.WAITING));
          }
        });
  }

  private void each(Consumer<ConsumerRecord<String, byte[]>> reader) {
    scan.read(scan.partitions(Topics.DEAD_LETTERS), reader);
  }
}
