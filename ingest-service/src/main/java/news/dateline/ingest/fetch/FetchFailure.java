package news.dateline.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import news.dateline.document.DocumentOutcome;
import org.jspecify.annotations.Nullable;

/**
 * Nothing was fetched, and why.
 *
 * @param uri where it ended; for a redirect that may not be followed, where it leads
 * @param cause kind of failure
 * @param status of the answer; null where there was none
 * @param reason in a sentence for a person
 * @param retryAfter how long the server asks to be left alone; null where it does not say
 * @param at when
 */
public record FetchFailure(
    URI uri,
    Cause cause,
    @Nullable Integer status,
    String reason,
    @Nullable Duration retryAfter,
    Instant at)
    implements FetchResult {

  /** Kinds of failure. The labels are tag values of metrics: a closed set. */
  public enum Cause {
    /** Not a URL that may be fetched: its scheme, host, port or user name. */
    URL(DocumentOutcome.REFUSED, false),
    /** Its host has an address that may not be connected to. */
    ADDRESS(DocumentOutcome.REFUSED, false),
    /** robots.txt disallows it. */
    ROBOTS(DocumentOutcome.REFUSED, false),
    /** Its host has no address, or none was told in time. */
    DNS(DocumentOutcome.UNREACHABLE, true),
    /** No connection, or it broke before an answer came. */
    CONNECT(DocumentOutcome.UNREACHABLE, true),
    /** No safe connection: a certificate that is not trusted, for another host, or out of date. */
    TLS(DocumentOutcome.UNREACHABLE, true),
    /** Too slow, as a whole or between two bytes. */
    TIMEOUT(DocumentOutcome.UNREACHABLE, true),
    /** What came is not HTTP, is cut off, or cannot be decompressed. */
    BROKEN(DocumentOutcome.UNREACHABLE, true),
    /** Redirected in circles, too often or to nowhere. */
    REDIRECTS(DocumentOutcome.UNREACHABLE, true),
    /** There is nothing, or no longer: 404 and 410. */
    GONE(DocumentOutcome.UNREACHABLE, false),
    /** The server does not give it to us: all other 4xx but 408, 425 and 429. */
    DENIED(DocumentOutcome.UNREACHABLE, false),
    /** Asked too often: 429. */
    THROTTLED(DocumentOutcome.UNREACHABLE, true),
    /** The server is not well: 5xx, 408, 425 and any answer that nobody asked for. */
    SERVER(DocumentOutcome.UNREACHABLE, true),
    /** Over a limit: bytes, or bytes after decompression. */
    TOO_LARGE(DocumentOutcome.TOO_LARGE, false),
    /** Not even tried, since too much is waiting for that host or it asked to be left alone. */
    BUSY(DocumentOutcome.UNREACHABLE, true),
    /** The fetcher was closed. */
    CLOSED(DocumentOutcome.UNREACHABLE, true);

    private final DocumentOutcome outcome;
    private final boolean passing;

    Cause(DocumentOutcome outcome, boolean passing) {
      this.outcome = outcome;
      this.passing = passing;
    }

    /** As it stands in metrics. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What it means for a document. */
  public DocumentOutcome outcome() {
    return cause.outcome;
  }

  /** Whether it may go well another time, with nothing changed here. */
  public boolean isPassing() {
    return cause.passing;
  }
}
