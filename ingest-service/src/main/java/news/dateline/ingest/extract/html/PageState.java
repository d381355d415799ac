package news.dateline.ingest.extract.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import news.dateline.ingest.text.Text;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The article in the data that a page's {@linkplain StateScripts scripts} are to build it from.
 * Each site calls the parts as it likes, so the article is the object that says the headline of the
 * page, and its text are those strings of one place in it that hold most running text.
 */
final class PageState {

  /** Some have several, for the page and for lists. */
  private static final Set<String> HEADLINE =
      Set.of("headline", "title", "name", "heading", "headlines", "titles");

  private static final List<String> PUBLISHED =
      List.of(
          "datepublished",
          "publishedat",
          "published",
          "publishdate",
          "publisheddate",
          "publicationdate",
          "publishedon",
          "firstpublished",
          "firstpublishedat",
          "firstpublishdate",
          "displaydate",
          "pubdate",
          "createdat",
          "publishtime",
          "date");

  private static final List<String> AUTHORS =
      List.of("authors", "author", "bylines", "byline", "writers", "contributors");

  /** A text of less is no article, in UTF-16 units. */
  private static final int MIN_TEXT = 300;

  private static final int MIN_PARAGRAPH = 80;
  private static final int MAX_NODES = 100_000;

  /** What is read of one object, in UTF-16 units: one text may be in many places of it. */
  private static final int MAX_CHARS = 5_000_000;

  private final String headline;
  private int nodes;

  private PageState(String headline) {
    this.headline = headline;
  }

  /** What is known of the article; {@link JsonLd#NONE} where no object says the headline. */
  static JsonLd read(Document page, @Nullable String headline) {
    String folded = headline == null ? "" : Words.fold(headline);
    if (folded.isEmpty()) {
      return JsonLd.NONE;
    }
    PageState state = new PageState(folded);
    for (JsonNode data : StateScripts.read(page)) {
      JsonLd article = state.article(data);
      if (article != null) {
        return article;
      }
    }
    return JsonLd.NONE;
  }

  /** The first object that says the headline and holds a text. */
  private @Nullable JsonLd article(JsonNode root) {
    Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty() && nodes < MAX_NODES) {
      JsonNode node = open.remove();
      nodes++;
      if (node instanceof ObjectNode object && saysHeadline(object)) {
        String text = text(object);
        if (text != null) {
          return described(object, text);
        }
      }
      node.values().stream().filter(JsonNode::isContainer).forEach(open::add);
    }
    return null;
  }

  private boolean saysHeadline(ObjectNode object) {
    return object.properties().stream()
        .anyMatch(
            field ->
                HEADLINE.contains(field.getKey().toLowerCase(Locale.ROOT))
                    && says(field.getValue()));
  }

  private boolean says(JsonNode value) {
    return value instanceof ObjectNode object
        ? object.values().stream().anyMatch(this::isHeadline)
        : isHeadline(value);
  }

  private boolean isHeadline(JsonNode value) {
    return value.isString() && Words.fold(plain(value.asString())).equals(headline);
  }

  /** The strings of one place, which is the same in all items of a list, with most prose. */
  private @Nullable String text(ObjectNode article) {
    Map<String, List<String>> places = new LinkedHashMap<>();
    Deque<Map.Entry<String, JsonNode>> open = new ArrayDeque<>();
    open.push(Map.entry("", article));
    int chars = 0;
    while (!open.isEmpty() && nodes < MAX_NODES && chars <= MAX_CHARS) {
      Map.Entry<String, JsonNode> at = open.pop();
      JsonNode node = at.getValue();
      nodes++;
      if (node.isString()) {
        chars += node.asString().length();
        places.computeIfAbsent(at.getKey(), none -> new ArrayList<>()).add(node.asString());
      } else if (node instanceof ObjectNode object) {
        List<Map.Entry<String, JsonNode>> fields = new ArrayList<>(object.properties());
        for (int i = fields.size() - 1; i >= 0; i--) {
          Map.Entry<String, JsonNode> field = fields.get(i);
          open.push(Map.entry(at.getKey() + "/" + field.getKey(), field.getValue()));
        }
      } else if (node.isArray()) {
        for (int i = node.size() - 1; i >= 0; i--) {
          open.push(Map.entry(at.getKey() + "/*", node.get(i)));
        }
      }
    }
    String best = null;
    int most = MIN_TEXT;
    for (List<String> texts : places.values()) {
      int prose = texts.stream().mapToInt(PageState::prose).sum();
      if (prose > most) {
        most = prose;
        best = String.join("\n", texts);
      }
    }
    return best;
  }

  private static int prose(String text) {
    int length = plain(text).length();
    return length >= MIN_PARAGRAPH ? length : 0;
  }

  private static String plain(String value) {
    boolean markup = value.indexOf('<') >= 0 || value.indexOf('&') >= 0;
    return Text.line(markup ? Jsoup.parseBodyFragment(value).text() : value);
  }

  /** As structured data would say it. */
  private static JsonLd described(ObjectNode object, String text) {
    ObjectNode article = JsonMapper.shared().createObjectNode();
    article.put("@type", "Article").put("articleBody", text);
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      String name = field.getKey().toLowerCase(Locale.ROOT).replaceAll("[_-]", "");
      fields.putIfAbsent(name, field.getValue());
    }
    first(fields, PUBLISHED, article, "datePublished");
    first(fields, AUTHORS, article, "author");
    JsonLdGraph graph = new JsonLdGraph();
    graph.add(article);
    return graph.article(PageIdentity.UNKNOWN);
  }

  private static void first(
      Map<String, JsonNode> fields, List<String> names, ObjectNode article, String name) {
    for (String one : names) {
      JsonNode value = fields.get(one);
      if (value != null && (value.isString() || (value.isContainer() && !value.isEmpty()))) {
        article.set(name, value);
        return;
      }
    }
  }
}
