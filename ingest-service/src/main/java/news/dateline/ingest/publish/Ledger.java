package news.dateline.ingest.publish;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.dateline.document.Digest;
import news.dateline.document.DocumentId;
import news.dateline.document.DocumentOutcome;
import news.dateline.document.DocumentReport;
import news.dateline.document.DocumentReport.StoryRef;
import news.dateline.document.SourceCursor;
import org.jspecify.annotations.Nullable;

/**
 * Which documents ended and where their reports lie, which stories are out, and how far each source
 * was read. It is a view of {@link news.dateline.stream.Topics#DOCUMENTS} and is read from there at
 * start. Thread-safe.
 *
 * <p>It keeps what decides, and no more: a service may take millions of documents.
 */
public final class Ledger {

  private static final long PRESENT = 1L << 63;
  private static final long FINAL = 1L << 62;

  /** Of a document: {@link #PRESENT}, {@link #FINAL} and the position of its report. */
  private final IdTable documents = new IdTable(1);

  /** Of a story that is out: the fingerprint of its version, and since when in milliseconds. */
  private final IdTable stories = new IdTable(2);

  private final Map<String, SourceCursor> cursors = new HashMap<>();

  /** Whether that document ended, and need not be read again. */
  public synchronized boolean knows(DocumentId id) {
    return (documents.get(Id.of(id.value()), 0) & FINAL) != 0;
  }

  /** Where the last report of that document lies; null where it has not ended. */
  synchronized @Nullable Position position(DocumentId id) {
    long known = documents.get(Id.of(id.value()), 0);
    return known == 0 ? null : Position.unpacked(known);
  }

  /** Where a source stands; null where its place is not known. */
  public synchronized @Nullable SourceCursor cursor(String source, String place) {
    return cursors.get(SourceCursor.key(source, place));
  }

  /** Where a source stands at all its places, in no order. */
  public synchronized List<SourceCursor> cursors(String source) {
    return cursors.values().stream().filter(cursor -> cursor.source().equals(source)).toList();
  }

  /** Takes note of where a source stands. */
  synchronized void add(SourceCursor cursor) {
    if (cursor.state() == null) {
      cursors.remove(cursor.key());
    } else {
      cursors.put(cursor.key(), cursor);
    }
  }

  /** Forgets a place by the key of its record. */
  synchronized void forget(String cursorKey) {
    cursors.remove(cursorKey);
  }

  /** Takes note of a document that ended. The last report of a document counts. */
  synchronized void add(DocumentReport report, Position position) {
    long known = PRESENT | position.packed() | (report.outcome().isFinal() ? FINAL : 0);
    documents.put(Id.of(report.id().value()), known);
    long time = report.finishedAt().toEpochMilli();
    published(report).forEach((story, version) -> add(Id.of(story), version, time));
  }

  /** Reports are read back by partition, so an older text may come after a newer one. */
  private void add(Id story, String version, long time) {
    if (stories.get(story, 0) == 0 || time >= stories.get(story, 1)) {
      stories.put(story, bits(version), time);
    }
  }

  private synchronized boolean isOut(StoryRef story) {
    return stories.get(Id.of(story.id()), 0) == bits(version(story));
  }

  /** The fingerprint of a story's text, and of what else makes it news; 16 hexadecimal digits. */
  static String version(StoryRef story) {
    return story.notice() == null
        ? story.fingerprint()
        : Digest.id("version", story.fingerprint(), story.notice()).substring(0, 16);
  }

  /** The 64 bits that a fingerprint has; never 0. */
  private static long bits(String fingerprint) {
    long bits = Id.of("0".repeat(Math.max(0, 32 - fingerprint.length())) + fingerprint).low();
    return bits == 0 ? 1 : bits;
  }

  private static Map<String, String> published(DocumentReport report) {
    Map<String, String> stories = new HashMap<>();
    if (report.outcome() == DocumentOutcome.PUBLISHED) {
      report.stories().forEach(story -> stories.put(story.id(), version(story)));
    }
    return stories;
  }

  /** What the ledger will say once a batch of documents has been committed. */
  final class Draft {

    private final Set<DocumentId> ended = new HashSet<>();
    private final Map<String, String> staged = new HashMap<>();

    boolean knows(DocumentId id) {
      return ended.contains(id) || Ledger.this.knows(id);
    }

    void add(DocumentReport report) {
      ended.add(report.id());
      staged.putAll(published(report));
    }

    /** Whether the story is new, or its text or whether it may be used has changed. */
    boolean isNews(StoryRef story) {
      String known = staged.get(story.id());
      return known == null ? !isOut(story) : !known.equals(version(story));
    }
  }
}
