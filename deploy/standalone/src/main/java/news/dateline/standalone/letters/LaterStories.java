package news.dateline.standalone.letters;

import java.util.HashMap;
import java.util.Map;
import news.dateline.standalone.kafka.TopicScan;
import news.dateline.stream.Topics;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * What else lies on {@link Topics#STORIES} of the stories of letters: a story that came again in
 * the meantime must not be followed by what it said before.
 */
final class LaterStories {

  private final Map<String, Long> newest = new HashMap<>();
  private final Map<TopicPartition, Long> from = new HashMap<>();
  private final Map<TopicPartition, Long> beginnings = new HashMap<>();

  /** Has the letter's story looked for. */
  void expect(DeadLetter letter) {
    DeadLetter.Original original = letter.original();
    if (letter.story() != null && original != null && isStories(original)) {
      newest.merge(letter.story(), original.offset(), Math::max);
      from.merge(original.partition(), original.offset() + 1, Math::min);
    }
  }

  /**
   * Looks.
   *
   * @throws org.apache.kafka.common.KafkaException if Kafka does not answer
   */
  void read(TopicScan scan) {
    from.keySet().retainAll(scan.partitions(Topics.STORIES));
    beginnings.putAll(scan.beginnings(from.keySet()));
    scan.read(
        from,
        record -> {
          if (record.key() != null) {
            newest.computeIfPresent(
                record.key(), (key, offset) -> Math.max(offset, record.offset()));
          }
        });
  }

  /** Where a later record of the letter's story lies; null where none does. */
  @Nullable String after(DeadLetter letter) {
    DeadLetter.Original original = letter.original();
    if (letter.story() == null || original == null || !isStories(original)) {
      return null;
    }
    long later = newest.getOrDefault(letter.story(), original.offset());
    return later > original.offset()
        ? new DeadLetter.Original(original.partition(), later).toString()
        : null;
  }

  /** Whether records behind the letter's own have left the topic, or nobody says where it lay. */
  boolean isUnknown(DeadLetter letter) {
    DeadLetter.Original original = letter.original();
    return letter.story() != null
        && (original == null
            || !isStories(original)
            || beginnings.getOrDefault(original.partition(), Long.MAX_VALUE)
                > original.offset() + 1);
  }

  private static boolean isStories(DeadLetter.Original original) {
    return original.partition().topic().equals(Topics.STORIES);
  }
}
