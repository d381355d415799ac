package news.dateline.ingest.publish;

import java.util.HashMap;
import java.util.Map;

/** What a table is to become. */
final class DraftTable implements Table {

  private final Table before;
  private final Map<Id, long[]> changed = new HashMap<>();

  DraftTable(Table before) {
    this.before = before;
  }

  @Override
  public long get(Id id, int value) {
    long[] values = changed.get(id);
    return values == null ? before.get(id, value) : values[value];
  }

  @Override
  public void put(Id id, long... values) {
    changed.put(id, values);
  }
}
