package news.dateline.ingest.extract.feed;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import news.dateline.ingest.extract.format.LimitException;
import news.dateline.ingest.extract.format.MalformedXmlException;
import news.dateline.ingest.extract.format.MarkupBounds;
import news.dateline.ingest.extract.format.SafeXml;
import news.dateline.ingest.extract.format.XmlPieces;
import org.jdom2.Content;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Text;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;

/**
 * The tree of a feed. One that is not well-formed (bare ampersands, names that only HTML knows,
 * prefixes without a namespace, control characters) is mended, unless it was cut off: half a story
 * would pass for one. However large a feed is, its tree has no more than the items that are wanted.
 */
final class FeedXml {

  /** What XML 1.0 has no place for, even escaped. */
  private static final Pattern FORBIDDEN =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

  private static final Map<String, String> USUAL_PREFIXES =
      Map.of(
          "dc", "http://purl.org/dc/elements/1.1/",
          "dcterms", "http://purl.org/dc/terms/",
          "content", "http://purl.org/rss/1.0/modules/content/",
          "sy", "http://purl.org/rss/1.0/modules/syndication/",
          "media", "http://search.yahoo.com/mrss/",
          "atom", "http://www.w3.org/2005/Atom",
          "itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd",
          "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");

  private static final int MAX_DEPTH = 256;

  /** Beginnings, ends, attributes and their quotes, of a feed that is not well-formed. */
  private static final int MAX_PARTS = 3 * NewestItems.MAX_NODES;

  private FeedXml() {}

  static Document parse(String text, NewestItems items) throws MalformedFeedException, IOException {
    String xml = text.substring(Math.max(0, text.indexOf('<')));
    XmlPieces.check(xml);
    try {
      return SafeXml.parse(new InputSource(new StringReader(xml)), new FeedTree(items));
    } catch (LimitException e) {
      throw new MalformedFeedException(e);
    } catch (MalformedXmlException e) {
      if (xml.contains("<!ENTITY")) {
        throw new MalformedFeedException(e);
      }
      items.forgetAll();
      return mended(xml, e, items);
    }
  }

  private static Document mended(String xml, MalformedXmlException fault, NewestItems items)
      throws MalformedFeedException {
    if (!MarkupBounds.isWithin(xml, MAX_PARTS)) {
      throw new MalformedFeedException(
          new LimitException("not well-formed, and too large to be mended", fault));
    }
    org.jsoup.nodes.Document tree =
        Jsoup.parse(FORBIDDEN.matcher(xml).replaceAll(""), "", Parser.xmlParser());
    org.jsoup.nodes.Element root = tree.firstElementChild();
    if (root == null || !xml.contains("</" + root.tagName())) {
      throw new MalformedFeedException(fault);
    }
    try {
      Copier copier = new Copier();
      NodeTraversor.traverse(copier, root);
      Document copy = new Document(copier.root());
      choose(copy.getRootElement(), items);
      return copy;
    } catch (IllegalArgumentException e) {
      // Also JDOM's, for names that no XML can have.
      throw new MalformedFeedException(fault);
    }
  }

  /** Items within others count as theirs: some feeds never end an item. */
  private static void choose(Element root, NewestItems items) {
    List<Element> all =
        PlainFeed.all(root).stream()
            .filter(element -> element != root && FeedTree.isItem(element.getName()))
            .filter(element -> !FeedTree.isItem(element.getParentElement().getName()))
            .toList();
    all.forEach(item -> items.add(item, PlainFeed.all(item).size()));
  }

  /** Copies a lenient parser's tree into one that the feed readers take. */
  private static final class Copier implements NodeVisitor {

    private @Nullable Element root;
    private @Nullable Element current;

    Element root() {
      if (root == null) {
        throw new IllegalArgumentException("nothing was copied");
      }
      return root;
    }

    @Override
    public void head(Node node, int level) {
      if (level > MAX_DEPTH) {
        throw new IllegalArgumentException("nested more than " + MAX_DEPTH + " deep");
      }
      if (node instanceof org.jsoup.nodes.Element element) {
        Element copy = copy(element);
        if (current == null) {
          root = copy;
        } else {
          current.addContent((Content) copy);
        }
        current = copy;
      } else if (node instanceof TextNode text && current != null) {
        current.addContent(new Text(text.getWholeText()));
      }
    }

    @Override
    public void tail(Node node, int level) {
      if (node instanceof org.jsoup.nodes.Element && current != null) {
        current = current.getParentElement();
      }
    }

    private static Element copy(org.jsoup.nodes.Element element) {
      Element copy = new Element(local(element.tagName()), namespace(element));
      for (Attribute attribute : element.attributes()) {
        String name = attribute.getKey();
        if (name.equals("xml:lang") || name.equals("xml:base")) {
          copy.setAttribute(local(name), attribute.getValue(), Namespace.XML_NAMESPACE);
        } else if (!name.startsWith("xmlns")) {
          copy.setAttribute(local(name), attribute.getValue());
        }
      }
      return copy;
    }

    private static String local(String name) {
      return name.substring(name.indexOf(':') + 1);
    }

    private static Namespace namespace(org.jsoup.nodes.Element element) {
      String name = element.tagName();
      String prefix = name.contains(":") ? name.substring(0, name.indexOf(':')) : "";
      String uri = element.tag().namespace();
      if (!uri.equals(Namespace.XML_NAMESPACE.getURI())) {
        return Namespace.getNamespace(prefix, uri);
      }
      return prefix.isEmpty()
          ? Namespace.NO_NAMESPACE
          : Namespace.getNamespace(
              prefix, USUAL_PREFIXES.getOrDefault(prefix, "urn:undeclared:" + prefix));
    }
  }
}
