package news.dateline.ingest.extract.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import news.dateline.ingest.text.Text;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The objects of a page's structured data, and what they tell about its article. */
final class JsonLdGraph {

  private static final Set<String> LISTS =
      Set.of(
          "itemListElement", "hasPart", "comment", "relatedLink", "review", "citation", "mentions");

  private static final int MAX_NODES = 2_000;

  private final Map<String, ObjectNode> byId = new HashMap<>();
  private final List<ObjectNode> nodes = new ArrayList<>();

  void add(JsonNode root) {
    Deque<JsonNode> open = new ArrayDeque<>();
    open.add(root);
    while (!open.isEmpty() && nodes.size() < MAX_NODES) {
      JsonNode node = open.remove();
      if (node instanceof ObjectNode object) {
        nodes.add(object);
        if (object.path("@id").isString() && object.size() > 1) {
          byId.putIfAbsent(object.path("@id").asString(), object);
        }
        for (Map.Entry<String, JsonNode> field : object.properties()) {
          if (field.getValue().isContainer() && !LISTS.contains(field.getKey())) {
            open.add(field.getValue());
          }
        }
      } else if (node.isArray()) {
        open.addAll(node.values());
      }
    }
  }

  JsonLd article() {
    ObjectNode article = best(List.of("article", "posting", "report", "review", "recipe", "howto"));
    ObjectNode page = best(List.of("webpage"));
    ObjectNode site = best(List.of("website"));
    if (article == null && page == null && site == null) {
      return JsonLd.NONE;
    }
    String headline = text(article, "headline", "name");
    return new JsonLd(
        headline,
        names(article, "author", "creator"),
        first(text(article, "datePublished", "dateCreated"), text(page, "datePublished")),
        first(text(article, "dateModified"), text(page, "dateModified")),
        first(language(article), language(page)),
        text(article, "articleSection"),
        keywords(article),
        text(article, "description"),
        first(name(article, "publisher"), text(site, "name"), name(page, "publisher")),
        link(article),
        article == null ? null : JsonLdText.of(article));
  }

  private @Nullable ObjectNode best(List<String> kinds) {
    for (String kind : kinds) {
      for (ObjectNode node : nodes) {
        if (types(node).anyMatch(type -> type.endsWith(kind))) {
          return node;
        }
      }
    }
    return null;
  }

  private static Stream<String> types(ObjectNode node) {
    JsonNode type = node.path("@type");
    Collection<JsonNode> values = type.isArray() ? type.values() : List.of(type);
    return values.stream()
        .filter(JsonNode::isString)
        .map(value -> value.asString().toLowerCase(Locale.ROOT));
  }

  private static @Nullable String first(@Nullable String... values) {
    for (String value : values) {
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private static @Nullable String text(@Nullable ObjectNode node, String... fields) {
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

  /** Values are often escaped as if they stood in HTML. */
  private static String plain(String value) {
    boolean markup = value.indexOf('&') >= 0 || value.indexOf('<') >= 0;
    return Text.line(markup ? Jsoup.parseBodyFragment(value).text() : value);
  }

  private @Nullable String name(@Nullable ObjectNode node, String field) {
    List<String> names = names(node, field);
    return names.isEmpty() ? null : names.get(0);
  }

  private List<String> names(@Nullable ObjectNode node, String... fields) {
    List<String> names = new ArrayList<>();
    if (node != null) {
      for (String field : fields) {
        addNames(node.path(field), names);
        if (!names.isEmpty()) {
          break;
        }
      }
    }
    return names;
  }

  private void addNames(JsonNode value, List<String> names) {
    for (JsonNode person : all(value)) {
      JsonNode known = person;
      if (person instanceof ObjectNode object && !object.has("name")) {
        known = byId.getOrDefault(object.path("@id").asString(""), object);
      }
      if (known instanceof ObjectNode object) {
        all(object.path("name")).forEach(name -> add(plainText(name), names));
        if (!object.has("name")) {
          add(fullName(object), names);
        }
      } else {
        add(plainText(known), names);
      }
    }
  }

  private static void add(@Nullable String name, List<String> names) {
    if (name != null && !names.contains(name)) {
      names.add(name);
    }
  }

  /** The values of a field that has one or several. */
  private static Collection<JsonNode> all(JsonNode value) {
    JsonNode list = value.path("@list").isArray() ? value.path("@list") : value;
    return list.isArray() ? list.values() : List.of(list);
  }

  private static @Nullable String fullName(ObjectNode person) {
    String first = text(person, "givenName");
    String last = text(person, "familyName");
    return first == null || last == null ? last : first + " " + last;
  }

  private static @Nullable String plainText(JsonNode node) {
    String line = node.isString() ? plain(node.asString()) : "";
    return line.isEmpty() ? null : line;
  }

  private static @Nullable String language(@Nullable ObjectNode node) {
    if (node == null) {
      return null;
    }
    JsonNode language = node.path("inLanguage");
    return language instanceof ObjectNode object
        ? text(object, "alternateName", "name")
        : text(node, "inLanguage");
  }

  private static List<String> keywords(@Nullable ObjectNode node) {
    if (node == null) {
      return List.of();
    }
    JsonNode keywords = node.path("keywords");
    if (keywords.isArray()) {
      return keywords.values().stream()
          .filter(JsonNode::isString)
          .map(keyword -> plain(keyword.asString()))
          .filter(keyword -> !keyword.isEmpty())
          .toList();
    }
    String list = text(node, "keywords");
    return list == null ? List.of() : Keywords.split(list);
  }

  private static @Nullable String link(@Nullable ObjectNode node) {
    if (node == null) {
      return null;
    }
    String url = text(node, "url");
    JsonNode page = node.path("mainEntityOfPage");
    return url != null
        ? url
        : page instanceof ObjectNode object ? text(object, "@id") : text(node, "mainEntityOfPage");
  }
}
