package news.dateline.story;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A party that a story comes from: its publisher, an agency.
 *
 * @param role what it did, for instance {@code provider}
 * @param name for people to read
 * @param uri identifies it
 * @param literal identifies it within the publisher's own lists
 */
public record InfoSource(
    @Nullable String role, String name, @Nullable URI uri, @Nullable String literal) {

  /** One of which only the name is known. */
  public static InfoSource named(String name) {
    return new InfoSource(null, name, null, null);
  }
}
