package news.dateline.ingest.extract.html;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Saves what can be read of structured data that is no JSON. */
final class BrokenJson {

  private static final List<String> FIELDS =
      List.of(
          "headline", "datePublished", "dateModified", "description", "inLanguage", "articleBody");

  private BrokenJson() {}

  /** An article with the strings that stand behind the names of its fields; empty if none do. */
  static Optional<ObjectNode> rescue(String script) {
    if (!script.contains("Article") && !script.contains("Posting")) {
      return Optional.empty();
    }
    ObjectNode article = JsonMapper.shared().createObjectNode();
    for (String field : FIELDS) {
      String value = valueOf(script, field, 0);
      if (value != null) {
        article.put(field, value);
      }
    }
    int author = script.indexOf("\"author\"");
    String name = author < 0 ? null : valueOf(script, "name", author);
    if (name != null) {
      article.put("author", name);
    }
    return article.isEmpty() ? Optional.empty() : Optional.of(article.put("@type", "Article"));
  }

  private static @Nullable String valueOf(String script, String field, int from) {
    int name = script.indexOf("\"" + field + "\"", from);
    if (name < 0) {
      return null;
    }
    int at = skipSpace(script, name + field.length() + 2);
    if (at >= script.length() || script.charAt(at) != ':') {
      return null;
    }
    at = skipSpace(script, at + 1);
    if (at >= script.length() || script.charAt(at) != '"') {
      return null;
    }
    StringBuilder value = new StringBuilder();
    for (int i = at + 1; i < script.length(); i++) {
      char c = script.charAt(i);
      if (c == '"') {
        return value.toString();
      }
      if (c == '\\' && i + 1 < script.length()) {
        i++;
        i = unescape(script, i, value);
      } else {
        value.append(c);
      }
    }
    return null;
  }

  /** Adds the character that is escaped at an index; the index of the last one that it took. */
  private static int unescape(String script, int at, StringBuilder value) {
    char c = script.charAt(at);
    switch (c) {
      case 'n', 'r' -> value.append('\n');
      case 't' -> value.append('\t');
      case 'u' -> {
        int end = Math.min(at + 5, script.length());
        try {
          value.append((char) Integer.parseInt(script.substring(at + 1, end), 16));
          return end - 1;
        } catch (NumberFormatException e) {
          value.append(c);
        }
      }
      default -> value.append(c);
    }
    return at;
  }

  private static int skipSpace(String script, int from) {
    int at = from;
    while (at < script.length() && Character.isWhitespace(script.charAt(at))) {
      at++;
    }
    return at;
  }
}
