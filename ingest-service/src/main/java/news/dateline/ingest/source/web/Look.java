package news.dateline.ingest.source.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Looks at one place of a source for something new. */
public interface Look {

  /**
   * Looks once.
   *
   * @throws InterruptedException if it was interrupted, since the source is being closed
   */
  Result look() throws InterruptedException;

  /** How a look went. */
  sealed interface Result {

    /**
     * Well.
     *
     * @param pause before the next
     * @param warning what could not be done all the same; null where nothing
     */
    record Done(Duration pause, @Nullable String warning) implements Result {

      /** With nothing to complain of. */
      public Done(Duration pause) {
        this(pause, null);
      }
    }

    /**
     * It could not be done. It is tried again after a while that grows with each failure in a row.
     *
     * @param error in a sentence for a person
     * @param retryAfter not before this; null where it does not matter
     */
    record Failed(String error, @Nullable Duration retryAfter) implements Result {}
  }
}
