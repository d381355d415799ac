package news.dateline.ingest.source.feed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import news.dateline.ingest.source.feed.ItemIdentity.Kind;
import org.jspecify.annotations.Nullable;

/** Items by each of their keys. */
final class KeyIndex<T> {

  private final Map<Kind, Map<String, List<T>>> index = new EnumMap<>(Kind.class);

  KeyIndex(Collection<T> items, Function<T, ItemKeys> keys) {
    for (Kind kind : Kind.values()) {
      Map<String, List<T>> byKey = new HashMap<>();
      for (T item : items) {
        String key = keys.apply(item).get(kind);
        if (key != null) {
          byKey.computeIfAbsent(key, other -> new ArrayList<>()).add(item);
        }
      }
      index.put(kind, byKey);
    }
  }

  /** The item with that key; null where there is none, or more than one. */
  @Nullable T only(Kind kind, @Nullable String key) {
    List<T> all = all(kind, key);
    return all.size() == 1 ? all.get(0) : null;
  }

  boolean has(Kind kind, @Nullable String key) {
    return !all(kind, key).isEmpty();
  }

  /** How many keys there are. */
  int size(Kind kind) {
    return byKey(kind).size();
  }

  private List<T> all(Kind kind, @Nullable String key) {
    return key == null ? List.of() : byKey(kind).getOrDefault(key, List.of());
  }

  private Map<String, List<T>> byKey(Kind kind) {
    return index.getOrDefault(kind, Map.of());
  }
}
