package news.dateline.ingest.extract.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import news.dateline.ingest.text.Text;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** Finds the way from the home page to a page, as the page shows it above its headline. */
final class Trails {

  private static final String SHOWN =
      "[itemtype*=BreadcrumbList], [typeof*=BreadcrumbList], [aria-label*=breadcrumb], [class*=crumb],"
          + " [id*=crumb], [class*=ariane], [class*=rootline], [class*=kruimel], [class*=brotkrum],"
          + " [class*=brotkrüm], [class*=briciole], [class*=migas], [class*=okruszki], [id*=rootline],"
          + " [id*=pathway], [class*=pathway], [class*=topic-path], [class*=topicpath], [class*=pankuzu]";

  /** Longer is more than a trail, in UTF-16 units. */
  private static final int MAX_TRAIL = 400;

  private static final int MAX_DEPTH = 4;

  private static final Pattern SEPARATOR =
      Pattern.compile("\\s*[>›»→▸|·•/\\\\]+\\s+|\\s*[>›»→▸|]+\\s*");

  private Trails() {}

  /**
   * The ways that the page shows, each from its begin to its end; places with a link to home left
   * out.
   */
  static List<List<String>> of(Document page) {
    List<List<String>> trails = new ArrayList<>();
    for (Element element : page.body().select(SHOWN)) {
      boolean whole = element.normalName().equals("body") || element.normalName().equals("a");
      String text = whole ? "" : element.text();
      if (!text.isBlank() && text.length() <= MAX_TRAIL) {
        trails.add(places(element));
      }
    }
    return trails;
  }

  private static List<String> places(Element trail) {
    List<String> places = new ArrayList<>();
    List<Element> seen = new ArrayList<>();
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof TextNode text && !text.isBlank()) {
            Element item = item(text, trail);
            if (item == null) {
              add(text.text(), places);
            } else if (seen.stream().noneMatch(other -> other == item)) {
              seen.add(item);
              if (!isHome(item)) {
                add(item.text(), places);
              }
            }
          }
        },
        trail);
    return places;
  }

  /** The link or entry of a list that a text is in. */
  private static @Nullable Element item(TextNode text, Element trail) {
    Element at = text.parentElement();
    for (int i = 0; i < MAX_DEPTH && at != null && at != trail; i++) {
      if (at.normalName().equals("a") || at.normalName().equals("li")) {
        return at;
      }
      at = at.parentElement();
    }
    return null;
  }

  private static boolean isHome(Element item) {
    Element link = item.normalName().equals("a") ? item : item.selectFirst("a[href]");
    return link != null && PageFacts.isHome(link);
  }

  private static void add(String text, List<String> places) {
    for (String part : SEPARATOR.split(text)) {
      String place = Text.line(part);
      if (place.codePoints().anyMatch(Character::isLetterOrDigit)) {
        places.add(place);
      }
    }
  }
}
