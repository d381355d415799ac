package news.dateline.ingest.source.feed;

import java.net.URI;
import java.time.Instant;
import news.dateline.ingest.extract.feed.FeedItem;
import news.dateline.ingest.extract.feed.FeedText;
import news.dateline.story.StoryMeta;
import org.jspecify.annotations.Nullable;

/** Makes items of feeds. */
final class Items {

  private Items() {}

  /** With a description that says something else than those of other titles. */
  static Item item(String title, @Nullable String link, @Nullable String guid) {
    return item(title, "What is to be said of " + title + ".", link, guid, null);
  }

  static Item item(
      String title,
      String text,
      @Nullable String link,
      @Nullable String guid,
      @Nullable String published) {
    return Item.of(
        new FeedItem(
            title,
            new FeedText(text, true),
            null,
            published == null ? null : Instant.parse(published),
            null,
            StoryMeta.UNKNOWN.withLink(link == null ? null : URI.create(link)).withSourceId(guid)));
  }

  static Item content(String text) {
    return Item.of(
        new FeedItem("A title", null, new FeedText(text, true), null, null, StoryMeta.UNKNOWN));
  }

  static Item description(String text) {
    return Item.of(
        new FeedItem("A title", new FeedText(text, true), null, null, null, StoryMeta.UNKNOWN));
  }
}
