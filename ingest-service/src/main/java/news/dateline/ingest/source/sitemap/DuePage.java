package news.dateline.ingest.source.sitemap;

import java.net.URI;
import java.time.Instant;
import news.dateline.ingest.source.Hints;
import org.jspecify.annotations.Nullable;

/**
 * A page that is to be taken.
 *
 * @param file that names it
 * @param time when it last became news; null where that is not told
 */
record DuePage(SitemapFile file, URI uri, @Nullable Instant time, Hints hints) {

  Instant sortTime() {
    return time == null ? Instant.MAX : time;
  }
}
