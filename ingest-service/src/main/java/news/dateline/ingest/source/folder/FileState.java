package news.dateline.ingest.source.folder;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a file looked like.
 *
 * @param modified its time of change
 * @param size in bytes
 * @param readable whether this process may read it
 * @param isTaken whether it was handed over in that state
 */
record FileState(Instant modified, long size, boolean readable, boolean isTaken) {

  /** A file that was changed within this time may still be being written. */
  private static final Duration SETTLING = Duration.ofSeconds(2);

  FileState(Instant modified, long size, boolean readable) {
    this(modified, size, readable, false);
  }

  FileState taken() {
    return new FileState(modified, size, readable, true);
  }

  boolean isTaken(@Nullable FileState before) {
    return before != null && before.isTaken && isSame(before);
  }

  /** Whether nobody is writing it any more: not changed for a while, or since the last look. */
  boolean isSettled(@Nullable FileState before, Instant now) {
    return Duration.between(modified, now).compareTo(SETTLING) >= 0
        || (before != null && isSame(before));
  }

  private boolean isSame(FileState other) {
    return modified.equals(other.modified) && size == other.size && readable == other.readable;
  }
}
