package news.dateline.story;

import java.net.URI;
import news.dateline.document.Digest;

/**
 * Identifies a story, stably: the same story fetched again has the same id.
 *
 * <p>The id comes from the story's canonical link where it has one, else from the id that its
 * source gave it, else from its text.
 *
 * @param value 32 lower-case hexadecimal digits
 */
public record StoryId(String value) {

  /** What the {@code uri} of every story of Dateline's begins with. */
  public static final String URN = "urn:dateline:story:";

  public StoryId {
    if (!Digest.isId(value)) {
      throw new IllegalArgumentException(
          "A story id is 32 lower-case hexadecimal digits, not '" + value + "'");
    }
  }

  /** Of a story with a canonical link; see {@link CanonicalLink} for what counts as equal. */
  public static StoryId ofLink(URI link) {
    return new StoryId(Digest.id("link", CanonicalLink.normalize(link)));
  }

  /**
   * Of a story that its source names.
   *
   * @param source id of the configured source, since names are unique within a source only
   * @param name the source's own id, for instance a feed item's guid or a Message-ID
   */
  public static StoryId ofSource(String source, String name) {
    return new StoryId(Digest.id("source", source, name));
  }

  /** Of a story that has only its text. Case and white space do not matter. */
  public static StoryId ofText(StoryText text) {
    return new StoryId(Digest.id("text", text.fold()));
  }

  /**
   * Reads the id from a record's {@code uri}.
   *
   * @throws IllegalArgumentException if {@code uri} is not a story's
   */
  public static StoryId ofUri(String uri) {
    if (!uri.startsWith(URN)) {
      throw new IllegalArgumentException(
          "A story's uri starts with " + URN + ", not '" + uri + "'");
    }
    return new StoryId(uri.substring(URN.length()));
  }

  /** As the record's {@code uri}: {@code urn:dateline:story:<id>}. */
  public String uri() {
    return URN + value;
  }

  @Override
  public String toString() {
    return value;
  }
}
