package news.dateline.standalone.letters;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Where a record lies on its topic; {@code 2@15} for a person. */
record LetterPosition(int partition, long offset) {

  private static final Pattern FORM = Pattern.compile("(\\d{1,9})@(\\d{1,18})");

  static LetterPosition of(ConsumerRecord<?, ?> record) {
    return new LetterPosition(record.partition(), record.offset());
  }

  /** Null where the text is no position. */
  static @Nullable LetterPosition parse(@Nullable String text) {
    Matcher matcher = FORM.matcher(text == null ? "" : text);
    return matcher.matches()
        ? new LetterPosition(Integer.parseInt(matcher.group(1)), Long.parseLong(matcher.group(2)))
        : null;
  }

  @Override
  public String toString() {
    return partition + "@" + offset;
  }
}
