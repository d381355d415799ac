package news.dateline.ingest.extract.html;

import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Data in the form that Nuxt gives its pages: one list of all values, in which objects and lists
 * hold the places of their parts.
 */
final class FlatState {

  private static final int MAX_NODES = 50_000;
  private static final int MAX_DEPTH = 40;

  private final JsonNode values;
  private int nodes;

  private FlatState(JsonNode values) {
    this.values = values;
  }

  /** Whether a script says that its data is in this form. */
  static boolean isOne(Element script) {
    return script.hasAttr("data-nuxt-data") || script.id().equals("__NUXT_DATA__");
  }

  /** The same data with its parts where they belong. */
  static JsonNode unfold(JsonNode values) {
    return values.isArray() ? new FlatState(values).at(0, 0) : values;
  }

  private JsonNode at(int place, int depth) {
    JsonNode value = values.path(place);
    if (nodes > MAX_NODES || depth > MAX_DEPTH || !value.isContainer()) {
      return value;
    }
    if (value.isObject()) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      value
          .properties()
          .forEach(field -> object.set(field.getKey(), part(field.getValue(), depth)));
      return object;
    }
    if (value.path(0).isString()) {
      // The name of a kind of wrapper stands before what it wraps.
      return part(value.path(1), depth);
    }
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    value.values().forEach(part -> list.add(part(part, depth)));
    return list;
  }

  private JsonNode part(JsonNode reference, int depth) {
    nodes++;
    return reference.isInt() && reference.asInt() >= 0
        ? at(reference.asInt(), depth + 1)
        : reference;
  }
}
