package news.dateline.ingest.source.feed;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import news.dateline.document.Digest;
import news.dateline.ingest.extract.feed.FeedItem;
import news.dateline.ingest.extract.feed.FeedText;
import news.dateline.ingest.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * An item of a feed.
 *
 * @param item as the feed has it
 * @param text the longest of its texts, on one line without markup; may be empty
 */
record Item(FeedItem item, String text) {

  static Item of(FeedItem item) {
    FeedText text = item.text();
    return new Item(item, text == null ? "" : text.line());
  }

  String title() {
    return item.title() == null ? "" : item.title();
  }

  @Nullable URI link() {
    return item.link();
  }

  @Nullable String guid() {
    return item.guid();
  }

  @Nullable Instant published() {
    return item.published();
  }

  /** Whether the text stands where feeds have the whole text, not the description. */
  boolean isContent() {
    return item.content() != null && item.content().equals(item.text());
  }

  /**
   * Of what a reader sees. Markup, dates and tags do not count: advertisements and counters change
   * with each fetch.
   */
  String digest() {
    return Digest.id("item", fold(title()), fold(text));
  }

  static String fold(String line) {
    return Text.line(line).toLowerCase(Locale.ROOT);
  }
}
