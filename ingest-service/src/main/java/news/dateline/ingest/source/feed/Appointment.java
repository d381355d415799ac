package news.dateline.ingest.source.feed;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a feed is fetched next, and how it went so far. Kept as a cursor of its own, since it
 * changes with each fetch and {@link FeedMemory}, which is larger, does not.
 *
 * @param due when it is fetched next
 * @param failures in a row
 * @param error of the last fetch; null where it went well
 * @param movedTo where it has moved for good; null where it has not
 * @param success the last fetch that went well; null where there was none
 * @param trust in its answers that nothing is new
 */
record Appointment(
    Instant due,
    int failures,
    @Nullable String error,
    @Nullable URI movedTo,
    @Nullable Success success,
    Trust trust) {

  /**
   * A fetch that went well.
   *
   * @param at when
   * @param interval that held from then on
   * @param freshFor how long the server said that nothing would change; null where it did not say
   * @param bodyHash of what had been handed over by then. {@link FeedMemory} has the same one
   *     unless the process died before the items had ended
   */
  record Success(
      Instant at, Duration interval, @Nullable Duration freshFor, @Nullable String bodyHash) {}

  /** The first one of a feed: at once. */
  static Appointment first(Instant now) {
    return new Appointment(now, 0, null, null, null, Trust.NEW);
  }

  Appointment afterSuccess(Success last, Instant next, Trust newTrust) {
    return new Appointment(next, 0, null, movedTo, last, newTrust);
  }

  /** Where it moved to may be wrong, so what the configuration says is tried next. */
  Appointment afterFailure(String reason, Instant next) {
    return new Appointment(next, failures + 1, reason, null, success, trust);
  }

  Appointment moved(URI to) {
    return new Appointment(due, failures, error, to, success, trust);
  }

  Appointment at(Instant time) {
    return new Appointment(time, failures, error, movedTo, success, trust);
  }

  /** When it was last fetched with success; null where it never was. */
  @Nullable Instant lookedAt() {
    return success == null ? null : success.at();
  }
}
