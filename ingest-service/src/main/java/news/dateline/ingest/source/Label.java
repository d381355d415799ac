package news.dateline.ingest.source;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a document says of itself from outside.
 *
 * @param name for people and for guessing the type: a path, a URL, a file name
 * @param uri where it lies, where it lies anywhere
 * @param mediaType as declared by who sent it
 */
public record Label(String name, @Nullable URI uri, @Nullable String mediaType) {}
