package news.dateline.classify.tag;

import news.dateline.stream.Topics;
import org.jspecify.annotations.Nullable;

/** A story that cannot be classified, however often it is tried. */
public final class UnclassifiableException extends Exception {

  private static final long serialVersionUID = 1L;

  UnclassifiableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** Kafka does not take the enriched record, for its size. */
  static UnclassifiableException refused() {
    return new UnclassifiableException(
        "Kafka refuses the enriched record as too large: see max.message.bytes of "
            + Topics.ENRICHED,
        null);
  }
}
