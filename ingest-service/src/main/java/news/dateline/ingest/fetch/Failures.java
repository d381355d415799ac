package news.dateline.ingest.fetch;

import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLException;
import news.dateline.ingest.fetch.FetchFailure.Cause;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells why an exchange came to nothing, by its status or by what a client threw. */
final class Failures {

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private static final Set<Integer> GONE = Set.of(404, 410);
  private static final Set<Integer> PASSING = Set.of(408, 425);
  private static final int THROTTLED = 429;

  private final Clock clock;
  private final BooleanSupplier closed;

  /**
   * @param closed whether the client is
   */
  Failures(Clock clock, BooleanSupplier closed) {
    this.clock = clock;
    this.closed = closed;
  }

  /** Of an answer with a status that is no success. */
  FetchFailure of(URI uri, int status, Headers headers) {
    Instant now = clock.instant();
    Duration retryAfter = Timing.retryAfter(headers, now);
    return new FetchFailure(uri, cause(status), status, "answers " + status, retryAfter, now);
  }

  private static Cause cause(int status) {
    if (GONE.contains(status)) {
      return Cause.GONE;
    }
    if (status == THROTTLED) {
      return Cause.THROTTLED;
    }
    return status / 100 == 4 && !PASSING.contains(status) ? Cause.DENIED : Cause.SERVER;
  }

  /** Of an exchange that took longer than it may. */
  FetchFailure late(URI uri, Duration limit) {
    String reason = "took longer than " + limit.toSeconds() + " s";
    return new FetchFailure(uri, Cause.TIMEOUT, null, reason, null, clock.instant());
  }

  /** Of an answer that redirects without saying where to. */
  FetchFailure nowhere(URI uri, int status) {
    String reason = "is redirected (" + status + ") to nowhere";
    return new FetchFailure(uri, Cause.REDIRECTS, status, reason, null, clock.instant());
  }

  /**
   * Of what a client threw.
   *
   * @param answered whether an answer had begun
   */
  FetchFailure of(URI uri, Exception e, boolean answered) {
    // A client that is closed meanwhile throws what it likes.
    if (e instanceof RuntimeException && !closed.getAsBoolean()) {
      LOG.error("Fetching {}", uri, e);
    }
    Cause cause = cause(e, answered);
    String reason =
        e instanceof AnswerException
                || e instanceof RefusedAddressException
                || e instanceof SlowNameException
            ? String.valueOf(e.getMessage())
            : words(cause) + ": " + message(e);
    return new FetchFailure(uri, cause, null, reason, null, clock.instant());
  }

  private static Cause cause(Exception e, boolean answered) {
    if (e instanceof AnswerException refused) {
      return refused.kind();
    }
    if (e instanceof RefusedAddressException) {
      return Cause.ADDRESS;
    }
    if (e instanceof UnknownHostException) {
      return Cause.DNS;
    }
    if (e instanceof ConnectTimeoutException || e instanceof SocketTimeoutException) {
      return Cause.TIMEOUT;
    }
    if (answered
        || e instanceof ClientProtocolException
        || e instanceof MessageConstraintException
        || e instanceof RuntimeException) {
      return Cause.BROKEN;
    }
    return e instanceof SSLException ? Cause.TLS : Cause.CONNECT;
  }

  private static String words(Cause cause) {
    return switch (cause) {
      case DNS -> "host has no address";
      case TIMEOUT -> "too slow";
      case TLS -> "no safe connection";
      case CONNECT -> "no connection";
      default -> "broken answer";
    };
  }

  private static String message(Exception e) {
    String fault = TlsFault.of(e);
    if (fault != null) {
      return fault;
    }
    String text =
        e instanceof NoHttpResponseException ? "closed without an answer" : e.getMessage();
    return text == null ? e.getClass().getSimpleName() : text.lines().findFirst().orElse(text);
  }
}
