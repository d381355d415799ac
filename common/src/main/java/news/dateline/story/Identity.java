package news.dateline.story;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a story is known by.
 *
 * @param link canonical link
 * @param sourceId the id that the source gives it: a feed item's guid, a Message-ID
 * @param version which version of the story this is, by the publisher's own count
 * @param altIds further ids
 */
public record Identity(
    @Nullable URI link, @Nullable String sourceId, @Nullable String version, List<AltId> altIds) {

  public static final Identity UNKNOWN = new Identity(null, null, null, List.of());

  public Identity {
    altIds = List.copyOf(altIds);
  }

  public Identity withLink(@Nullable URI value) {
    return new Identity(value, sourceId, version, altIds);
  }

  public Identity withSourceId(@Nullable String value) {
    return new Identity(link, value, version, altIds);
  }

  public Identity withVersion(@Nullable String value) {
    return new Identity(link, sourceId, value, altIds);
  }

  public Identity withAltIds(List<AltId> value) {
    return new Identity(link, sourceId, version, value);
  }

  Identity orElse(Identity other) {
    return new Identity(
        FirstKnown.first(link, other.link),
        FirstKnown.first(sourceId, other.sourceId),
        FirstKnown.first(version, other.version),
        FirstKnown.first(altIds, other.altIds));
  }
}
