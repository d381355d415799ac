package news.dateline.ingest.pipeline;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import news.dateline.document.DocumentId;
import news.dateline.ingest.source.Document;

/** The documents that were accepted and have not ended. Thread-safe. */
public final class InFlight {

  private final Set<Entry> entries = ConcurrentHashMap.newKeySet();

  InFlight() {}

  /** A document, and since when it has been here. Two of one id are two. */
  public static final class Entry {

    private final Document document;
    private final long start = System.nanoTime();

    private Entry(Document document) {
      this.document = document;
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
    Entry entry = new Entry(document);
    entries.add(entry);
    return entry;
  }

  void remove(Entry entry) {
    entries.remove(entry);
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
