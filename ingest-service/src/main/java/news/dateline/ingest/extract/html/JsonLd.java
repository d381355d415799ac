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
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a page's structured data (schema.org as JSON-LD) tells about its article.
 *
 * @param authors names, in order
 * @param published as written
 * @param modified as written
 * @param body the text, as written; paragraphs are split by line ends where it has any
 * @param publisher name of the publisher
 */
record JsonLd(
    @Nullable String headline,
    List<String> authors,
    @Nullable String published,
    @Nullable String modified,
    @Nullable String language,
    @Nullable String section,
    List<String> keywords,
    @Nullable String description,
    @Nullable String publisher,
    @Nullable String link,
    @Nullable String body) {

  static final JsonLd NONE =
      new JsonLd(null, List.of(), null, null, null, null, List.of(), null, null, null, null);

  /** As pages write it: with comments, trailing commas, raw line ends in strings. */
  private static final JsonMapper LENIENT =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                  .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                  .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
                  .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
                  .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                  .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                  .build())
          .build();

  private static final Set<String> LISTS =
      Set.of(
          "itemListElement", "hasPart", "comment", "relatedLink", "review", "citation", "mentions");

  private static final int MAX_NODES = 2_000;

  /**
   * Reads what the scripts of a page tell.
   *
   * @param scripts each in the JSON that its author meant to write
   */
  static JsonLd of(List<String> scripts) {
    Graph graph = new Graph();
    for (String script : scripts) {
      try {
        graph.add(LENIENT.readTree(withoutWrapping(script)));
      } catch (JacksonException e) {
        BrokenJson.rescue(script).ifPresent(graph::add);
      }
    }
    return graph.article();
  }

  /** Some put comments or CDATA sections around their JSON, or a semicolon behind it. */
  private static String withoutWrapping(String script) {
    String json = script.strip();
    for (String start : List.of("<!--", "//<![CDATA[", "/*<![CDATA[*/", "<![CDATA[")) {
      if (json.startsWith(start)) {
        json = json.substring(start.length()).strip();
      }
    }
    for (String end : List.of("-->", "//]]>", "/*]]>*/", "]]>", ";")) {
      if (json.endsWith(end)) {
        json = json.substring(0, json.length() - end.length()).strip();
      }
    }
    return json;
  }

  /** All objects of a page's structured data. */
  private static final class Graph {

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
      ObjectNode article = best(List.of("article", "posting", "report", "review", "recipe"));
      ObjectNode page = best(List.of("webpage"));
      ObjectNode site = best(List.of("website"));
      if (article == null && page == null && site == null) {
        return NONE;
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
          body(article));
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
      Collection<JsonNode> people = value.isArray() ? value.values() : List.of(value);
      for (JsonNode person : people) {
        JsonNode known = person;
        if (person instanceof ObjectNode object && !object.has("name")) {
          known = byId.getOrDefault(object.path("@id").asString(""), object);
        }
        String name = known instanceof ObjectNode object ? text(object, "name") : plainText(known);
        if (name != null && !names.contains(name)) {
          names.add(name);
        }
      }
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
          : page instanceof ObjectNode object
              ? text(object, "@id")
              : text(node, "mainEntityOfPage");
    }

    private static @Nullable String body(@Nullable ObjectNode node) {
      JsonNode body = node == null ? null : node.path("articleBody");
      return body != null && body.isString() && !body.asString().isBlank() ? body.asString() : null;
    }
  }
}
