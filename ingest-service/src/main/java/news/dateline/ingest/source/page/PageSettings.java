package news.dateline.ingest.source.page;

import java.util.Set;
import news.dateline.ingest.fetch.Pace;
import org.jspecify.annotations.Nullable;

/**
 * How pages are looked at.
 *
 * @param pace how often
 * @param obeyRobots whether robots.txt must allow the pages that are named; those that are found
 *     must be allowed anyway
 * @param maxBytes of a page
 * @param follow which articles to take from the pages; null where the pages are the articles
 */
record PageSettings(Pace pace, boolean obeyRobots, long maxBytes, @Nullable Follow follow) {

  /**
   * Which articles to take from front pages.
   *
   * @param links which links are articles
   * @param hosts that count as the site besides its own
   * @param maxLinks articles taken in one look
   */
  record Follow(ArticleLinks links, Set<String> hosts, int maxLinks) {}
}
