package news.dateline.ingest.extract.html;

import static news.dateline.ingest.extract.html.JsonLdFields.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The objects of a page's structured data, and what they tell about its article. */
final class JsonLdGraph {

  private static final Set<String> LISTS =
      Set.of(
          "itemListElement",
          "hasPart",
          "comment",
          "relatedLink",
          "review",
          "citation",
          "mentions",
          "liveBlogUpdate");

  private static final List<String> ARTICLES =
      List.of("article", "posting", "report", "review", "recipe", "howto");

  /** Articles have them in them; some pages are for one alone. */
  private static final List<String> MEDIA = List.of("videoobject", "podcastepisode");

  /** What both its address and its headline contradict is another page's. */
  private static final int MAYBE = -1;

  private static final int SURE = 1;

  private static final int MAX_NODES = 2_000;

  private final Map<String, ObjectNode> byId = new HashMap<>();
  private final List<ObjectNode> nodes = new ArrayList<>();
  private final JsonLdNames names = new JsonLdNames(byId, nodes);

  void add(JsonNode root) {
    Deque<JsonNode> open = new ArrayDeque<>();
    open.add(root);
    while (!open.isEmpty() && nodes.size() < MAX_NODES) {
      JsonNode node = open.remove();
      if (node instanceof ObjectNode object) {
        nodes.add(object);
        if (object.path("@id").isString() && object.size() > 1) {
          // Some only say of what kind it is that another object tells of.
          byId.merge(
              object.path("@id").asString(),
              object,
              (known, other) -> other.size() > known.size() ? other : known);
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

  /**
   * What is told of the page's article, by all objects that are surely of it.
   *
   * @param page tells it from other articles
   */
  JsonLd article(PageIdentity page) {
    List<ObjectNode> articles = best(page, ARTICLES, MAYBE);
    if (articles.isEmpty()) {
      articles =
          best(page, MEDIA, SURE).stream()
              .filter(film -> page.isTitle(text(film, "name", "headline")))
              .toList();
    }
    JsonLd told = articles.stream().map(this::told).reduce(JsonLd.NONE, JsonLd::orElse);
    return told.orElse(around());
  }

  private JsonLd told(ObjectNode article) {
    return new JsonLd(
        text(article, "headline", "name"),
        names.people(article),
        text(article, "datePublished", "dateCreated", "uploadDate"),
        text(article, "dateModified"),
        language(article),
        JsonLdFields.texts(article.path("articleSection")).toList(),
        List.of(),
        keywords(article),
        text(article, "description"),
        names.name(article, "publisher"),
        Set.of(),
        link(article),
        JsonLdText.of(article));
  }

  private JsonLd around() {
    ObjectNode page = first("webpage");
    ObjectNode site = first("website");
    return new JsonLd(
        null,
        List.of(),
        text(page, "datePublished"),
        text(page, "dateModified"),
        language(page),
        List.of(),
        JsonLdTrail.of(nodes),
        List.of(),
        null,
        HtmlMetadata.first(text(site, "name"), names.name(page, "publisher")),
        names.organisations(),
        null,
        null);
  }

  private @Nullable ObjectNode first(String kind) {
    return nodes.stream().filter(node -> JsonLdFields.is(node, kind)).findFirst().orElse(null);
  }

  /**
   * The objects of the kinds that claim most surely to be of the page: all of them if they are sure
   * of it, else the first.
   *
   * @param least claim that counts
   */
  private List<ObjectNode> best(PageIdentity page, List<String> kinds, int least) {
    List<ObjectNode> best = new ArrayList<>();
    int most = least;
    for (String kind : kinds) {
      for (ObjectNode node : nodes) {
        int claim =
            JsonLdFields.is(node, kind)
                ? page.claim(links(node), text(node, "headline", "name"))
                : Integer.MIN_VALUE;
        if (claim > most || (claim == most && best.isEmpty())) {
          best.clear();
          best.add(node);
          most = claim;
        } else if (claim == most && claim >= SURE) {
          best.add(node);
        }
      }
    }
    return best;
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
    if (node.path("keywords").isArray()) {
      return JsonLdFields.texts(node.path("keywords")).toList();
    }
    String list = text(node, "keywords");
    return list == null ? List.of() : Keywords.split(list);
  }

  private static @Nullable String link(ObjectNode node) {
    JsonNode page = node.path("mainEntityOfPage");
    return HtmlMetadata.first(
        text(node, "url"),
        page instanceof ObjectNode object
            ? text(object, "@id", "url")
            : text(node, "mainEntityOfPage"));
  }

  private static List<String> links(ObjectNode node) {
    return Stream.of(link(node), text(node, "@id")).filter(Objects::nonNull).toList();
  }
}
