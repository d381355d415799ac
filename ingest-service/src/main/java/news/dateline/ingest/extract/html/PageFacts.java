package news.dateline.ingest.extract.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import news.dateline.ingest.text.Text;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * What a page tells about itself: meta and link elements, structured data, first-level headings.
 * Collected in one walk.
 */
final class PageFacts implements NodeVisitor {

  private static final Pattern HOME = Pattern.compile("https?://[^/?#]+/?(?:index\\.\\w+)?");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final Map<String, List<String>> properties = new HashMap<>();
  private final Map<String, List<String>> metas = new HashMap<>();
  private final Map<String, String> alternates = new LinkedHashMap<>();
  private final List<String> jsonLd = new ArrayList<>();
  private final List<String> headings = new ArrayList<>();
  private @Nullable String base;
  private @Nullable String canonical;
  private @Nullable String language;
  private @Nullable String title;
  private boolean inBody;

  private PageFacts() {}

  static PageFacts of(Document page) {
    PageFacts facts = new PageFacts();
    page.traverse(facts);
    return facts;
  }

  @Override
  public void head(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    switch (element.normalName()) {
      case "html" ->
          language =
              value(element.hasAttr("lang") ? element.attr("lang") : element.attr("xml:lang"));
      case "body" -> inBody = true;
      case "base" -> base = base == null ? value(element.attr("href")) : base;
      case "title" -> title = title == null && !isInSvg(element) ? value(element.text()) : title;
      case "meta" -> meta(element);
      case "link" -> link(element);
      case "script" -> {
        if (element.attr("type").toLowerCase(Locale.ROOT).startsWith("application/ld+json")) {
          jsonLd.add(element.data());
        }
      }
      case "h1" -> {
        if (!isSiteName(element)) {
          add(headings, element.text());
        }
      }
      default -> {}
    }
  }

  /** Many put the name of their site into a heading, and link it to the home page. */
  static boolean isSiteName(Element heading) {
    Element link = heading.selectFirst("a[href]");
    return link != null && isHome(link);
  }

  /** Whether a link leads to a home page. */
  static boolean isHome(Element link) {
    String href = link.attr("href").strip();
    return href.equals("/") || HOME.matcher(href).matches();
  }

  private static boolean isInSvg(Element element) {
    Element parent = element.parent();
    return parent != null && parent.normalName().equals("svg");
  }

  private void meta(Element meta) {
    String content = value(meta.hasAttr("content") ? meta.attr("content") : meta.attr("value"));
    if (content == null) {
      return;
    }
    for (String attribute : List.of("property", "name", "http-equiv")) {
      for (String name : SPACE.split(meta.attr(attribute).strip())) {
        if (!name.isEmpty()) {
          // Where both are there, the property is the one that is meant for machines.
          add(attribute.equals("property") ? properties : metas, key(name), content);
        }
      }
    }
    // Elements of the body may speak of something else than the page.
    if (!inBody) {
      add(metas, "itemprop " + key(meta.attr("itemprop").strip()), content);
    }
  }

  private static void add(Map<String, List<String>> metas, String name, String content) {
    metas.computeIfAbsent(name, none -> new ArrayList<>()).add(content);
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replace('.', ':');
  }

  private void link(Element link) {
    String rel = link.attr("rel").toLowerCase(Locale.ROOT).strip();
    String href = value(link.attr("href"));
    if (href == null) {
      return;
    }
    if (rel.equals("canonical") && canonical == null) {
      canonical = href;
    } else if (rel.equals("alternate") && link.hasAttr("hreflang")) {
      alternates.putIfAbsent(link.attr("hreflang").strip(), href);
    }
  }

  private static void add(List<String> values, String text) {
    String line = Text.line(text);
    if (!line.isEmpty()) {
      values.add(line);
    }
  }

  private static @Nullable String value(String raw) {
    String line = Text.line(raw);
    return line.isEmpty() ? null : line;
  }

  /** The first of these metas that the page has; dots and colons are the same in names. */
  @Nullable String meta(String... names) {
    for (String name : names) {
      List<String> contents = metas(name);
      if (!contents.isEmpty()) {
        return contents.get(0);
      }
    }
    return null;
  }

  /** All metas of a name. */
  List<String> metas(String name) {
    List<String> contents = properties.get(name);
    return contents == null ? metas.getOrDefault(name, List.of()) : contents;
  }

  @Nullable String base() {
    return base;
  }

  @Nullable String canonical() {
    return canonical;
  }

  @Nullable String language() {
    return language;
  }

  /** The language with the country that is known where the page's own tag has none. */
  @Nullable String locale() {
    String given = meta("og:locale");
    String tag = given == null ? null : given.strip().replace('_', '-');
    String own = language;
    boolean more = tag != null && (own == null || tag.startsWith(own + "-"));
    return more ? tag : own;
  }

  @Nullable String title() {
    return title;
  }

  /** Addresses by their {@code hreflang}. */
  Map<String, String> alternates() {
    return alternates;
  }

  List<String> jsonLd() {
    return jsonLd;
  }

  /** The first-level headings. */
  List<String> headings() {
    return headings;
  }
}
