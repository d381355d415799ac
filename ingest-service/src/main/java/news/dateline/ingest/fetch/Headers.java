package news.dateline.ingest.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Headers of an answer. Names are case-insensitive. */
public final class Headers {

  /** Of no answer. */
  static final Headers NONE = new Headers(Map.of());

  private final Map<String, List<String>> values;

  private Headers(Map<String, List<String>> values) {
    this.values = values;
  }

  /** All values of that header, in their order; empty where it is missing. */
  public List<String> all(String name) {
    return values.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }

  /** The first value of that header; null where it is missing or blank. */
  public @Nullable String first(String name) {
    return all(name).stream().filter(value -> !value.isBlank()).findFirst().orElse(null);
  }

  @Override
  public String toString() {
    return values.toString();
  }

  /** Collects headers. */
  static final class Builder {

    private final Map<String, List<String>> values = new TreeMap<>();

    Builder add(String name, @Nullable String value) {
      values
          .computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> new ArrayList<>())
          .add(value == null ? "" : value.strip());
      return this;
    }

    Headers build() {
      return new Headers(values);
    }
  }
}
