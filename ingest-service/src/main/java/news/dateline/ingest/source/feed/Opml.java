package news.dateline.ingest.source.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import news.dateline.ingest.extract.format.LimitException;
import news.dateline.ingest.extract.format.Links;
import news.dateline.ingest.extract.format.MalformedXmlException;
import news.dateline.ingest.extract.format.SafeXml;
import news.dateline.ingest.text.Text;
import org.jdom2.Attribute;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;

/**
 * Lists of feeds in <a href="http://opml.org/spec2.opml">OPML</a>, the form in which feed readers
 * exchange them.
 *
 * @param feeds in their order, each once
 * @param problems what had to be left out, and why, in sentences
 */
public record Opml(List<OpmlFeed> feeds, List<String> problems) {

  public Opml {
    feeds = List.copyOf(feeds);
    problems = List.copyOf(problems);
  }

  /**
   * Reads a list. Outlines without a feed are folders.
   *
   * @throws OpmlException if it is no OPML, or broken
   * @throws IOException if it cannot be read
   */
  public static Opml read(InputStream in) throws IOException, OpmlException {
    Element root;
    try {
      root = SafeXml.parse(new InputSource(in)).getRootElement();
    } catch (MalformedXmlException | LimitException e) {
      throw new OpmlException("no well-formed XML: " + e.getMessage());
    }
    Element body = root.getChild("body");
    if (!root.getName().equalsIgnoreCase("opml") || body == null) {
      throw new OpmlException("no OPML: it must be <opml> with a <body>");
    }
    Reader reader = new Reader();
    reader.read(body, List.of());
    return new Opml(reader.feeds, reader.problems);
  }

  private static final class Reader {

    private final List<OpmlFeed> feeds = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Set<URI> taken = new HashSet<>();

    void read(Element parent, List<String> folders) {
      for (Element outline : parent.getChildren("outline")) {
        String title = attribute(outline, "title");
        title = title == null ? attribute(outline, "text") : title;
        String url = attribute(outline, "xmlUrl");
        if (url != null) {
          add(title, url, folders);
        }
        if (!outline.getChildren("outline").isEmpty()) {
          List<String> inner = new ArrayList<>(folders);
          if (title != null) {
            inner.add(title);
          }
          read(outline, inner);
        }
      }
    }

    private void add(@Nullable String title, String text, List<String> folders) {
      URI url = Links.of(withoutFeedScheme(text));
      if (url == null) {
        problems.add("left out, since its xmlUrl is no http or https URL: '" + text + "'");
      } else if (taken.add(url)) {
        feeds.add(new OpmlFeed(title, url, folders));
      }
    }

    /** Some programs write feed://host/path or feed:https://host/path. */
    private static String withoutFeedScheme(String url) {
      if (!url.regionMatches(true, 0, "feed:", 0, 5)) {
        return url;
      }
      String rest = url.substring(5);
      return rest.startsWith("//") ? "http:" + rest : rest;
    }

    /** In any case: programs differ. */
    private static @Nullable String attribute(Element outline, String name) {
      for (Attribute attribute : outline.getAttributes()) {
        if (attribute.getName().equalsIgnoreCase(name)) {
          String value = Text.line(attribute.getValue());
          return value.isEmpty() ? null : value;
        }
      }
      return null;
    }
  }

  /**
   * Writes a list as OPML 2.0.
   *
   * @param title of the list
   */
  public static String write(String title, List<OpmlFeed> feeds) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      out.writeStartDocument("UTF-8", "1.0");
      out.writeCharacters("\n");
      out.writeStartElement("opml");
      out.writeAttribute("version", "2.0");
      out.writeCharacters("\n  ");
      out.writeStartElement("head");
      out.writeStartElement("title");
      out.writeCharacters(Text.line(title));
      out.writeEndElement();
      out.writeEndElement();
      out.writeCharacters("\n  ");
      out.writeStartElement("body");
      write(out, feeds, 0);
      out.writeCharacters("\n  ");
      out.writeEndElement();
      out.writeCharacters("\n");
      out.writeEndElement();
      out.writeCharacters("\n");
      out.writeEndDocument();
      out.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Memory takes all that XML may hold", e);
    }
    return text.toString();
  }

  /** Those that lie in no folder from that depth on first, as they came; then the folders. */
  private static void write(XMLStreamWriter out, List<OpmlFeed> feeds, int depth)
      throws XMLStreamException {
    Map<String, List<OpmlFeed>> folders = new LinkedHashMap<>();
    for (OpmlFeed feed : feeds) {
      if (feed.folders().size() > depth) {
        folders.computeIfAbsent(feed.folders().get(depth), name -> new ArrayList<>()).add(feed);
      } else {
        String title = Text.line(feed.title() == null ? feed.url().toString() : feed.title());
        indent(out, depth);
        out.writeEmptyElement("outline");
        out.writeAttribute("type", "rss");
        out.writeAttribute("text", title);
        out.writeAttribute("title", title);
        out.writeAttribute("xmlUrl", feed.url().toString());
      }
    }
    for (Map.Entry<String, List<OpmlFeed>> folder : folders.entrySet()) {
      indent(out, depth);
      out.writeStartElement("outline");
      out.writeAttribute("text", Text.line(folder.getKey()));
      write(out, folder.getValue(), depth + 1);
      indent(out, depth);
      out.writeEndElement();
    }
  }

  private static void indent(XMLStreamWriter out, int depth) throws XMLStreamException {
    out.writeCharacters("\n    " + "  ".repeat(depth));
  }
}
