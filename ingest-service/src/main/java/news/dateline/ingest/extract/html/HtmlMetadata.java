package news.dateline.ingest.extract.html;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import news.dateline.ingest.text.Text;
import news.dateline.story.StoryMeta;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about its article in Open Graph, in meta elements and in its markup.
 *
 * @param title the headline, not the name of the site
 * @param meta byline, language, link, site
 * @param published when the article was published
 */
record HtmlMetadata(@Nullable String title, StoryMeta meta, @Nullable Instant published) {

  static HtmlMetadata of(Document page) {
    StoryMeta meta =
        StoryMeta.UNKNOWN
            .withByline(byline(page))
            .withLanguage(attribute(page, "html[lang]", "lang"))
            .withLink(link(page))
            .withInfoSource(content(page, "meta[property=og:site_name]"))
            .withCopyrightNotice(content(page, "meta[name=copyright]"));
    return new HtmlMetadata(title(page), meta, published(page));
  }

  private static @Nullable String title(Document page) {
    String openGraph = content(page, "meta[property=og:title]");
    if (openGraph != null) {
      return openGraph;
    }
    Element heading = page.selectFirst("article h1, main h1, h1");
    String text = Text.line(heading == null ? page.title() : heading.text());
    return text.isEmpty() ? null : text;
  }

  private static @Nullable String byline(Document page) {
    String author = content(page, "meta[name=author]");
    // Facebook's property often holds a profile's address.
    if (author == null) {
      author = content(page, "meta[property=article:author]");
    }
    if (author == null) {
      Element element = page.selectFirst("[rel=author], [itemprop=author], .byline");
      author = element == null ? null : Text.line(element.text());
    }
    return author == null || author.isEmpty() || author.startsWith("http") ? null : author;
  }

  private static @Nullable URI link(Document page) {
    String link = attribute(page, "link[rel=canonical]", "href");
    if (link == null) {
      link = content(page, "meta[property=og:url]");
    }
    try {
      URI uri = link == null ? null : URI.create(link);
      return uri != null && uri.getHost() != null ? uri : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static @Nullable Instant published(Document page) {
    String time = content(page, "meta[property=article:published_time]");
    if (time == null) {
      time = content(page, "meta[itemprop=datePublished]");
    }
    if (time == null) {
      time = attribute(page, "time[datetime]", "datetime");
    }
    return time == null ? null : instant(time);
  }

  private static @Nullable Instant instant(String time) {
    try {
      return time.length() == "2026-01-01".length()
          ? LocalDate.parse(time).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(time).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable String content(Document page, String selector) {
    return attribute(page, selector, "content");
  }

  private static @Nullable String attribute(Document page, String selector, String name) {
    Element element = page.selectFirst(selector);
    String value = element == null ? "" : Text.line(element.attr(name));
    return value.isEmpty() ? null : value;
  }
}
