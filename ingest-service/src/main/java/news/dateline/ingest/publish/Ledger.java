package news.dateline.ingest.publish;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.dateline.document.DocumentId;
import news.dateline.document.DocumentReport;
import news.dateline.document.PlaceId;
import news.dateline.document.SourceCursor;
import org.jspecify.annotations.Nullable;

/**
 * Which documents ended and where their reports lie, which stories are out, and how far each source
 * was read. It is a view of {@link news.dateline.stream.Topics#DOCUMENTS} and is read from there at
 * start. Thread-safe.
 *
 * <p>It keeps what decides, and no more, and that for a time: a service may take millions of
 * documents. Where sources stand it does not forget.
 */
public final class Ledger {

  private static final long PRESENT = 1L << 63;
  private static final long FINAL = 1L << 62;

  /** Of a document: {@link #PRESENT}, {@link #FINAL} and the position of its report. */
  private final AgeingTable documents = new AgeingTable(1);

  private final Editions editions = new Editions();

  private final Map<String, SourceCursor> cursors = new HashMap<>();
  private final @Nullable Duration knownFor;
  private final Clock clock;
  private Instant spanEnd = Instant.MAX;

  /** One that forgets nothing. */
  public Ledger() {
    this(null, Clock.systemUTC());
  }

  /**
   * @param knownFor how long a document is known at least, and the stories that it had, after it
   *     ended; null for ever
   */
  public Ledger(@Nullable Duration knownFor, Clock clock) {
    this.knownFor = knownFor;
    this.clock = clock;
    if (knownFor != null) {
      spanEnd = clock.instant().plus(knownFor.dividedBy(AgeingTable.SPANS));
    }
  }

  /** Whether that document ended, and need not be read again. */
  public synchronized boolean knows(DocumentId id) {
    return (documents.get(Id.of(id.value()), 0) & FINAL) != 0;
  }

  /**
   * Whether that document ended, and need not be read again since its place has shown no other text
   * of its stories.
   *
   * @param place as in {@link news.dateline.ingest.source.Document#place()}
   */
  public synchronized boolean knows(DocumentId id, @Nullable PlaceId place) {
    return knows(id) && (place == null || editions.isLast(id, place));
  }

  /** Where the last report of that document lies; null where it has not ended. */
  synchronized @Nullable LogPosition position(DocumentId id) {
    long known = documents.get(Id.of(id.value()), 0);
    return known == 0 ? null : LogPosition.unpacked(known);
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

  /**
   * Takes note of a document that ended, unless that was too long ago. The last report of a
   * document counts.
   */
  synchronized void add(DocumentReport report, LogPosition position) {
    if (knownFor != null) {
      Instant now = clock.instant();
      age(now, knownFor);
      if (report.finishedAt().isBefore(now.minus(knownFor))) {
        return;
      }
    }
    long known = PRESENT | position.packed() | (report.outcome().isFinal() ? FINAL : 0);
    documents.put(Id.of(report.id().value()), known);
    editions.add(report);
  }

  private void age(Instant now, Duration age) {
    while (!now.isBefore(spanEnd)) {
      documents.age();
      editions.age();
      spanEnd = spanEnd.plus(age.dividedBy(AgeingTable.SPANS));
    }
  }

  /** Takes note that a place shows a document again that ended before, its stories as they were. */
  synchronized void stays(DocumentId id, PlaceId place) {
    editions.stays(id, place);
  }

  /**
   * What the ledger will say once a batch of documents has been committed. Used by the thread that
   * adds to the ledger, which nobody else does.
   */
  final class Draft {

    private final Set<DocumentId> ended = new HashSet<>();
    private final Editions staged = editions.draft();

    /** Whether that document ended before, and need not be read again. */
    boolean knows(DocumentId id, @Nullable PlaceId place) {
      return hasEnded(id) && (place == null || staged.isLast(id, place));
    }

    /** Whether that document ended before. */
    boolean hasEnded(DocumentId id) {
      return ended.contains(id) || Ledger.this.knows(id);
    }

    void add(DocumentReport report) {
      ended.add(report.id());
      staged.add(report);
    }

    /** What will be out, and what places will have shown. */
    Editions editions() {
      return staged;
    }
  }
}
