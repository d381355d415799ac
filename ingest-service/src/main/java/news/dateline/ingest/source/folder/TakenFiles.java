package news.dateline.ingest.source.folder;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import news.dateline.document.Digest;
import news.dateline.document.SourceCursor;
import news.dateline.ingest.source.Intake;
import news.dateline.ingest.source.files.FileState;
import org.jspecify.annotations.Nullable;

/**
 * Which files of a folder were taken, each in the state that it had then, so that a start need not
 * read them all. It spares work and decides nothing: what it does not know is read, and then known
 * by its bytes. Used by one thread, but for {@link #failed}.
 */
final class TakenFiles {

  private static final Duration RETRY = Duration.ofMinutes(1);

  private LongSet taken = new LongSet();
  private LongSet next = new LongSet();

  /** As their cursors have them, or will once they are committed. */
  private final Map<String, String> pages = new HashMap<>();

  private final Set<String> seen = new HashSet<>();

  /** Taken but out of reach: not remembered beyond this run, since that may pass. */
  private final Set<Long> unreachable = ConcurrentHashMap.newKeySet();

  /** Files that could not be read for once, and when to try again. */
  private final Map<Long, Instant> retries = new ConcurrentHashMap<>();

  private final Set<Long> due = new HashSet<>();

  /** Takes up what earlier runs have taken. */
  void load(Iterable<SourceCursor> cursors) {
    for (SourceCursor cursor : cursors) {
      for (long digest : Page.digests(cursor.state())) {
        taken.add(digest);
      }
      pages.put(cursor.place(), String.valueOf(cursor.state()));
    }
  }

  /** Of a file in the state that it has. */
  static long digest(String place, FileState state) {
    String text = place + '\0' + state.size() + ' ' + state.modified() + ' ' + state.readable();
    return ByteBuffer.wrap(Digest.sha256().digest(text.getBytes(StandardCharsets.UTF_8))).getLong();
  }

  void beginLook(Instant now) {
    next = new LongSet();
    seen.clear();
    due.clear();
    retries.forEach(
        (digest, time) -> {
          if (!time.isAfter(now) && retries.remove(digest, time)) {
            due.add(digest);
          }
        });
  }

  /** Whether that file was taken in that state, and need not be tried again. */
  boolean has(long digest) {
    return taken.contains(digest) && !due.contains(digest);
  }

  /** A file that was taken before. */
  void keep(long digest, Page page) {
    next.add(digest);
    if (!unreachable.contains(digest)) {
      page.add(digest);
    }
  }

  /**
   * A file that was taken now.
   *
   * @param certain whether that holds beyond this run
   */
  void add(long digest, boolean certain, Page page) {
    taken.add(digest);
    next.add(digest);
    if (certain) {
      page.add(digest);
    } else {
      unreachable.add(digest);
    }
  }

  /** A file that is about to be taken, perhaps not for the first time. */
  void begin(long digest) {
    unreachable.remove(digest);
  }

  /** A file that was taken could not be read after all. */
  void failed(long digest, Instant now) {
    unreachable.add(digest);
    retries.put(digest, now.plus(RETRY));
  }

  /** The cursor that a page needs; null where it has it. */
  @Nullable SourceCursor cursor(String source, Page page, Instant now) {
    String state = page.state();
    if (state != null) {
      seen.add(page.place());
    }
    String before = state == null ? pages.remove(page.place()) : pages.put(page.place(), state);
    return Objects.equals(before, state)
        ? null
        : new SourceCursor(source, page.place(), state, now);
  }

  /** Ends a look that has seen all files: what it did not see is forgotten. */
  void endLook(Intake intake, String source, Instant now) {
    taken = next;
    unreachable.removeIf(digest -> !next.contains(digest));
    Set<String> gone = new HashSet<>(pages.keySet());
    gone.removeAll(seen);
    for (String place : gone) {
      pages.remove(place);
      intake.deliver().complete(new SourceCursor(source, place, null, now));
    }
  }
}
