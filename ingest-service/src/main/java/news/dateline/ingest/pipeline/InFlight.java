package news.dateline.ingest.pipeline;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import news.dateline.document.DocumentId;
import news.dateline.document.PlaceId;
import news.dateline.ingest.source.Document;
import org.jspecify.annotations.Nullable;

/** The documents that were accepted and have not ended. Thread-safe. */
public final class InFlight {

  private final Set<Entry> entries = ConcurrentHashMap.newKeySet();

  /** Of each place, the last one that came. */
  private final Map<PlaceId, Entry> last = new HashMap<>();

  InFlight() {}

  /** A document, and since when it has been here. Two of one id are two. */
  public static final class Entry {

    private final Document document;
    private final long start = System.nanoTime();
    private final CompletableFuture<?> turn;
    private final CompletableFuture<@Nullable Void> submitted = new CompletableFuture<>();

    private Entry(Document document, CompletableFuture<?> turn) {
      this.document = document;
      this.turn = turn;
    }

    /**
     * Is done when it may be read: when those that came before it from its place have been
     * submitted, or will not be. So what a place shows last is published last.
     */
    CompletableFuture<?> turn() {
      return turn;
    }

    /** Says that it was submitted, or will not be. */
    void submitted() {
      submitted.complete(null);
    }

    /** The document. */
    public Document document() {
      return document;
    }

    /** How long it has been in flight. */
    public Duration age() {
      return Duration.ofNanos(System.nanoTime() - start);
    }
  }

  Entry add(Document document) {
    PlaceId place = document.place();
    synchronized (last) {
      Entry before = place == null ? null : last.get(place);
      Entry entry =
          new Entry(
              document,
              before == null ? CompletableFuture.completedFuture(null) : before.submitted);
      if (place != null) {
        last.put(place, entry);
      }
      entries.add(entry);
      return entry;
    }
  }

  void remove(Entry entry) {
    PlaceId place = entry.document.place();
    synchronized (last) {
      if (place != null) {
        last.remove(place, entry);
      }
      entries.remove(entry);
    }
  }

  /** Whether another document of that place is here, that with this id left aside. */
  boolean hasOther(DocumentId id, @Nullable PlaceId place) {
    return place != null
        && entries.stream()
            .map(Entry::document)
            .anyMatch(other -> place.equals(other.place()) && !other.id().equals(id));
  }

  boolean has(DocumentId id) {
    return entries.stream().anyMatch(entry -> entry.document.id().equals(id));
  }

  int size() {
    return entries.size();
  }

  /** The age of the oldest; zero where there is none. */
  Duration oldest() {
    return entries.stream().map(Entry::age).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
  }

  /** The oldest first. */
  List<Entry> entries() {
    long now = System.nanoTime();
    return entries.stream()
        .sorted(Comparator.comparingLong((Entry entry) -> now - entry.start).reversed())
        .toList();
  }
}
