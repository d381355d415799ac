package news.dateline.ingest.source.files;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells whether somebody may still be writing a file. It is left alone until it has not changed for
 * a while, by its own time or, where that lies in the future or is kept by a copy, by what was seen
 * of it. Used by one thread.
 */
public final class Settling {

  private final Duration time;
  private Map<Path, Seen> before = new HashMap<>();
  private Map<Path, Seen> now = new HashMap<>();

  private record Seen(FileState state, Instant since) {}

  /**
   * @param time for which a file must not have changed; 0 where they get there whole
   */
  public Settling(Duration time) {
    this.time = time;
  }

  /** Begins another look at all files. Those that are not asked for in it are forgotten. */
  public void nextLook() {
    before = now;
    now = new HashMap<>();
  }

  /** Whether nobody is writing that file any more. */
  public boolean isSettled(Path file, FileState state, Instant at) {
    if (isOver(state.modified(), at)) {
      return true;
    }
    Seen seen = before.get(file);
    Instant since = seen != null && seen.state().equals(state) ? seen.since() : at;
    if (isOver(since, at)) {
      return true;
    }
    now.put(file, new Seen(state, since));
    return false;
  }

  private boolean isOver(Instant since, Instant at) {
    return Duration.between(since, at).compareTo(time) >= 0;
  }
}
