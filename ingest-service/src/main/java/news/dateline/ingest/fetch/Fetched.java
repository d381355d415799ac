package news.dateline.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A representation, whole.
 *
 * @param uri where it was in the end
 * @param movedTo where the thing asked for is to be asked for from now on, said by permanent
 *     redirects (301, 308); null where none or where a passing redirect came before
 * @param status 2xx
 * @param headers of the answer
 * @param mediaType {@code Content-Type} as declared, charset and all, right or wrong; null where
 *     nothing was declared
 * @param validators for the next time
 * @param freshFor how long the server holds it to be fresh (RFC 9111); zero where it is to be asked
 *     each time, null where it does not say
 * @param body decompressed; to be closed
 * @param at when the last byte had come
 */
public record Fetched(
    URI uri,
    @Nullable URI movedTo,
    int status,
    Headers headers,
    @Nullable String mediaType,
    Validators validators,
    @Nullable Duration freshFor,
    FetchedBody body,
    Instant at)
    implements FetchResult {}
