package news.dateline.ingest.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import news.dateline.ingest.fetch.FetchFailure.Cause;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the rules of sites, for a day at most. A site that has no robots.txt (4xx) allows all; one
 * whose robots.txt cannot be fetched allows nothing, unless an earlier copy of it is at hand (RFC
 * 9309, section 2.3.1).
 */
final class Robots {

  static final Duration MAX_AGE = Duration.ofHours(24);
  static final Duration MIN_AGE = Duration.ofHours(1);

  /** An earlier copy counts for this long while the site cannot be reached. */
  static final Duration MAX_STALE = Duration.ofDays(7);

  /** Before one that could not be fetched is tried again. */
  static final Duration RETRY = Duration.ofMinutes(5);

  private static final int MAX_SITES = 10_000;
  private static final Set<Cause> UNAVAILABLE =
      EnumSet.of(Cause.GONE, Cause.DENIED, Cause.REDIRECTS);

  private final Function<FetchRequest, CompletableFuture<FetchResult>> fetcher;
  private final Clock clock;
  private final Map<String, Entry> entries =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Entry> eldest) {
          return size() > MAX_SITES && eldest.getValue().answer.isDone();
        }
      };

  Robots(Function<FetchRequest, CompletableFuture<FetchResult>> fetcher, Clock clock) {
    this.fetcher = fetcher;
    this.clock = clock;
  }

  /** A site's rules, fetched where they are not known or too old. */
  CompletableFuture<RobotsAnswer> of(WebAddress address) {
    CompletableFuture<RobotsAnswer> answer = new CompletableFuture<>();
    Entry fresh;
    synchronized (this) {
      Entry known = entries.get(address.origin());
      if (known != null && !known.isOver(clock.instant())) {
        return known.answer;
      }
      fresh = new Entry(answer, known);
      entries.put(address.origin(), fresh);
    }
    URI uri = URI.create(address.origin() + "/robots.txt");
    var unused =
        fetcher
            .apply(FetchRequest.of(uri, FetchPurpose.ROBOTS))
            .thenApply(result -> take(fresh, result))
            .whenComplete((taken, thrown) -> end(address, fresh, taken, thrown));
    return answer;
  }

  /** Forgets rules that nobody could make out, so that the next one asks anew. */
  private void end(
      WebAddress address, Entry entry, @Nullable RobotsAnswer taken, @Nullable Throwable thrown) {
    if (taken != null) {
      entry.answer.complete(taken);
    } else {
      synchronized (this) {
        entries.remove(address.origin(), entry);
      }
      entry.answer.completeExceptionally(
          thrown == null ? new IllegalStateException("no answer") : thrown);
    }
  }

  private synchronized RobotsAnswer take(Entry entry, FetchResult result) {
    Instant now = result.at();
    if (result instanceof Fetched fetched) {
      Duration told = fetched.freshFor() == null ? MAX_AGE : fetched.freshFor();
      return entry.good(read(fetched), now, bounded(told));
    }
    if (!(result instanceof FetchFailure failure)) {
      throw new IllegalStateException("Not modified, without having been asked");
    }
    if (UNAVAILABLE.contains(failure.cause())) {
      return entry.good(RobotsRules.NONE, now, MAX_AGE);
    }
    return entry.failed(failure, now);
  }

  private static RobotsRules read(Fetched fetched) {
    try (FetchedBody body = fetched.body()) {
      return RobotsRules.of(fetched.uri(), body.bytes(), fetched.mediaType());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Duration bounded(Duration told) {
    if (told.compareTo(MIN_AGE) < 0) {
      return MIN_AGE;
    }
    return told.compareTo(MAX_AGE) > 0 ? MAX_AGE : told;
  }

  /** What is known of one site. */
  private static final class Entry {

    private final CompletableFuture<RobotsAnswer> answer;
    private @Nullable RobotsRules good;
    private Instant goodAt;
    private @Nullable Instant over;

    Entry(CompletableFuture<RobotsAnswer> answer, @Nullable Entry before) {
      this.answer = answer;
      this.good = before == null ? null : before.good;
      this.goodAt = before == null ? Instant.EPOCH : before.goodAt;
    }

    /** Null while the answer is awaited. */
    boolean isOver(Instant now) {
      return over != null && !now.isBefore(over);
    }

    RobotsAnswer good(RobotsRules rules, Instant now, Duration age) {
      good = rules;
      goodAt = now;
      over = now.plus(age);
      return RobotsAnswer.of(rules);
    }

    RobotsAnswer failed(FetchFailure failure, Instant now) {
      Duration wait = failure.retryAfter();
      if (failure.cause() != Cause.BUSY && (wait == null || wait.compareTo(RETRY) < 0)) {
        wait = RETRY;
      }
      over = now.plus(wait == null ? Duration.ZERO : wait);
      boolean usable = good != null && now.isBefore(goodAt.plus(MAX_STALE));
      return usable && good != null ? RobotsAnswer.of(good) : RobotsAnswer.failed(failure);
    }
  }
}
