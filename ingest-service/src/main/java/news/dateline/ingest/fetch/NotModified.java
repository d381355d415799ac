package news.dateline.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The server says that there is nothing newer (304).
 *
 * @param uri where it was in the end
 * @param movedTo as in {@link Fetched}
 * @param headers of the answer
 * @param validators for the next time: those of the answer, or else those of the request
 * @param freshFor as in {@link Fetched}
 * @param at when the answer came
 */
public record NotModified(
    URI uri,
    @Nullable URI movedTo,
    Headers headers,
    Validators validators,
    @Nullable Duration freshFor,
    Instant at)
    implements FetchResult {}
