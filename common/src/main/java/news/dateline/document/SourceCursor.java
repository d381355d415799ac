package news.dateline.document;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a source has been read: kept on {@link news.dateline.stream.Topics#DOCUMENTS}, beside the
 * outcomes of the documents that it covers.
 *
 * @param source id of the source
 * @param place within the source, for instance a URL or a path; empty where it has but one
 * @param state a JSON object in the source's own form; null where the place is to be forgotten
 * @param movedAt when it got there
 */
public record SourceCursor(String source, String place, @Nullable String state, Instant movedAt) {

  /** Room that a state may take: 1 MiB of UTF-8. */
  public static final int MAX_STATE_BYTES = 1 << 20;

  private static final String PREFIX = "cursor:";

  public SourceCursor {
    if (state != null && state.getBytes(StandardCharsets.UTF_8).length > MAX_STATE_BYTES) {
      throw new IllegalArgumentException(
          "The cursor of " + source + " is over " + MAX_STATE_BYTES + " bytes");
    }
  }

  /** Whether it was moved at the same time as another one of its place. */
  public boolean isAsFarAs(SourceCursor other) {
    return key().equals(other.key()) && movedAt.equals(other.movedAt);
  }

  /** The key of its record. No document id has this form. */
  public String key() {
    return key(source, place);
  }

  /** The key of the cursor of a source's place. */
  public static String key(String source, String place) {
    return PREFIX + source.replace("%", "%25").replace(":", "%3A") + ":" + place;
  }

  /** Whether a record with that key holds a cursor. */
  public static boolean isKey(String key) {
    return key.startsWith(PREFIX);
  }
}
