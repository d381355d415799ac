package news.dateline.ingest.publish;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import news.dateline.document.DocumentId;
import news.dateline.document.DocumentOutcome;
import news.dateline.document.DocumentReport;
import news.dateline.document.DocumentReport.StoryRef;
import news.dateline.document.SourceCursor;
import org.jspecify.annotations.Nullable;

/**
 * What became of every document so far, which stories are out, and how far each source was read. It
 * is a view of {@link news.dateline.stream.Topics#DOCUMENTS} and is read from there at start.
 * Thread-safe.
 */
public final class Ledger {

  private final Map<DocumentId, DocumentReport> documents = new HashMap<>();
  private final Map<String, String> fingerprints = new HashMap<>();
  private final Map<String, SourceCursor> cursors = new HashMap<>();

  /**
   * Whether that document need not be read again: it ended, and not because its bytes were out of
   * reach, which may pass.
   */
  public synchronized boolean knows(DocumentId id) {
    DocumentReport report = documents.get(id);
    return report != null && report.outcome() != DocumentOutcome.UNREACHABLE;
  }

  /** How that document ended; null where it has not. */
  public synchronized @Nullable DocumentReport find(DocumentId id) {
    return documents.get(id);
  }

  /** Where a source stands; null where its place is not known. */
  public synchronized @Nullable SourceCursor cursor(String source, String place) {
    return cursors.get(SourceCursor.key(source, place));
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
  synchronized void add(DocumentReport report) {
    documents.put(report.id(), report);
    fingerprints.putAll(fingerprints(report));
  }

  private synchronized @Nullable String fingerprint(String story) {
    return fingerprints.get(story);
  }

  private static Map<String, String> fingerprints(DocumentReport report) {
    Map<String, String> stories = new HashMap<>();
    if (report.outcome() == DocumentOutcome.PUBLISHED) {
      report.stories().forEach(story -> stories.put(story.id(), story.fingerprint()));
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
      staged.putAll(fingerprints(report));
    }

    /** Whether the story is new, or its text has changed. */
    boolean isNews(StoryRef story) {
      String known = staged.getOrDefault(story.id(), fingerprint(story.id()));
      return !story.fingerprint().equals(known);
    }
  }
}
