package news.dateline.ingest.source.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import news.dateline.ingest.extract.feed.FeedItem;
import news.dateline.ingest.extract.feed.FeedText;
import news.dateline.story.InfoSource;
import news.dateline.story.StoryMeta;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * An item as an Atom feed (RFC 4287) with that one entry. Equal items are equal bytes, whatever
 * else stood in their feed.
 */
final class AtomEntry {

  /** The media type of what this writes. */
  static final String MEDIA_TYPE = "application/atom+xml";

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  /** What may not stand in XML 1.0, lone surrogates among it. */
  private static final Pattern NO_XML =
      Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private final XMLStreamWriter out;

  private AtomEntry(XMLStreamWriter out) {
    this.out = out;
  }

  /**
   * Writes an item.
   *
   * @param meta with the link and id that its story is to have
   */
  static byte[] write(FeedItem item, StoryMeta meta) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter out =
          XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      new AtomEntry(out).feed(item, meta);
      out.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Memory takes all that XML may hold", e);
    }
    return bytes.toByteArray();
  }

  private void feed(FeedItem item, StoryMeta meta) throws XMLStreamException {
    out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    out.setDefaultNamespace(ATOM);
    out.writeStartElement(ATOM, "feed");
    out.writeDefaultNamespace(ATOM);
    if (meta.language() != null) {
      out.writeAttribute("xml", XML, "lang", clean(meta.language()));
    }
    title(meta.infoSource());
    out.writeStartElement(ATOM, "entry");
    text("id", meta.sourceId());
    title(item.title());
    if (meta.link() != null) {
      out.writeEmptyElement(ATOM, "link");
      out.writeAttribute("rel", "alternate");
      out.writeAttribute("href", meta.link().toASCIIString());
    }
    time("published", item.published());
    time("updated", item.updated());
    if (meta.byline() != null) {
      out.writeStartElement(ATOM, "author");
      text("name", meta.byline());
      out.writeEndElement();
    }
    for (String keyword : meta.about().keywords()) {
      out.writeEmptyElement(ATOM, "category");
      out.writeAttribute("term", clean(keyword));
    }
    source(meta);
    text("rights", meta.rights().notice());
    text("summary", item.summary());
    text("content", item.content());
    out.writeEndElement();
    out.writeEndElement();
    out.writeEndDocument();
  }

  /** The feed is the last one; before it stands whom the item was taken from. */
  private void source(StoryMeta meta) throws XMLStreamException {
    if (meta.credit().sources().size() > 1) {
      InfoSource first = meta.credit().sources().get(0);
      out.writeStartElement(ATOM, "source");
      title(first.name());
      out.writeEndElement();
    }
  }

  /** As markup, since readers take titles for that. */
  private void title(@Nullable String title) throws XMLStreamException {
    text("title", title == null ? null : new FeedText(Entities.escape(clean(title)), true));
  }

  private void time(String element, @Nullable Instant time) throws XMLStreamException {
    text(element, time == null ? null : time.toString());
  }

  private void text(String element, @Nullable FeedText text) throws XMLStreamException {
    if (text != null) {
      out.writeStartElement(ATOM, element);
      out.writeAttribute("type", text.html() ? "html" : "text");
      out.writeCharacters(clean(text.value()));
      out.writeEndElement();
    }
  }

  private void text(String element, @Nullable String text) throws XMLStreamException {
    if (text != null) {
      out.writeStartElement(ATOM, element);
      out.writeCharacters(clean(text));
      out.writeEndElement();
    }
  }

  private static String clean(String text) {
    return NO_XML.matcher(text).replaceAll("\uFFFD");
  }
}
