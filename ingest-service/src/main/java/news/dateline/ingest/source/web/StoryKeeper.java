package news.dateline.ingest.source.web;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the story of a page while the page shows something else, which most often passes: an error,
 * a page of the hoster, a login. What stays is what its publisher wants it to show. Used by one
 * thread.
 */
final class StoryKeeper {

  /** Outages are over by then. */
  static final Duration WAIT = Duration.ofDays(1);

  private @Nullable Instant since;

  /**
   * Whether a story is to stay as it is for now.
   *
   * @param before what the page showed; null where that is not known
   * @param next what it shows; null for no text
   */
  boolean keeps(@Nullable Shown before, @Nullable Shown next, Instant now) {
    if (before == null || next == null || !before.isLostIn(next)) {
      since = null;
      return false;
    }
    if (since == null) {
      since = now;
    }
    return now.isBefore(since.plus(WAIT));
  }

  /** Takes note that the page shows its story. */
  void seen() {
    since = null;
  }
}
