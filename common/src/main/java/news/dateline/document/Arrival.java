package news.dateline.document;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a document came in.
 *
 * @param source id of the source that it was fetched from
 * @param kind kind of that source
 * @param uri where it lies, where it lies anywhere
 * @param place that it lay at, where that shows one document at a time; null where it does not
 * @param mediaType as detected or declared; {@code application/octet-stream} where neither
 * @param bytes size
 * @param fetchedAt when it was taken in
 */
public record Arrival(
    String source,
    SourceKind kind,
    @Nullable URI uri,
    @Nullable PlaceId place,
    String mediaType,
    long bytes,
    Instant fetchedAt) {}
