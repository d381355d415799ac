package news.dateline.classify.tag;

import java.time.Instant;
import news.dateline.tags.Tags;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What a story record came to. */
public sealed interface Classification {

  /**
   * A tagged story.
   *
   * @param record for {@link news.dateline.stream.Topics#ENRICHED}
   * @param takenIn when Dateline took the story in; its delay counts from then
   */
  record Enriched(ProducerRecord<String, byte[]> record, Tags tags, Instant takenIn)
      implements Classification {}

  /**
   * A record for {@link news.dateline.stream.Topics#DEAD_LETTERS}.
   *
   * @param cause why; its message is for a person
   */
  record DeadLetter(Exception cause) implements Classification {}
}
