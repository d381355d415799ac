package news.dateline.ingest.publish;

import java.time.Instant;
import java.util.List;
import news.dateline.document.DocumentId;
import news.dateline.document.DocumentOutcome;
import news.dateline.document.DocumentReport;
import news.dateline.document.DocumentReport.StoryRef;
import news.dateline.document.PlaceId;
import news.dateline.story.Handling;
import org.jspecify.annotations.Nullable;

/**
 * Which text of each story is out, and which one each place showed last. A text is news when its
 * place did not show it before and it is not what is out: so what a place shows anew goes out, also
 * if it was out once, and two places that go on showing different texts do not take turns.
 *
 * <p>What it holds follows from the reports, in whatever order they are added: those of one story
 * differ in time. Not thread-safe.
 */
final class Editions {

  /** What becomes of a story of a document. */
  enum Standing {
    /** It is to be published. */
    NEWS,
    /** It is out. */
    OUT,
    /**
     * Something newer is out: its place goes on showing what another place has shown a newer text
     * of, or it has the text of a story that was canceled elsewhere.
     */
    STALE
  }

  private static final @Nullable String CANCELED =
      new Handling(Handling.Status.CANCELED, null, null, null, null).notice();

  /** The {@link Edition} of each story. */
  private final Table out;

  /**
   * Of a place and a story, where the edition does not tell: the version that the place showed
   * last, and when.
   */
  private final Table shown;

  /** Of a place that has shown several texts of a story: the last document there, and its time. */
  private final Table changed;

  /** The same three; none of a draft, which does not get old. */
  private final List<AgeingTable> ageing;

  Editions() {
    this(new AgeingTable(Edition.LONGS), new AgeingTable(2), new AgeingTable(2));
  }

  private Editions(AgeingTable out, AgeingTable shown, AgeingTable changed) {
    this(out, shown, changed, List.of(out, shown, changed));
  }

  private Editions(Table out, Table shown, Table changed, List<AgeingTable> ageing) {
    this.out = out;
    this.shown = shown;
    this.changed = changed;
    this.ageing = ageing;
  }

  /** What these are to become; these stay. */
  Editions draft() {
    return new Editions(out.draft(), shown.draft(), changed.draft(), List.of());
  }

  /** Begins another span of time, and forgets the one that is too old. */
  void age() {
    ageing.forEach(AgeingTable::age);
  }

  /** What becomes of a story at a place. */
  Standing standing(StoryRef story, @Nullable PlaceId place) {
    Edition edition = edition(story.id());
    long version = Marks.version(story);
    if (edition == null) {
      return Standing.NEWS;
    }
    if (edition.version() == version) {
      return Standing.OUT;
    }
    return shows(story, place) || isCanceledElsewhere(story, edition, place)
        ? Standing.STALE
        : Standing.NEWS;
  }

  /** What was canceled comes back with another text, or from the place that canceled it. */
  private static boolean isCanceledElsewhere(
      StoryRef story, Edition edition, @Nullable PlaceId place) {
    StoryRef canceled = new StoryRef(story.id(), story.fingerprint(), CANCELED);
    return story.notice() == null
        && edition.version() == Marks.version(canceled)
        && (place == null || edition.place() != Marks.of(place));
  }

  /** Whether a place showed that very text of the story when it last showed the story. */
  boolean shows(StoryRef story, @Nullable PlaceId place) {
    return shown(Marks.of(place), Id.of(story.id())).version() == Marks.version(story);
  }

  /** When a story was first seen; null where it is not out. */
  @Nullable Instant firstSeen(String story) {
    Edition edition = edition(story);
    return edition == null ? null : Instant.ofEpochMilli(edition.firstSeen());
  }

  /** That time, or the first one after all that is known of the story. */
  Instant after(Instant time, String story, @Nullable PlaceId place) {
    Edition edition = edition(story);
    long last =
        Math.max(shown(Marks.of(place), Id.of(story)).time(), edition == null ? 0 : edition.time());
    return Edition.millis(time) > last ? time : Instant.ofEpochMilli(last + 1);
  }

  /** Whether no other document of a place has shown another text of a story since that one did. */
  boolean isLast(DocumentId document, PlaceId place) {
    long last = changed.get(Id.of(place.value()), 0);
    return last == 0 || last == Marks.of(document);
  }

  /** Takes note that a place shows a document again, with all stories as they were. */
  void stays(DocumentId document, PlaceId place) {
    Id id = Id.of(place.value());
    if (changed.get(id, 0) != 0) {
      changed.put(id, Marks.of(document), changed.get(id, 1));
    }
  }

  /** Takes note of what a report tells. */
  void add(DocumentReport report) {
    PlaceId place = report.arrival().place();
    long time = Edition.millis(report.finishedAt());
    long other = 0;
    for (StoryRef story : report.stories()) {
      if (tells(report, story)) {
        other = Math.max(other, add(story, report.arrival().fetchedAt(), Marks.of(place), time));
      }
    }
    if (place != null && report.outcome().isFinal()) {
      moves(report.id(), place, time, other);
    }
  }

  /** Duplicates tell of what is out, too; those of old do not say of which stories. */
  private static boolean tells(DocumentReport report, StoryRef story) {
    return report.outcome() == DocumentOutcome.PUBLISHED
        || (report.outcome() == DocumentOutcome.DUPLICATE && story.firstSeen() != null);
  }

  /** Returns when the place showed another text of the story; 0 where it did not. */
  private long add(StoryRef story, Instant fetchedAt, long place, long time) {
    Id id = Id.of(story.id());
    long version = Marks.version(story);
    Shown before = shown(place, id);
    Edition edition = Edition.read(out, id);
    long first = Edition.millis(story.firstSeen() == null ? fetchedAt : story.firstSeen());
    if (edition != null) {
      first = Math.min(first, edition.firstSeen());
    }
    if (!story.stale() && (edition == null || time >= edition.time())) {
      if (edition != null && edition.place() != place) {
        show(edition.place(), id, edition.version(), edition.time());
      }
      new Edition(version, time, place, first).write(out, id);
    } else {
      show(place, id, version, time);
      if (edition != null && first < edition.firstSeen()) {
        new Edition(edition.version(), edition.time(), edition.place(), first).write(out, id);
      }
    }
    return before.version() == 0 || before.version() == version ? 0 : Math.max(1, before.time());
  }

  private void show(long place, Id story, long version, long time) {
    if (place != 0 && time >= shown(place, story).time()) {
      shown.put(Marks.key(place, story), version, time);
    }
  }

  private void moves(DocumentId document, PlaceId place, long time, long other) {
    Id id = Id.of(place.value());
    boolean known = changed.get(id, 0) != 0;
    if (known && time >= changed.get(id, 1)) {
      changed.put(id, Marks.of(document), time);
    } else if (!known && other != 0) {
      changed.put(id, time >= other ? Marks.of(document) : Marks.UNKNOWN, Math.max(time, other));
    }
  }

  /** What a place showed of a story; the version is 0 where it showed nothing. */
  private record Shown(long version, long time) {}

  private Shown shown(long place, Id story) {
    if (place == 0) {
      return new Shown(0, 0);
    }
    Id key = Marks.key(place, story);
    Shown kept = new Shown(shown.get(key, 0), shown.get(key, 1));
    Edition edition = Edition.read(out, story);
    return edition != null && edition.place() == place && edition.time() >= kept.time()
        ? new Shown(edition.version(), edition.time())
        : kept;
  }

  private @Nullable Edition edition(String story) {
    return Edition.read(out, Id.of(story));
  }
}
