package news.dateline.story;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Something that a publisher names: a person, an event, a genre. At least one of name, uri and
 * literal is known.
 *
 * @param rel how the story relates to it, for instance {@code about} or {@code mentions}
 * @param name for people to read
 * @param uri identifies it anywhere; absolute
 * @param literal identifies it within the publisher's own lists, for instance {@code SPO}
 */
public record Concept(
    @Nullable String rel, @Nullable String name, @Nullable URI uri, @Nullable String literal) {

  public Concept {
    if (name == null && uri == null && literal == null) {
      throw new IllegalArgumentException("A concept has a name, a uri or a literal");
    }
    if (uri != null && !uri.isAbsolute()) {
      throw new IllegalArgumentException("A concept's uri is absolute, not '" + uri + "'");
    }
  }

  /** One of which only the name is known. */
  public static Concept named(String name) {
    return new Concept(null, name, null, null);
  }
}
