package news.dateline.ingest.fetch;

import java.util.Locale;

/** What something is fetched for. The labels are tag values of metrics: a closed set. */
public enum FetchPurpose {
  /** A feed that the configuration names. */
  FEED(
      16L << 20,
      false,
      "application/rss+xml, application/atom+xml, application/feed+json;q=0.9,"
          + " application/xml;q=0.8, application/json;q=0.7, text/xml;q=0.7, */*;q=0.1"),
  /** A page or any other document with stories in it. */
  PAGE(16L << 20, true, "text/html, application/xhtml+xml, */*;q=0.5"),
  /** A sitemap or an index of sitemaps: 50 MB and no more, says sitemaps.org. */
  SITEMAP(52_428_800, true, "application/xml, text/xml;q=0.9, text/plain;q=0.8, */*;q=0.5"),
  /** The rules of a site: a crawler has to read 500 KiB of them, says RFC 9309. */
  ROBOTS(500 << 10, false, "text/plain, */*;q=0.5");

  private final long maxBytes;
  private final boolean crawling;
  private final String accept;

  FetchPurpose(long maxBytes, boolean crawling, String accept) {
    this.maxBytes = maxBytes;
    this.crawling = crawling;
    this.accept = accept;
  }

  /** As it stands in metrics. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  long maxBytes() {
    return maxBytes;
  }

  /** Whether robots.txt is obeyed unless the request says otherwise. */
  boolean isCrawling() {
    return crawling;
  }

  /** Media types as the header {@code Accept} has them. */
  String accept() {
    return accept;
  }
}
