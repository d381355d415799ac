package news.dateline.ingest.extract.html;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import news.dateline.ingest.extract.format.Links;
import news.dateline.ingest.text.Text;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The teasers of a page: titles that lead to other pages of the site, each with the little that
 * stands below it.
 */
final class Teasers {

  /** Of a title, folded; menus have shorter ones. */
  private static final int MIN_TITLE = 12;

  /** The same where words have no spaces. */
  private static final int MIN_IDEOGRAPHS = 6;

  /** A teaser with its title is no longer. */
  private static final int MAX_TEASER = 700;

  /** Above its title stand a label and a date. */
  private static final int MAX_ABOVE = 80;

  /** A title is this part of its line. */
  private static final double LINE = 0.7;

  private static final int MAX_LINKS = 400;
  private static final int MAX_TEASERS = 150;
  private static final int MAX_DEPTH = 12;
  private static final String HEADING = "h1, h2, h3, h4, h5, h6";
  private static final Set<String> AROUND = Set.of("nav", "footer", "body", "html");

  private final Set<String> titles = new HashSet<>();
  private final Map<Element, String> texts = new LinkedHashMap<>();

  private Teasers() {}

  /**
   * Those of a page.
   *
   * @param address where the page was; null if that is not known
   */
  static Teasers of(Document page, @Nullable URI address) {
    Teasers teasers = new Teasers();
    teasers.collect(titles(page, address));
    return teasers;
  }

  /** How many there are. */
  int count() {
    return texts.size();
  }

  /** Whether a line is the title of one. */
  boolean isTitle(String line) {
    return titles.contains(Words.fold(line));
  }

  /** Whether a line stands in one. */
  boolean hold(String line) {
    String folded = Words.fold(line);
    return titles.contains(folded)
        || (!folded.isEmpty() && texts.values().stream().anyMatch(text -> text.contains(folded)));
  }

  /** The links that are titles, by where they lead. */
  private static Map<Element, String> titles(Document page, @Nullable URI address) {
    String own = host(page, address);
    Map<Element, String> titles = new LinkedHashMap<>();
    LinkLines lines = new LinkLines();
    int seen = 0;
    for (Element link : page.select("a[href]")) {
      String target = target(link, own);
      if (target != null && isTitle(link, lines) && link.closest("nav, footer") == null) {
        titles.put(link, target);
        if (++seen == MAX_LINKS) {
          break;
        }
      }
    }
    return titles;
  }

  private static @Nullable String host(Document page, @Nullable URI address) {
    Element canonical = page.selectFirst("link[rel=canonical], meta[property=og:url]");
    URI link =
        canonical == null
            ? address
            : Links.of(canonical.attr(canonical.hasAttr("href") ? "href" : "content"), address);
    if (link != null && link.getHost() != null) {
      return bare(link.getHost());
    }
    Map<String, Integer> hosts = new HashMap<>();
    for (Element other : page.select("a[href^=http]")) {
      URI uri = Links.of(other.attr("href"), null);
      if (uri != null && uri.getHost() != null) {
        hosts.merge(bare(uri.getHost()), 1, Integer::sum);
      }
    }
    return hosts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private static String bare(String host) {
    return PageLinks.bare(host.toLowerCase(Locale.ROOT));
  }

  /** Where a link to another page of the site leads; null for any other link. */
  private static @Nullable String target(Element link, @Nullable String host) {
    String href = link.attr("href").strip();
    int fragment = href.indexOf('#');
    String target = fragment < 0 ? href : href.substring(0, fragment);
    if (target.length() < 2) {
      return null;
    }
    if (!target.matches("(?i)(?:[a-z][a-z0-9+.-]*:|//).*")) {
      return target;
    }
    URI uri = Links.of(target.startsWith("//") ? "https:" + target : target, null);
    if (uri == null || uri.getHost() == null || host == null) {
      return null;
    }
    String other = bare(uri.getHost());
    return other.equals(host) || other.endsWith("." + host) || host.endsWith("." + other)
        ? target
        : null;
  }

  /** Whether a link is a line of its own, or holds a heading. */
  private static boolean isTitle(Element link, LinkLines lines) {
    String text = title(link);
    String folded = Words.fold(text);
    boolean ideographs = folded.codePoints().anyMatch(Character::isIdeographic);
    if (folded.length() < (ideographs ? MIN_IDEOGRAPHS : MIN_TITLE)) {
      return false;
    }
    if (link.selectFirst(HEADING) != null || link.closest(HEADING) != null) {
      return true;
    }
    return (ideographs || Text.words(text) > 2)
        && (isAlone(link) || text.length() >= LINE * lines.lengthFor(link));
  }

  /** The text of a link, or of the heading that it holds. */
  private static String title(Element link) {
    Element heading = link.selectFirst(HEADING);
    return (heading == null ? link : heading).text();
  }

  /** Between line breaks, as pages without styles set them. */
  private static boolean isAlone(Element link) {
    return isBreak(link.nextSibling(), true) && isBreak(link.previousSibling(), false);
  }

  /** Whether a line breaks there. */
  private static boolean isBreak(@Nullable Node from, boolean behind) {
    Node node = from;
    while (node instanceof TextNode text && text.isBlank()) {
      node = behind ? node.nextSibling() : node.previousSibling();
    }
    return node == null ? !behind : node.normalName().equals("br");
  }

  private void collect(Map<Element, String> links) {
    Map<Element, String> within = new IdentityHashMap<>();
    links.forEach(
        (link, target) -> {
          Element at = link;
          for (int i = 0; i < MAX_DEPTH && at != null && !AROUND.contains(at.normalName()); i++) {
            within.merge(at, target, (one, other) -> one.equals(other) ? one : "");
            at = at.parent();
          }
        });
    links.forEach(
        (link, target) -> {
          Element box = box(link, target, within);
          if (texts.size() < MAX_TEASERS) {
            texts.computeIfAbsent(box, key -> Words.fold(key.text()));
          }
          titles.add(Words.fold(title(link)));
        });
  }

  /** The highest element around a title that has no other one in it, nor text above it. */
  private static Element box(Element link, String target, Map<Element, String> within) {
    String title = link.text();
    Element box = link;
    for (Element up = link.parent();
        up != null && target.equals(within.get(up));
        up = up.parent()) {
      String text = up.text();
      if (text.length() > MAX_TEASER || text.indexOf(title) > MAX_ABOVE || hasOtherHeading(up)) {
        break;
      }
      box = up;
    }
    return box;
  }

  /** A heading that leads nowhere is that of an article. */
  private static boolean hasOtherHeading(Element box) {
    return box.select(HEADING).stream()
        .anyMatch(
            heading ->
                heading.closest("a[href]") == null && heading.selectFirst("a[href]") == null);
  }
}
