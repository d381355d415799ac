package news.dateline.ingest.extract.archive;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page, or what else a crawler fetched.
 *
 * @param offset in bytes of its record in the archive as it lies there, compressed or not
 * @param uri where it was fetched from
 * @param mediaType as the server declared it, with its parameters
 * @param fetchedAt when
 * @param payload as the server meant it: transfer and content encodings undone
 */
@SuppressWarnings("ArrayRecordComponent") // taken by one reader, never compared
public record Capture(
    long offset, URI uri, @Nullable String mediaType, Instant fetchedAt, byte[] payload) {}
