package news.dateline.standalone.letters;

import java.time.Clock;
import java.util.List;
import news.dateline.standalone.kafka.TopicScan;
import news.dateline.standalone.letters.Outcome.Ending;
import news.dateline.stream.CloudEvent;
import news.dateline.stream.Replay;
import news.dateline.stream.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Puts the records of dead letters on {@link Topics#STORIES} again, each in one transaction with
 * the note that it was done.
 */
final class Replayer {

  private static final String EVENT_SOURCE = "/dateline/dead-letters";

  private final TopicScan scan;
  private final TopicScan originals;
  private final Settlement settlement;
  private final Care care;
  private final Clock clock;

  /**
   * @param originals another one, to look things up while the first one reads
   */
  Replayer(TopicScan scan, TopicScan originals, Settlement settlement, Care care, Clock clock) {
    this.scan = scan;
    this.originals = originals;
    this.settlement = settlement;
    this.care = care;
    this.clock = clock;
  }

  /**
   * Replays those that are selected and wait. Of those that do not, only what is named has an
   * outcome.
   *
   * @throws org.apache.kafka.common.KafkaException if Kafka does not do it; a letter that had no
   *     outcome by then waits as before, or was replayed if only the answer of its commit was lost
   */
  void replay(LetterSelection selection) {
    // First of all: what another one committed is known from here on.
    settlement.open();
    DeadLetters letters = new DeadLetters(scan);
    LaterStories later = new LaterStories();
    letters.forEach(
        selection,
        (letter, state) -> {
          if (state == State.WAITING) {
            later.expect(letter);
          }
        });
    later.read(scan);
    letters.forEach(
        selection,
        (letter, state) -> {
          if (state == State.WAITING) {
            settle(letter, later);
          } else if (!selection.isAll()) {
            // Who names a letter is told of it.
            nothing(letter, Ending.SETTLED, state.label() + " before");
          }
        });
    settlement.commit();
  }

  private void settle(DeadLetter letter, LaterStories later) {
    String newer = later.after(letter);
    if (newer != null) {
      settlement.add(
          Outcome.of(letter, Ending.SUPERSEDED, "the story came again, at " + newer),
          List.of(note(letter, State.SUPERSEDED)));
      return;
    }
    if (!care.unchecked() && later.isUnknown(letter)) {
      nothing(letter, Ending.REFUSED, "too old to tell whether its story came again: --unchecked");
      return;
    }
    if (letter.replays() >= care.maxReplays()) {
      nothing(letter, Ending.REFUSED, "came back from " + letter.replays() + " replays");
      return;
    }
    byte[] value = value(letter);
    if (value == null) {
      nothing(letter, Ending.REFUSED, "it has no value, nor has its record");
      return;
    }
    settlement.add(
        Outcome.of(letter, Ending.REPLAYED, null),
        List.of(again(letter, value), note(letter, State.REPLAYED)));
  }

  private void nothing(DeadLetter letter, Ending ending, String why) {
    settlement.add(Outcome.of(letter, ending, why), List.of());
  }

  /** A letter that the topic would not take is without its value, which its record still has. */
  private byte @Nullable [] value(DeadLetter letter) {
    DeadLetter.Original original = letter.original();
    if (letter.record().value() != null || original == null) {
      return letter.record().value();
    }
    ConsumerRecord<String, byte[]> record = originals.at(original.partition(), original.offset());
    return record == null ? null : record.value();
  }

  /** As it came the first time, its event's id included, and the count of replays. */
  private static ProducerRecord<String, byte[]> again(DeadLetter letter, byte[] value) {
    ProducerRecord<String, byte[]> again =
        new ProducerRecord<>(Topics.STORIES, letter.story(), value);
    for (Header header : letter.record().headers()) {
      if (!header.key().startsWith(DeadLetter.FAILURE_HEADERS)
          && !header.key().equals(Replay.TIMES)) {
        again.headers().add(header);
      }
    }
    CloudEvent.put(again.headers(), Replay.TIMES, Integer.toString(letter.replays() + 1));
    return again;
  }

  /** Beside its letter, whose retention it shares. */
  private ProducerRecord<String, byte[]> note(DeadLetter letter, State ending) {
    ProducerRecord<String, byte[]> event =
        CloudEvent.record(
            Topics.DEAD_LETTERS,
            letter.story(),
            null,
            Topics.DEAD_LETTERS + "/" + letter.position() + "/" + ending.label(),
            EVENT_SOURCE,
            CloudEvent.LETTER_SETTLED,
            clock.instant());
    CloudEvent.put(event.headers(), Replay.OF, letter.position().toString());
    CloudEvent.put(event.headers(), Replay.ENDING, ending.label());
    return new ProducerRecord<>(
        event.topic(), letter.position().partition(), event.key(), null, event.headers());
  }
}
