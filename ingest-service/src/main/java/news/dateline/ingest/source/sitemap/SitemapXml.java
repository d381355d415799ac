package news.dateline.ingest.source.sitemap;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.sax.DelegatorHandler;
import java.util.Set;
import news.dateline.ingest.extract.format.LimitException;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Hands the XML of a sitemap on to the library's reader, and takes away what that has read before
 * it is much. What no sitemap needs is left out: endless texts, attributes, and elements in an
 * entry.
 */
final class SitemapXml extends DefaultHandler {

  /** Characters in a row, and of the attributes of an element. */
  static final int MAX_TEXT = 8_192;

  /** Elements of one entry. Some have an alternate for each of a hundred languages. */
  private static final int MAX_ELEMENTS = 1_000;

  /** Deeper ones are no sitemaps, and take memory of the parser. */
  private static final int MAX_DEPTH = 64;

  private static final Set<String> ENTRIES = Set.of("url", "sitemap", "item", "entry");

  private final DelegatorHandler reader;
  private final SitemapEntries entries;
  private int depth;
  private int skipped;
  private int elements;
  private int text;

  SitemapXml(DelegatorHandler reader, SitemapEntries entries) {
    this.reader = reader;
    this.entries = entries;
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes)
      throws SAXException {
    text = 0;
    if (depth + skipped >= MAX_DEPTH) {
      throw new LimitException("nested more than " + MAX_DEPTH + " deep");
    }
    if (skipped > 0 || ++elements > MAX_ELEMENTS || isLong(attributes)) {
      skipped++;
      return;
    }
    depth++;
    reader.startElement(uri, name, qName, attributes);
    take();
  }

  @Override
  public void endElement(String uri, String name, String qName) throws SAXException {
    text = 0;
    if (skipped > 0) {
      skipped--;
      return;
    }
    depth--;
    reader.endElement(uri, name, qName);
    if (ENTRIES.contains(name)) {
      elements = 0;
    }
    take();
  }

  @Override
  public void characters(char[] chars, int start, int length) throws SAXException {
    int room = Math.min(length, MAX_TEXT - text);
    if (skipped == 0 && room > 0) {
      text += room;
      reader.characters(chars, start, room);
    }
  }

  /** Of what breaks off, the last entry counts. */
  @Override
  public void fatalError(SAXParseException e) throws SAXException {
    reader.fatalError(e);
    take();
    throw e;
  }

  private void take() {
    AbstractSiteMap read = reader.getSiteMap();
    if (read != null && entries.take(read)) {
      elements = 0;
    }
  }

  private static boolean isLong(Attributes attributes) {
    int length = 0;
    for (int i = 0; i < attributes.getLength(); i++) {
      length += attributes.getValue(i).length();
    }
    return length > MAX_TEXT;
  }
}
