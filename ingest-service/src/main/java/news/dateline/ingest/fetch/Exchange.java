package news.dateline.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import news.dateline.ingest.fetch.FetchFailure.Cause;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends one request and reads its answer, within limits. Redirects are told, not followed. */
final class Exchange {

  private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

  private static final int NOT_MODIFIED = 304;
  private static final int PARTIAL = 206;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final Set<Integer> PERMANENT = Set.of(301, 308);
  private static final int LITTLE = 16 << 10;

  private final CloseableHttpClient client;
  private final ScheduledExecutorService watch;
  private final FetchLimits limits;
  private final BodyReader bodies;
  private final Clock clock;
  private final Failures failures;

  Exchange(
      CloseableHttpClient client,
      ScheduledExecutorService watch,
      FetchLimits limits,
      BodyReader bodies,
      Clock clock,
      BooleanSupplier closed) {
    this.client = client;
    this.watch = watch;
    this.limits = limits;
    this.bodies = bodies;
    this.clock = clock;
    this.failures = new Failures(clock, closed);
  }

  /**
   * Sends the request.
   *
   * @param movedTo what permanent redirects led to so far; null where there were none
   */
  Hop run(FetchRequest request, @Nullable URI movedTo) {
    HttpGet get = message(request);
    Progress progress = new Progress();
    Future<?> alarm = null;
    try {
      alarm =
          watch.schedule(
              () -> {
                progress.late = true;
                get.cancel();
              },
              limits.timeout().toMillis(),
              TimeUnit.MILLISECONDS);
      ClassicHttpResponse response = client.executeOpen(null, get, null);
      progress.answered = true;
      try {
        return hop(request, response, movedTo);
      } finally {
        get.cancel(); // drops a connection whose answer was not read to its end
        closeQuietly(response);
      }
    } catch (IOException | RuntimeException e) {
      return new Hop.End(
          progress.late
              ? failures.late(request.uri(), limits.timeout())
              : failures.of(request.uri(), e, progress.answered));
    } catch (Error e) {
      get.cancel(); // the client keeps the connection else, and the server has no other one
      throw e;
    } finally {
      if (alarm != null) {
        alarm.cancel(false);
      }
    }
  }

  /** How far an exchange got. */
  private static final class Progress {
    private boolean answered;
    private volatile boolean late;
  }

  private static void closeQuietly(ClassicHttpResponse response) {
    try {
      response.close();
    } catch (IOException e) {
      LOG.debug("Closing an answer", e);
    }
  }

  private static HttpGet message(FetchRequest request) {
    HttpGet get = new HttpGet(request.uri());
    get.setHeader("Accept", request.accept());
    get.setHeader("Accept-Encoding", ContentCoding.ACCEPTED);
    Validators validators = request.validators();
    if (validators.etag() != null) {
      get.setHeader("If-None-Match", validators.etag());
    }
    if (validators.lastModified() != null) {
      get.setHeader("If-Modified-Since", validators.lastModified());
    }
    return get;
  }

  private Hop hop(FetchRequest request, ClassicHttpResponse response, @Nullable URI movedTo)
      throws IOException {
    Headers headers = headers(response);
    int status = response.getCode();
    URI uri = request.uri();
    if (REDIRECTS.contains(status)) {
      discardLittle(response.getEntity());
      return redirect(uri, status, headers);
    }
    Validators given = new Validators(headers.first("ETag"), headers.first("Last-Modified"));
    Instant now = clock.instant();
    Duration freshFor = Timing.freshFor(headers, now);
    if (status == NOT_MODIFIED && !request.validators().isEmpty()) {
      return new Hop.End(
          new NotModified(
              uri, movedTo, headers, given.orElse(request.validators()), freshFor, now));
    }
    if (status / 100 != 2 || status == PARTIAL) {
      discardLittle(response.getEntity());
      return new Hop.End(failures.of(uri, status, headers));
    }
    FetchedBody body = body(request, response, headers);
    return new Hop.End(
        new Fetched(
            uri,
            movedTo,
            status,
            headers,
            headers.first("Content-Type"),
            given,
            freshFor,
            body,
            clock.instant()));
  }

  private FetchedBody body(FetchRequest request, ClassicHttpResponse response, Headers headers)
      throws IOException {
    boolean cut = request.purpose() == FetchPurpose.ROBOTS;
    HttpEntity entity = response.getEntity();
    if (entity == null) {
      return bodies.read(InputStream.nullInputStream(), Headers.NONE, request.maxBytes(), cut);
    }
    if (!cut && entity.getContentLength() > request.maxBytes()) {
      throw new AnswerException(
          Cause.TOO_LARGE,
          "has " + entity.getContentLength() + " bytes, more than " + request.maxBytes());
    }
    return bodies.read(entity.getContent(), headers, request.maxBytes(), cut);
  }

  /** Reads what nobody needs, where that is less work than another connection. */
  private static void discardLittle(@Nullable HttpEntity entity) throws IOException {
    if (entity != null && entity.getContentLength() >= 0 && entity.getContentLength() <= LITTLE) {
      entity.getContent().readNBytes((int) entity.getContentLength() + 1);
    }
  }

  private static Headers headers(ClassicHttpResponse response) {
    Headers.Builder headers = new Headers.Builder();
    for (Header header : response.getHeaders()) {
      headers.add(header.getName(), header.getValue());
    }
    return headers.build();
  }

  private Hop redirect(URI uri, int status, Headers headers) {
    String location = headers.first("Location");
    URI to = location == null ? null : Urls.resolveHeader(uri, location);
    if (to == null) {
      return new Hop.End(failures.nowhere(uri, status));
    }
    return new Hop.Redirect(
        uri, to, PERMANENT.contains(status), Timing.retryAfter(headers, clock.instant()));
  }
}
