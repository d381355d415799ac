package news.dateline.ingest.source.feed;

import java.net.URI;
import news.dateline.document.Digest;
import news.dateline.story.StoryId;
import org.jspecify.annotations.Nullable;

/**
 * What an item may be known by, each in 16 hexadecimal digits. Which of them mean something depends
 * on the feed; see {@link Recognition}.
 *
 * @param link of the canonical form of its link: without tracking parameters, http as https; null
 *     where it has none, or only that of the site
 * @param guid null where it has none
 * @param label of title and time of publication, or of title and text where it has no time
 */
record ItemKeys(@Nullable String link, @Nullable String guid, String label) {

  /** Longer links are not kept: the memory of a feed is bounded. */
  static final int MAX_LINK = 700;

  private static final int DIGITS = 16;

  /**
   * @param home page of the site; many items link to nothing else
   */
  static ItemKeys of(Item item, @Nullable URI home) {
    String link = linkKey(item.link());
    String guid = item.guid();
    return new ItemKeys(
        link != null && !link.equals(linkKey(home)) ? link : null,
        guid == null ? null : hash("guid", guid),
        label(item));
  }

  @Nullable String get(ItemIdentity.Kind kind) {
    return switch (kind) {
      case LINK -> link;
      case GUID -> guid;
      case LABEL -> label;
    };
  }

  private static @Nullable String linkKey(@Nullable URI link) {
    return link == null || link.getHost() == null || link.toString().length() > MAX_LINK
        ? null
        : StoryId.ofLink(link).value().substring(0, DIGITS);
  }

  private static String label(Item item) {
    String title = Item.fold(item.title());
    boolean dated = item.published() != null && !title.isEmpty();
    return hash("label", title, dated ? String.valueOf(item.published()) : Item.fold(item.text()));
  }

  private static String hash(String... parts) {
    return Digest.id(parts).substring(0, DIGITS);
  }
}
