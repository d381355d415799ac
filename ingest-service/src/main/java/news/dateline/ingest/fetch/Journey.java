package news.dateline.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import news.dateline.ingest.fetch.FetchFailure.Cause;
import org.jspecify.annotations.Nullable;

/**
 * One fetch, from the address asked for through all its redirects. At each stop the address must be
 * one that may be asked for, robots.txt must allow it, and its server must have a turn to give. Its
 * steps follow one another, on whatever threads.
 */
final class Journey {

  /** RFC 9309, section 2.3.1.2: at least five of them are followed for robots.txt. */
  private static final int ROBOTS_REDIRECTS = 5;

  /** A server that says 429, and not for how long, is left alone for this long. */
  private static final Duration THROTTLED = Duration.ofMinutes(1);

  private static final int UNAVAILABLE = 503;

  private final HttpFetcher fetcher;
  private final FetchRequest request;
  private final CompletableFuture<FetchResult> result;
  private final Set<URI> seen = new HashSet<>();
  private @Nullable URI movedTo;
  private boolean forGood = true;

  Journey(HttpFetcher fetcher, FetchRequest request, CompletableFuture<FetchResult> result) {
    this.fetcher = fetcher;
    this.request = request;
    this.result = result;
  }

  /** Goes to that address next. */
  void go(URI uri) {
    WebAddress address;
    try {
      address = WebAddress.of(uri);
    } catch (BadAddressException e) {
      end(uri, Cause.URL, (seen.isEmpty() ? "" : "is redirected here: ") + e.getMessage(), null);
      return;
    }
    if (!seen.add(address.uri())) {
      end(uri, Cause.REDIRECTS, "is redirected in circles", null);
      return;
    }
    int max =
        request.purpose() == FetchPurpose.ROBOTS
            ? Math.min(ROBOTS_REDIRECTS, fetcher.settings().limits().maxRedirects())
            : fetcher.settings().limits().maxRedirects();
    if (seen.size() > max + 1) {
      end(uri, Cause.REDIRECTS, "is redirected more than " + max + " times", null);
    } else if (request.obeyRobots()) {
      var unused =
          fetcher
              .robots(address)
              .thenAccept(answer -> obey(address, answer))
              .exceptionally(thrown -> lose(address, thrown));
    } else {
      await(address);
    }
  }

  /** Ends the journey where nothing else would. */
  private @Nullable Void lose(WebAddress address, Throwable thrown) {
    end(address.uri(), Cause.ROBOTS, "its robots.txt cannot be made out: " + thrown, null);
    return null;
  }

  private void obey(WebAddress address, RobotsAnswer answer) {
    RobotsRules rules = answer.rules();
    FetchFailure failure = answer.failure();
    if (rules == null || failure != null) {
      Cause cause = failure == null ? Cause.ROBOTS : failure.cause();
      String why = failure == null ? "cannot be fetched" : failure.reason();
      end(
          address.uri(),
          cause,
          "its robots.txt, which has to allow it: " + why,
          failure == null ? null : failure.retryAfter());
    } else if (!rules.allows(address.uri())) {
      end(address.uri(), Cause.ROBOTS, "robots.txt disallows it", null);
    } else {
      if (rules.crawlDelay() != null) {
        fetcher.turns().space(address.server(), rules.crawlDelay());
      }
      await(address);
    }
  }

  private void await(WebAddress address) {
    fetcher.turns().await(address.server(), new Stop(address));
  }

  /** A turn at one server. */
  private final class Stop implements Turn {

    private final WebAddress address;

    Stop(WebAddress address) {
      this.address = address;
    }

    @Override
    public Runnable take() {
      if (result.isDone()) {
        return () -> {};
      }
      long start = System.nanoTime();
      Hop hop = fetcher.exchange().run(request.at(address.uri()), movedTo);
      fetcher.meters().sent(request.purpose(), Duration.ofNanos(System.nanoTime() - start));
      if (hop instanceof Hop.End end && end.result() instanceof FetchFailure failure) {
        holdOff(failure);
      }
      return () -> arrived(hop);
    }

    private void holdOff(FetchFailure failure) {
      boolean throttled = failure.cause() == Cause.THROTTLED;
      Integer status = failure.status();
      if (throttled || (status != null && status == UNAVAILABLE)) {
        Duration pause = failure.retryAfter();
        if (pause != null) {
          fetcher.turns().hold(address.server(), pause);
        } else if (throttled) {
          fetcher.turns().hold(address.server(), THROTTLED);
        }
      }
    }

    @Override
    public void turnedAway(Duration wait) {
      end(
          address.uri(),
          Cause.BUSY,
          "its server is not to be asked for another " + wait.toSeconds() + " s",
          wait);
    }

    @Override
    public void failed(Throwable error) {
      if (!result.isDone()) {
        end(address.uri(), Cause.BROKEN, "fetching it died: " + error, null);
      }
    }

    @Override
    public void closed() {
      end(address.uri(), Cause.CLOSED, "stopped", null);
    }
  }

  private void arrived(Hop hop) {
    if (hop instanceof Hop.Redirect redirect) {
      forGood &= redirect.permanent();
      if (forGood) {
        movedTo = redirect.to();
      }
      onwards(redirect);
    } else if (hop instanceof Hop.End end) {
      boolean cutShort = end.result() instanceof FetchFailure && fetcher.isClosed();
      if (cutShort) {
        end(end.result().uri(), Cause.CLOSED, "stopped", null);
      } else {
        end(end.result());
      }
    }
  }

  /**
   * RFC 9110, section 10.2.3: with a redirect, Retry-After is the time to wait before following.
   */
  private void onwards(Hop.Redirect redirect) {
    Duration wait = redirect.pause();
    if (wait == null || wait.isZero()) {
      go(redirect.to());
      return;
    }
    if (wait.compareTo(fetcher.settings().politeness().patience()) > 0) {
      end(
          redirect.from(),
          Cause.BUSY,
          "is redirected, and not to be followed for another " + wait.toSeconds() + " s",
          wait);
      return;
    }
    try {
      fetcher.turns().hold(WebAddress.of(redirect.to()).server(), wait);
    } catch (BadAddressException e) {
      // The next step tells.
    }
    go(redirect.to());
  }

  private void end(URI uri, Cause cause, String reason, @Nullable Duration retryAfter) {
    Instant now = fetcher.clock().instant();
    end(new FetchFailure(uri, cause, null, reason, retryAfter, now));
  }

  private void end(FetchResult ended) {
    fetcher.meters().ended(request.purpose(), ended);
    if (!result.complete(ended) && ended instanceof Fetched fetched) {
      fetched.body().close();
    }
  }
}
