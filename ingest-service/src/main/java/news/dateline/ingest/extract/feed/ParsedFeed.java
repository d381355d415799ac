package news.dateline.ingest.extract.feed;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed that was read: RSS, Atom or JSON Feed.
 *
 * @param title without markup
 * @param link the site that it belongs to
 * @param language of its items, where they do not say else; as the feed has it
 * @param hints how often it wants to be asked
 * @param items in the order of the feed
 * @param leftOut how many more it has
 */
public record ParsedFeed(
    @Nullable String title,
    @Nullable URI link,
    @Nullable String language,
    PollingHints hints,
    List<FeedItem> items,
    int leftOut) {

  public ParsedFeed {
    items = List.copyOf(items);
  }
}
