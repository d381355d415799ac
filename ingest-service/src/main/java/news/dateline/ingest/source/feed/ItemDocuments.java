package news.dateline.ingest.source.feed;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import news.dateline.document.DocumentId;
import news.dateline.document.PlaceId;
import news.dateline.ingest.extract.feed.FeedItem;
import news.dateline.ingest.fetch.Fetched;
import news.dateline.ingest.source.Content;
import news.dateline.ingest.source.Document;
import news.dateline.ingest.source.Hints;
import news.dateline.ingest.source.Label;
import news.dateline.ingest.source.SourceRef;
import news.dateline.ingest.source.feed.Recognition.Recognized;
import news.dateline.story.AltId;
import news.dateline.story.StoryId;
import news.dateline.story.StoryMeta;
import org.jspecify.annotations.Nullable;

/**
 * Makes the documents of items: one an item. Its id is that of what the item says, also where the
 * bytes are those of its page, so that it is known before the page is fetched.
 */
final class ItemDocuments {

  private final SourceRef ref;
  private final @Nullable String title;

  /**
   * @param title of the publisher; null for that of the feed
   */
  ItemDocuments(SourceRef ref, @Nullable String title) {
    this.ref = ref;
    this.title = title;
  }

  /** Id of the source, for messages. */
  String source() {
    return ref.id();
  }

  /** The id of an item's document. */
  DocumentId id(Recognized item) {
    return DocumentId.of(ref.id(), placeName(item), item.item().digest());
  }

  /** The id of the document of a page that could not be had when the item was new. */
  DocumentId idOfLatePage(Recognized item) {
    return DocumentId.of(ref.id(), latePlaceName(item), item.item().digest());
  }

  /** Where an item's documents lie, one after the other. */
  PlaceId place(Recognized item) {
    return PlaceId.of(ref.id(), placeName(item));
  }

  /**
   * Where pages lie that could not be had when their items were new. A place of their own: the item
   * need not be read again since its page came.
   */
  PlaceId placeOfLatePage(Recognized item) {
    return PlaceId.of(ref.id(), latePlaceName(item));
  }

  private static String placeName(Recognized item) {
    return item.identity().place();
  }

  private static String latePlaceName(Recognized item) {
    return item.identity().place() + "#page";
  }

  /** The item with the text that the feed has. */
  Document ofFeed(Recognized item, Instant fetchedAt) {
    StoryMeta meta = meta(item);
    byte[] bytes = AtomEntry.write(item.item().item(), meta);
    return document(
        id(item), item, item.item().link(), AtomEntry.MEDIA_TYPE, Content.of(bytes), fetchedAt);
  }

  /**
   * The page that an item links to.
   *
   * @param id one of the two that there are
   * @param content its bytes
   */
  Document ofPage(DocumentId id, Recognized item, Fetched page, Content content) {
    return document(id, item, page.uri(), page.mediaType(), content, page.at());
  }

  private Document document(
      DocumentId id,
      Recognized item,
      @Nullable URI uri,
      @Nullable String mediaType,
      Content content,
      Instant fetchedAt) {
    FeedItem told = item.item().item();
    Instant published = told.published() == null ? told.updated() : told.published();
    Instant modified = Objects.equals(published, told.updated()) ? null : told.updated();
    Hints hints = new Hints(told.title(), named(meta(item), item), published, modified);
    String name = uri == null ? item.identity().place() : uri.toString();
    PlaceId place = id.equals(id(item)) ? place(item) : placeOfLatePage(item);
    return new Document(id, ref, new Label(name, uri, mediaType, hints), fetchedAt, content, place);
  }

  /** What the feed tells, with the link and the id that make the story's id. */
  private StoryMeta meta(Recognized item) {
    StoryMeta told = item.item().item().meta();
    StoryMeta meta =
        told.withLink(item.identity().link())
            .withSourceId(item.identity().sourceId(item.item().guid()));
    return title == null ? meta : meta.withInfoSource(title);
  }

  /** The story of an item that was seen before keeps its id, whatever link its page tells. */
  private static StoryMeta named(StoryMeta meta, Recognized item) {
    URI link = item.identity().link();
    return item.known() == null || link == null
        ? meta
        : meta.withIdentity(
            meta.identity()
                .withAltIds(List.of(new AltId(AltId.STORY, StoryId.ofLink(link).uri()))));
  }

  /** Whether a declared type is that of a web page. */
  static boolean isPage(@Nullable String mediaType) {
    String type = mediaType == null ? "text/html" : mediaType.toLowerCase(Locale.ROOT).strip();
    return type.startsWith("text/html") || type.startsWith("application/xhtml+xml");
  }
}
