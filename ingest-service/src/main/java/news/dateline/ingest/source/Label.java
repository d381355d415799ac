package news.dateline.ingest.source;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a document says of itself from outside.
 *
 * @param name for people and for guessing the type: a path, a URL, a file name
 * @param uri where it lies, where it lies anywhere
 * @param mediaType as declared by who sent it
 * @param hints what its source tells about the story in it
 */
public record Label(String name, @Nullable URI uri, @Nullable String mediaType, Hints hints) {

  /** Of a document whose source tells nothing about the story in it. */
  public Label(String name, @Nullable URI uri, @Nullable String mediaType) {
    this(name, uri, mediaType, Hints.NONE);
  }
}
