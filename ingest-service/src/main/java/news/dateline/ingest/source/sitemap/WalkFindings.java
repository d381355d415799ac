package news.dateline.ingest.source.sitemap;

import java.net.URI;
import java.util.List;
import java.util.Set;
import news.dateline.ingest.source.web.Look;
import org.jspecify.annotations.Nullable;

/**
 * What a walk has found.
 *
 * @param more whether sitemaps are left for the next look
 * @param warning what went wrong with one of several sitemaps; null where nothing did
 * @param failure where it went wrong with all, or the site asks to be left alone; else null
 * @param named the sitemaps that there are, as far as it got
 */
record WalkFindings(
    List<DuePage> due,
    boolean more,
    @Nullable String warning,
    Look.Result.@Nullable Failed failure,
    Named named) {

  /**
   * Sitemaps that there are.
   *
   * @param whole whether the walk got to all that it knows of, and nothing went wrong
   * @param all whether it knows of all: an old sitemap may be an index that this run has not read
   */
  record Named(Set<URI> uris, boolean whole, boolean all) {}
}
