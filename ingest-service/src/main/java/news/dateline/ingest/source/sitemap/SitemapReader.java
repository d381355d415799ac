package news.dateline.ingest.source.sitemap;

import static java.nio.charset.StandardCharsets.UTF_8;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.sax.DelegatorHandler;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URI;
import java.util.zip.GZIPInputStream;
import news.dateline.ingest.extract.format.LimitException;
import news.dateline.ingest.extract.format.MalformedXmlException;
import news.dateline.ingest.extract.format.SafeXml;
import news.dateline.ingest.source.Content;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.ext.DefaultHandler2;

/**
 * Reads sitemaps and indexes of them in XML, RSS and Atom, and lists of addresses in plain text,
 * all packed by gzip or not. One that breaks off is read as far as it goes. None takes more memory
 * than what it names.
 */
final class SitemapReader {

  /** Says sitemaps.org, of one that is not packed. */
  static final int MAX_BYTES = 52_428_800;

  private static final int PEEK = 512;

  private SitemapReader() {}

  /**
   * Reads a sitemap.
   *
   * @throws IOException if it cannot be read, is too large or no sitemap at all; the message is for
   *     a person
   */
  static Sitemap read(URI uri, Content content) throws IOException {
    try (InputStream in = unpacked(content.open())) {
      in.mark(PEEK);
      byte[] start = in.readNBytes(PEEK);
      in.reset();
      return isXml(start) ? xml(uri, in, start) : plain(in, start);
    }
  }

  private static InputStream unpacked(InputStream stream) throws IOException {
    BufferedInputStream in = new BufferedInputStream(stream);
    in.mark(2);
    boolean packed = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return new LimitedStream(
        packed ? new BufferedInputStream(new GZIPInputStream(in)) : in, MAX_BYTES);
  }

  private static Sitemap xml(URI uri, InputStream in, byte[] start) throws IOException {
    if (start[0] == (byte) 0xef) {
      in.skipNBytes(3); // the byte order mark of UTF-8
    }
    for (int b = peek(in); b >= 0 && Character.isWhitespace(b); b = peek(in)) {
      in.skipNBytes(1); // not allowed before the declaration, and frequent
    }
    SitemapEntries entries = new SitemapEntries();
    DelegatorHandler reader = new Library().reader(uri, entries);
    String fault = "its root element is that of no sitemap";
    try {
      InputSource source = new InputSource(new XmlStream(in));
      source.setSystemId(uri.toString());
      SafeXml.read(source, new SitemapXml(reader, entries), new NoDoctype());
    } catch (MalformedXmlException | LimitException e) {
      fault = String.valueOf(e.getMessage());
    }
    AbstractSiteMap read = reader.getSiteMap();
    if (read == null) {
      throw new IOException("is no sitemap: " + fault.lines().findFirst().orElse(fault));
    }
    return entries.sitemap(read instanceof SiteMapIndex);
  }

  private static Sitemap plain(InputStream in, byte[] start) throws IOException {
    String text = new String(start, UTF_8).strip();
    if (!text.startsWith("\ufeff") && !text.startsWith("http")) {
      throw new IOException("is no sitemap: neither XML nor a list of addresses");
    }
    SitemapEntries entries = new SitemapEntries();
    Reader reader = new BufferedReader(new InputStreamReader(in, UTF_8));
    for (String line = line(reader); line != null; line = line(reader)) {
      String address = line.startsWith("\ufeff") ? line.substring(1) : line;
      if (!address.isBlank()) {
        entries.take(address);
      }
    }
    return entries.sitemap(false);
  }

  /** The next line, of which only so much is kept as an address may have; null at the end. */
  private static @Nullable String line(Reader reader) throws IOException {
    StringBuilder line = new StringBuilder();
    int c = reader.read();
    if (c < 0) {
      return null;
    }
    for (; c >= 0 && c != '\n' && c != '\r'; c = reader.read()) {
      if (line.length() < SitemapXml.MAX_TEXT) {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  private static int peek(InputStream in) throws IOException {
    in.mark(1);
    int b = in.read();
    in.reset();
    return b;
  }

  /** In UTF-16 too, whose marks are no white space. */
  private static boolean isXml(byte[] start) {
    for (byte b : start) {
      int unsigned = b & 0xff;
      boolean mark = unsigned >= 0xbb || unsigned == 0;
      if (b == '<') {
        return true;
      }
      if (!mark && !Character.isWhitespace(unsigned)) {
        return false;
      }
    }
    return false;
  }

  /** No sitemap has one, and what it declares may take long to be read. */
  private static final class NoDoctype extends DefaultHandler2 {
    @Override
    public void startDTD(String name, @Nullable String publicId, @Nullable String systemId)
        throws SAXException {
      throw new SAXException("it has a document type");
    }
  }

  /** The library's settings, for its reader of elements. */
  private static final class Library extends SiteMapParser {

    Library() {
      super(false, true);
      enableExtension(Extension.NEWS);
      enableExtension(Extension.LINKS);
    }

    DelegatorHandler reader(URI uri, SitemapEntries entries) throws IOException {
      DelegatorHandler reader = new DelegatorHandler(uri.toURL(), strict);
      reader.setStrictNamespace(strictNamespace);
      reader.setAcceptedNamespaces(acceptedNamespaces);
      reader.setExtensionNamespaces(extensionNamespaces);
      reader.setURLFilter(entries::admitted);
      return reader;
    }
  }
}
