package news.dateline.ingest.publish;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A table that forgets: what was put before so many calls of {@link #age} is not there any more. To
 * put an entry again makes it young. Not thread-safe.
 */
final class AgeingTable implements Table {

  /** For how many spans of time an entry is kept beyond the one in which it was put. */
  static final int SPANS = 4;

  private final int values;

  /** One for each span, the youngest first. */
  private final Deque<IdTable> spans = new ArrayDeque<>();

  /**
   * @param values longs of each entry; the first is never 0
   */
  AgeingTable(int values) {
    this.values = values;
    this.spans.add(new IdTable(values));
  }

  @Override
  public long get(Id id, int value) {
    for (IdTable span : spans) {
      if (span.get(id, 0) != 0) {
        return span.get(id, value);
      }
    }
    return 0;
  }

  @Override
  public void put(Id id, long... entry) {
    spans.element().put(id, entry);
  }

  /** Begins another span, and forgets the one that is too old. */
  void age() {
    spans.addFirst(new IdTable(values));
    if (spans.size() > SPANS + 1) {
      spans.removeLast();
    }
  }
}
