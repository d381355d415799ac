package news.dateline.ingest.extract.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** RSS of all versions, shapes and namespaces as RSS 2.0: one channel that holds its items. */
final class PlainRss {

  private static final Namespace CONTENT =
      Namespace.getNamespace("content", "http://purl.org/rss/1.0/modules/content/");
  private static final Namespace RDF =
      Namespace.getNamespace("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
  private static final String XHTML = "http://www.w3.org/1999/xhtml";

  /** Names that stand for no namespace at all. */
  private static final Set<String> RSS_NAMESPACES =
      Set.of(
          "http://purl.org/rss/1.0/",
          "http://purl.org/rss/2.0/",
          "http://my.netscape.com/rdf/simple/0.9/",
          "http://channel.netscape.com/rdf/simple/0.9/",
          "http://purl.org/net/rss1.1#",
          "http://backend.userland.com/rss",
          "http://backend.userland.com/rss2",
          "http://backend.userland.com/rss091",
          "http://blogs.law.harvard.edu/tech/rss");

  /** Apple reads the names of RSS in any case, so some feeds have them so. */
  private static final Map<String, String> RSS_NAMES =
      lowerCase(
          "channel",
          "item",
          "title",
          "link",
          "description",
          "language",
          "copyright",
          "pubDate",
          "lastBuildDate",
          "author",
          "category",
          "guid",
          "source",
          "comments",
          "managingEditor");

  /** What is read elsewhere, or never, and what ROME fails on where it is odd. */
  private static final Set<String> DROPPED =
      Set.of("cloud", "image", "textinput", "rating", "ttl", "skiphours", "skipdays", "enclosure");

  /** Of all copies of items together. */
  private static final int MAX_NODES = 2 * NewestItems.MAX_NODES;

  private PlainRss() {}

  static Document of(Element root) throws MalformedFeedException {
    simplifyNames(root);
    Element channel = new Element("channel");
    List<Element> items = new ArrayList<>();
    for (Element element : PlainFeed.all(root)) {
      if (isRss(element, "item")) {
        items.add(element);
      } else if (isRss(element, "channel") && root.equals(element.getParentElement())) {
        copyChannel(element, channel);
      }
    }
    if (channel.getChild("language") == null) {
      PlainFeed.inheritLanguage(root, channel);
      String language = channel.getChildText("language", PlainFeed.DC);
      channel.addContent(new Element("language").setText(language));
    }
    int nodes = 0;
    for (Element item : items) {
      // Items within items are copied with each of them.
      nodes += PlainFeed.all(item).size();
      if (nodes > MAX_NODES) {
        throw new MalformedFeedException("no feed that can be read: items within items");
      }
      channel.addContent(copy(item));
    }
    Element rss = new Element("rss").setAttribute("version", "2.0");
    PlainFeed.copyBase(root, rss);
    return new Document(rss.addContent(channel));
  }

  private static void simplifyNames(Element root) {
    String own = root.getName().equalsIgnoreCase("rss") ? root.getNamespaceURI() : "";
    for (Element element : PlainFeed.all(root)) {
      String namespace = element.getNamespaceURI();
      if (namespace.equals(own) || RSS_NAMESPACES.contains(namespace)) {
        List.copyOf(element.getAdditionalNamespaces()).forEach(element::removeNamespaceDeclaration);
        element.setNamespace(Namespace.NO_NAMESPACE);
        String name = element.getName();
        element.setName(RSS_NAMES.getOrDefault(name.toLowerCase(Locale.ROOT), name));
      }
    }
  }

  private static boolean isRss(Element element, String name) {
    return element.getName().equals(name) && element.getNamespaceURI().isEmpty();
  }

  private static void copyChannel(Element from, Element to) {
    for (Element child : from.getChildren()) {
      String name = child.getName().toLowerCase(Locale.ROOT);
      boolean rss = child.getNamespaceURI().isEmpty();
      if (!rss || (!DROPPED.contains(name) && !name.equals("item"))) {
        to.addContent(child.clone());
      }
    }
  }

  private static Element copy(Element original) {
    Element item = original.clone();
    PlainFeed.copyBase(original, item);
    PlainFeed.inheritLanguage(original, item);
    String about = original.getAttributeValue("about", RDF);
    if (item.getChild("guid") == null && about != null) {
      item.addContent(new Element("guid").setAttribute("isPermaLink", "false").setText(about));
    }
    for (Element child : List.copyOf(item.getChildren())) {
      boolean own = child.getNamespace().equals(Namespace.NO_NAMESPACE);
      if (own && DROPPED.contains(child.getName().toLowerCase(Locale.ROOT))) {
        child.detach();
      } else if (child.getNamespaceURI().equals(XHTML) || isOldContent(child, own)) {
        child.detach();
        item.addContent(new Element("encoded", CONTENT).setText(PlainFeed.markup(child)));
      } else if (!child.getChildren().isEmpty() && isText(child, own)) {
        child.setText(PlainFeed.markup(child));
      }
    }
    ElsewhereInItem.fill(item);
    return item;
  }

  private static boolean isOldContent(Element child, boolean own) {
    return own && (child.getName().equals("fullitem") || child.getName().equals("body"));
  }

  private static boolean isText(Element child, boolean own) {
    return (own && (child.getName().equals("title") || child.getName().equals("description")))
        || (child.getNamespace().equals(CONTENT) && child.getName().equals("encoded"));
  }

  private static Map<String, String> lowerCase(String... names) {
    Map<String, String> map = new HashMap<>();
    for (String name : names) {
      map.put(name.toLowerCase(Locale.ROOT), name);
    }
    return Map.copyOf(map);
  }
}
