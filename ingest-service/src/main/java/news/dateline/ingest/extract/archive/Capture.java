package news.dateline.ingest.extract.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page, or what else a crawler fetched.
 *
 * @param url where it was fetched from, as the crawler wrote it
 * @param mediaType as the server declared it, with its parameters; null where that is no type
 * @param fetchedAt when, as far as the crawler's word goes; null where it says none
 * @param payload as the server meant it: transfer and content encodings undone
 * @param tooLarge whether it has more bytes than allowed, and so no payload here
 */
@SuppressWarnings("ArrayRecordComponent") // taken by one reader, never compared
public record Capture(
    String url,
    @Nullable String mediaType,
    @Nullable Instant fetchedAt,
    byte[] payload,
    boolean tooLarge) {

  /** Which captures are taken. */
  public interface Wanted {

    boolean url(String url);

    /** Whether those of a media type, without its parameters, are; null stands for unknown. */
    boolean type(@Nullable String type);
  }
}
