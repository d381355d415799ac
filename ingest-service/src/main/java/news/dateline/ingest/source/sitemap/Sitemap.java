package news.dateline.ingest.source.sitemap;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import news.dateline.ingest.source.Hints;
import org.jspecify.annotations.Nullable;

/** What a sitemap says. */
sealed interface Sitemap {

  /** It names sitemaps. */
  record Index(List<Child> children) implements Sitemap {
    public Index {
      children = List.copyOf(children);
    }
  }

  /** It names pages. */
  record Pages(List<Page> pages) implements Sitemap {
    public Pages {
      pages = List.copyOf(pages);
    }
  }

  /**
   * A sitemap in an index.
   *
   * @param modified when it was last changed; null where that is not told
   */
  record Child(URI uri, @Nullable Instant modified) {}

  /**
   * A page.
   *
   * @param published as a news sitemap tells
   * @param modified when it was last changed
   * @param hints about the story on it
   */
  record Page(URI uri, @Nullable Instant published, @Nullable Instant modified, Hints hints) {

    /** When it last became news; null where nothing is told. */
    @Nullable Instant time() {
      if (published == null || modified == null) {
        return published == null ? modified : published;
      }
      return modified.isAfter(published) ? modified : published;
    }
  }
}
