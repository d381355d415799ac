package news.dateline.ingest.source.sitemap;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.LinkAttributes;
import crawlercommons.sitemaps.extension.NewsAttributes;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import news.dateline.ingest.fetch.Urls;
import news.dateline.ingest.source.Hints;
import news.dateline.story.About;
import news.dateline.story.StoryMeta;
import org.jspecify.annotations.Nullable;

/** What a sitemap names, as far as there is room for it: the rest of a longer one is left out. */
final class SitemapEntries {

  /** Says sitemaps.org. */
  static final int MAX_ENTRIES = 50_000;

  /** Of all addresses and titles; 200 of each entry. */
  static final int MAX_CHARACTERS = 10_000_000;

  private static final int MAX_KEYWORDS = 50;

  private final List<Sitemap.Child> children = new ArrayList<>();
  private final List<Sitemap.Page> pages = new ArrayList<>();
  private int admitted;
  private int characters;

  /**
   * The address that a link means, where there is room for it; else null.
   *
   * @param link as it comes, with spaces and umlauts
   */
  @Nullable String admitted(String link) {
    boolean room =
        admitted < MAX_ENTRIES
            && characters + link.length() <= MAX_CHARACTERS
            && link.length() < SitemapXml.MAX_TEXT;
    URI uri = room ? Urls.absolute(link) : null;
    admitted++;
    characters += room ? link.length() : 0;
    return uri == null ? null : uri.toString();
  }

  /** Takes a page of which nothing else is told. */
  void take(String link) {
    String address = admitted(link);
    if (address != null) {
      URI uri = URI.create(address);
      pages.add(new Sitemap.Page(uri, null, null, Hints.NONE));
    }
  }

  /** Takes away what the library has read so far, and says whether that was anything. */
  boolean take(AbstractSiteMap read) {
    if (read instanceof SiteMapIndex index) {
      Collection<AbstractSiteMap> found = index.getSitemaps();
      found.forEach(this::child);
      return cleared(found);
    }
    Collection<SiteMapURL> found = ((SiteMap) read).getSiteMapUrls();
    found.forEach(this::page);
    return cleared(found);
  }

  /** What there is, of an index or not. */
  Sitemap sitemap(boolean index) {
    return index ? new Sitemap.Index(children) : new Sitemap.Pages(pages);
  }

  private static boolean cleared(Collection<?> found) {
    boolean any = !found.isEmpty();
    if (any) {
      found.clear();
    }
    return any;
  }

  private void child(AbstractSiteMap child) {
    URI uri = Urls.absolute(child.getUrl().toString());
    if (uri != null) {
      children.add(new Sitemap.Child(uri, instant(child.getLastModified())));
    }
  }

  private void page(SiteMapURL entry) {
    URI uri = Urls.absolute(entry.getUrl().toString());
    if (uri != null) {
      Sitemap.Page page = page(uri, entry);
      String title = page.hints().title();
      characters += title == null ? 0 : title.length();
      pages.add(page);
    }
  }

  private static Sitemap.Page page(URI uri, SiteMapURL entry) {
    NewsAttributes news = first(entry, Extension.NEWS, NewsAttributes.class);
    Instant published = news == null ? null : instant(news.getPublicationDate());
    Instant modified = instant(entry.getLastModified());
    String language = language(uri, entry, news);
    StoryMeta meta =
        language == null ? StoryMeta.UNKNOWN : StoryMeta.UNKNOWN.withLanguage(language);
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
}
