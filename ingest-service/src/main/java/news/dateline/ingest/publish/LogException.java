package news.dateline.ingest.publish;

import org.apache.kafka.common.errors.RecordTooLargeException;

/** Kafka could not be reached, or did not do what it was asked for. */
public final class LogException extends Exception {

  private static final long serialVersionUID = 1L;

  private final boolean tooLarge;

  public LogException(String message, Throwable cause) {
    super(message, cause);
    this.tooLarge = cause instanceof RecordTooLargeException;
  }

  /** Whether Kafka refuses a record for its size, so that trying again is of no use. */
  boolean tooLarge() {
    return tooLarge;
  }
}
