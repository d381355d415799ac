package news.dateline.standalone.evaluate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was measured on one set of labelled data.
 *
 * @param set name of the set
 * @param values by name, in the order in which they are printed: counts as integers, shares and
 *     other measures as doubles
 */
record Figures(String set, Map<String, Number> values) {

  Figures {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  static Figures of(String set) {
    return new Figures(set, Map.of());
  }

  /** The same with one more. */
  Figures with(String name, Number value) {
    Map<String, Number> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new Figures(set, more);
  }
}
