package news.dateline.ingest.source;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a source does.
 *
 * @param state whether its last look went well, or whether it looks no more
 * @param lastLook when it last looked for documents with success, or was given one where it does
 *     not look; null before the first time
 * @param nextLook when it will look again; null where it looks all the time, or not at all
 * @param lastError what went wrong the last time it looked, and why it looks no more; null where it
 *     does and nothing went wrong
 */
public record SourceStatus(
    State state,
    @Nullable Instant lastLook,
    @Nullable Instant nextLook,
    @Nullable String lastError) {

  /** States of a source. The labels are tag values of metrics. */
  public enum State {
    RUNNING,
    FAILING,
    /** It was closed, and looks no more. */
    STOPPED;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Its last look went well. */
  public static SourceStatus running(@Nullable Instant lastLook) {
    return new SourceStatus(State.RUNNING, lastLook, null, null);
  }

  /** Its last look went wrong. */
  public SourceStatus failing(String error) {
    return new SourceStatus(State.FAILING, lastLook, nextLook, error);
  }

  /**
   * It looks no more.
   *
   * @param why for a person; null where that is not known
   */
  public SourceStatus stopped(@Nullable String why) {
    String before = lastError == null ? "" : "; before: " + lastError;
    return new SourceStatus(State.STOPPED, lastLook, null, why == null ? lastError : why + before);
  }

  /** The same, and when it looks again. */
  public SourceStatus next(@Nullable Instant look) {
    return new SourceStatus(state, lastLook, look, lastError);
  }
}
