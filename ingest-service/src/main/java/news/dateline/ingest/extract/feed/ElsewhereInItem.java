package news.dateline.ingest.extract.feed;

import java.util.List;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** What items of RSS say in the words of Dublin Core, Apple or Yahoo, and not in those of RSS. */
final class ElsewhereInItem {

  private static final String DCTERMS = "http://purl.org/dc/terms/";

  private ElsewhereInItem() {}

  static void fill(Element item) {
    String dc = PlainFeed.DC.getURI();
    String atom = PlainFeed.ATOM.getURI();
    fill(item, "title", List.of(dc, FeedItems.MEDIA), "title");
    fill(item, "description", List.of(dc), "description");
    if (item.getChild("creator", PlainFeed.DC) == null) {
      fill(item, "author", List.of(dc, FeedItems.ITUNES), "author");
    }
    if (item.getChild("date", PlainFeed.DC) == null) {
      fill(item, "pubDate", List.of(atom), "published");
      fill(item, "pubDate", List.of(DCTERMS), "issued");
      fill(item, "pubDate", List.of(DCTERMS), "created");
    }
  }

  /**
   * @param name that RSS has, and the item does not
   * @param elsewhere its name in the other namespaces
   */
  private static void fill(Element item, String name, List<String> namespaces, String elsewhere) {
    if (item.getChild(name) != null) {
      return;
    }
    for (Element child : item.getChildren()) {
      boolean same =
          namespaces.stream().anyMatch(uri -> uri.equalsIgnoreCase(child.getNamespaceURI()));
      if (same && child.getName().equals(elsewhere) && !child.getTextTrim().isEmpty()) {
        item.addContent(new Element(name, Namespace.NO_NAMESPACE).setText(child.getText()));
        return;
      }
    }
  }
}
