package news.dateline.ingest.source.feed;

import java.net.URI;
import java.util.Locale;
import news.dateline.document.Digest;
import news.dateline.story.StoryId;
import org.jspecify.annotations.Nullable;

/**
 * What an item was known by when it was first seen. It keeps that for as long as it is remembered,
 * whatever becomes of its link and guid, so that its story keeps its id.
 *
 * @param kind what is told by
 * @param value the link, the guid, or the key of the label
 */
record ItemIdentity(Kind kind, String value) {

  private static final int MAX_GUID = 500;
  private static final String LABEL = "urn:dateline:item:";

  /** What an item can be known by. */
  enum Kind {
    LINK,
    GUID,
    LABEL
  }

  static ItemIdentity ofLink(URI link) {
    return new ItemIdentity(Kind.LINK, link.toString());
  }

  static ItemIdentity ofGuid(String guid) {
    return new ItemIdentity(Kind.GUID, guid.length() <= MAX_GUID ? guid : Digest.id("guid", guid));
  }

  static ItemIdentity ofLabel(String key) {
    return new ItemIdentity(Kind.LABEL, key);
  }

  /** Canonical link of the story; null where links mean nothing. */
  @Nullable URI link() {
    return kind == Kind.LINK ? URI.create(value) : null;
  }

  /**
   * The id that the story gets where it has no link.
   *
   * @param guid as the feed has it now
   */
  @Nullable String sourceId(@Nullable String guid) {
    return switch (kind) {
      case LINK -> guid;
      case GUID -> value;
      case LABEL -> LABEL + value;
    };
  }

  /** The place of the item's documents within the source. Equal for equal canonical links. */
  String place() {
    return kind == Kind.LINK
        ? "link:" + StoryId.ofLink(URI.create(value)).value()
        : kind.name().toLowerCase(Locale.ROOT) + ":" + value;
  }
}
