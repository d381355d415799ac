package news.dateline.ingest.extract.html;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import news.dateline.ingest.text.Text;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads fields of structured data, which have one value or a list, as plain text. */
final class JsonLdFields {

  private JsonLdFields() {}

  /** Whether one of the node's types ends so, in lower case. */
  static boolean is(ObjectNode node, String kind) {
    return texts(node.path("@type")).anyMatch(type -> type.toLowerCase(Locale.ROOT).endsWith(kind));
  }

  /** The first text or number in one of these fields. */
  static @Nullable String text(@Nullable ObjectNode node, String... fields) {
    if (node == null) {
      return null;
    }
    for (String field : fields) {
      JsonNode value = node.path(field);
      JsonNode single = value.isArray() && !value.isEmpty() ? value.get(0) : value;
      if (single.isString() || single.isNumber()) {
        String line = plain(single.asString());
        if (!line.isEmpty()) {
          return line;
        }
      }
    }
    return null;
  }

  /** All texts in a value. */
  static Stream<String> texts(JsonNode value) {
    return all(value).stream()
        .filter(JsonNode::isString)
        .map(one -> plain(one.asString()))
        .filter(line -> !line.isEmpty());
  }

  /** The values of a field that has one or several. */
  static Collection<JsonNode> all(JsonNode value) {
    JsonNode list = value.path("@list").isArray() ? value.path("@list") : value;
    return list.isArray() ? list.values() : List.of(list);
  }

  /** Values are often escaped as if they stood in HTML. */
  private static String plain(String value) {
    boolean markup = value.indexOf('&') >= 0 || value.indexOf('<') >= 0;
    return Text.line(markup ? Jsoup.parseBodyFragment(value).text() : value);
  }
}
