package news.dateline.ingest.source.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A look at one place of a source for something new, again and again. */
public interface Look {

  /** The host that it looks at; empty where there is none. */
  String host();

  /** Whether it may take many pages, and hours: looks that take one do not wait for it. */
  boolean takesMany();

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
     * @param found whether there was something new
     * @param warning what could not be done all the same; null where nothing
     */
    record Done(Duration pause, boolean found, @Nullable String warning) implements Result {

      /** With nothing new, and nothing to complain of. */
      public Done(Duration pause) {
        this(pause, false, null);
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
