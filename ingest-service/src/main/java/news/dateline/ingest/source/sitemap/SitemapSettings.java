package news.dateline.ingest.source.sitemap;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import news.dateline.ingest.fetch.Pace;
import news.dateline.ingest.source.web.UrlPattern;
import org.jspecify.annotations.Nullable;

/**
 * How a site's sitemaps are read.
 *
 * @param site whose robots.txt names the sitemaps; null where {@code sitemaps} are given
 * @param sitemaps none where {@code site} is given
 * @param pace how often
 * @param maxAge pages that were news longer ago are left out
 * @param hosts that count as the site besides its own
 * @param include which pages; none for all
 * @param exclude which not, all the same
 * @param maxPages taken in one look
 * @param maxSitemaps fetched in one look
 * @param maxBytes of a page
 */
record SitemapSettings(
    @Nullable URI site,
    List<URI> sitemaps,
    Pace pace,
    Duration maxAge,
    Set<String> hosts,
    List<UrlPattern> include,
    List<UrlPattern> exclude,
    int maxPages,
    int maxSitemaps,
    long maxBytes) {

  SitemapSettings {
    sitemaps = List.copyOf(sitemaps);
    hosts = Set.copyOf(hosts);
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
  }

  /** The site, or the first sitemap: which site it is. */
  URI home() {
    return site == null ? sitemaps.get(0) : site;
  }

  boolean admits(URI page) {
    return (include.isEmpty() || include.stream().anyMatch(pattern -> pattern.matches(page)))
        && exclude.stream().noneMatch(pattern -> pattern.matches(page));
  }
}
