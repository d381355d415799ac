package news.dateline.ingest.publish;

import news.dateline.trouble.Causes;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;

/** Kafka could not be reached, or did not do what it was asked for. */
public final class LogException extends Exception {

  private static final long serialVersionUID = 1L;

  private final boolean tooLarge;
  private final boolean takenOver;

  public LogException(String message, Throwable cause) {
    super(message, cause);
    this.tooLarge = isTooLarge(cause);
    this.takenOver = false;
  }

  private LogException(String message) {
    super(message);
    this.tooLarge = false;
    this.takenOver = true;
  }

  /** Another process owns the log now. */
  static LogException takenOver(String message) {
    return new LogException(message);
  }

  /** After a refusal, a producer answers whatever follows in the transaction with that as cause. */
  private static boolean isTooLarge(@Nullable Throwable failure) {
    return Causes.of(failure).stream().anyMatch(RecordTooLargeException.class::isInstance);
  }

  /** Whether Kafka refuses a record for its size, so that trying again is of no use. */
  boolean tooLarge() {
    return tooLarge;
  }

  /** Whether another process owns the log, so that this one has to let it be. */
  boolean takenOver() {
    return takenOver;
  }
}
