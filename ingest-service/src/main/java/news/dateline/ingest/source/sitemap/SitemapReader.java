package news.dateline.ingest.source.sitemap;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.LinkAttributes;
import crawlercommons.sitemaps.extension.NewsAttributes;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.zip.GZIPInputStream;
import news.dateline.ingest.fetch.Urls;
import news.dateline.ingest.source.Content;
import news.dateline.ingest.source.Hints;
import news.dateline.story.About;
import news.dateline.story.StoryMeta;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;

/**
 * Reads sitemaps and indexes of them in XML, RSS and Atom, and lists of addresses in plain text,
 * all packed by gzip or not. One that breaks off is read as far as it goes.
 */
final class SitemapReader {

  /** Says sitemaps.org; the rest of a longer one is left out. */
  static final int MAX_ENTRIES = 50_000;

  /** Says sitemaps.org, of one that is not packed. */
  static final int MAX_BYTES = 52_428_800;

  private static final int MAX_KEYWORDS = 50;

  private SitemapReader() {}

  /**
   * Reads a sitemap.
   *
   * @throws IOException if it cannot be read, is too large or no sitemap at all; the message is for
   *     a person
   */
  static Sitemap read(URI uri, Content content) throws IOException {
    try (InputStream in = unpacked(content.open())) {
      AbstractSiteMap sitemap = new Parser().read(uri.toURL(), in);
      return sitemap instanceof SiteMapIndex index ? index(index) : pages((SiteMap) sitemap);
    } catch (MalformedURLException | UnknownFormatException e) {
      throw new IOException("is no sitemap: " + reason(e), e);
    }
  }

  private static String reason(Exception e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    String message = String.valueOf(cause.getMessage());
    return message.lines().findFirst().orElse(message);
  }

  private static InputStream unpacked(InputStream stream) throws IOException {
    BufferedInputStream in = new BufferedInputStream(stream);
    in.mark(2);
    boolean packed = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return new LimitedStream(
        packed ? new BufferedInputStream(new GZIPInputStream(in)) : in, MAX_BYTES);
  }

  private static Sitemap index(SiteMapIndex index) {
    List<Sitemap.Child> children = new ArrayList<>();
    for (AbstractSiteMap child : index.getSitemaps(false)) {
      URI uri = Urls.absolute(child.getUrl().toString());
      if (uri != null) {
        children.add(new Sitemap.Child(uri, instant(child.getLastModified())));
      }
    }
    return new Sitemap.Index(children);
  }

  private static Sitemap pages(SiteMap sitemap) {
    List<Sitemap.Page> pages = new ArrayList<>();
    for (SiteMapURL entry : sitemap.getSiteMapUrls()) {
      URI uri = Urls.absolute(entry.getUrl().toString());
      if (uri != null) {
        pages.add(page(uri, entry));
      }
    }
    return new Sitemap.Pages(pages);
  }

  private static Sitemap.Page page(URI uri, SiteMapURL entry) {
    NewsAttributes news = first(entry, Extension.NEWS, NewsAttributes.class);
    Instant published = news == null ? null : instant(news.getPublicationDate());
    Instant modified = instant(entry.getLastModified());
    StoryMeta meta = StoryMeta.UNKNOWN.withLanguage(language(uri, entry, news));
    if (news != null) {
      meta =
          meta.withInfoSource(news.getName())
              .withAbout(About.UNKNOWN.withKeywords(keywords(news.getKeywords())));
    }
    String title = news == null ? null : news.getTitle();
    return new Sitemap.Page(uri, published, modified, new Hints(title, meta, published, modified));
  }

  /** As the news extension says, or the alternate that is the page itself. */
  private static @Nullable String language(
      URI uri, SiteMapURL entry, @Nullable NewsAttributes news) {
    if (news != null && news.getLanguage() != null) {
      return news.getLanguage();
    }
    for (LinkAttributes link : all(entry, Extension.LINKS, LinkAttributes.class)) {
      String language = link.getParams() == null ? null : link.getParams().get("hreflang");
      boolean itself = link.getHref() != null && link.getHref().toString().equals(uri.toString());
      if (itself && language != null && !language.startsWith("x-")) {
        return language;
      }
    }
    return null;
  }

  private static List<String> keywords(String @Nullable [] keywords) {
    return keywords == null
        ? List.of()
        : Arrays.stream(keywords)
            .map(String::strip)
            .filter(keyword -> !keyword.isEmpty())
            .limit(MAX_KEYWORDS)
            .toList();
  }

  private static <T> @Nullable T first(SiteMapURL entry, Extension extension, Class<T> type) {
    List<T> all = all(entry, extension, type);
    return all.isEmpty() ? null : all.get(0);
  }

  private static <T> List<T> all(SiteMapURL entry, Extension extension, Class<T> type) {
    ExtensionMetadata[] found = entry.getAttributesForExtension(extension);
    return found == null
        ? List.of()
        : Arrays.stream(found).filter(type::isInstance).map(type::cast).toList();
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }

  /** The library's parser, over a stream. */
  private static final class Parser extends SiteMapParser {

    private static final int PEEK = 512;
    private int entries;

    Parser() {
      super(false, true);
      enableExtension(Extension.NEWS);
      enableExtension(Extension.LINKS);
      setURLFilter(this::admitted);
    }

    /** Addresses come with spaces and umlauts. */
    private @Nullable String admitted(String link) {
      URI uri = entries < MAX_ENTRIES ? Urls.absolute(link) : null;
      entries++;
      return uri == null ? null : uri.toString();
    }

    AbstractSiteMap read(URL url, InputStream in) throws IOException, UnknownFormatException {
      in.mark(PEEK);
      byte[] start = in.readNBytes(PEEK);
      in.reset();
      if (!isXml(start)) {
        return plain(url, in, start);
      }
      if (start[0] == (byte) 0xef) {
        in.skipNBytes(3); // the byte order mark of UTF-8
      }
      for (int b = peek(in); b >= 0 && Character.isWhitespace(b); b = peek(in)) {
        in.skipNBytes(1); // not allowed before the declaration, and frequent
      }
      InputSource source = new InputSource(in);
      source.setSystemId(url.toString());
      return processXml(url, source);
    }

    private AbstractSiteMap plain(URL url, InputStream in, byte[] start)
        throws IOException, UnknownFormatException {
      String text = new String(start, java.nio.charset.StandardCharsets.UTF_8).strip();
      if (!text.startsWith("\ufeff") && !text.startsWith("http")) {
        throw new UnknownFormatException("neither XML nor a list of addresses");
      }
      return processText(url, in);
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
  }
}
