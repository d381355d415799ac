package news.dateline.ingest.source.settings;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A value of a YAML document, and where it stands. */
sealed interface Value {

  /** The line that it begins on, from 1; 0 where it stands in no file. */
  int line();

  /** The same without its place, for comparing. */
  Object bare();

  /** A text, a number, a truth: as it is written. */
  record Scalar(String text, int line) implements Value {
    @Override
    public Object bare() {
      return text;
    }
  }

  /** A list. */
  record Items(List<Value> items, int line) implements Value {
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public Object bare() {
      return items.stream().map(Value::bare).toList();
    }
  }

  /** A mapping; keys without a value are left out. */
  record Entries(Map<String, Value> entries, int line) implements Value {
    public Entries {
      entries = Map.copyOf(entries);
    }

    @Override
    public Object bare() {
      Map<String, Object> bare = new TreeMap<>();
      entries.forEach((key, value) -> bare.put(key, value.bare()));
      return bare;
    }
  }
}
