package news.dateline.ingest.source.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import news.dateline.ingest.fetch.Backoff;
import news.dateline.ingest.source.SourceStatus;
import news.dateline.ingest.source.poll.PollMeters;
import news.dateline.ingest.source.poll.PollMeters.Result;
import news.dateline.trouble.Reason;
import news.dateline.trouble.Trouble;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the places of a source looked at again and again, each at its own pace, some at the same
 * time, and tells how that goes. A place that cannot be looked at is tried again for ever, in
 * growing intervals.
 */
public final class LookScheduler implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LookScheduler.class);

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final String source;
  private final Backoff backoff;
  private final PollMeters polls;
  private final Clock clock;
  private final LookThreads threads;
  private final List<Place> places = new ArrayList<>();
  private boolean closed;

  /**
   * @param source its id
   * @param backoff after failures
   * @param tools of all such sources
   */
  public LookScheduler(String source, Backoff backoff, PageTools tools) {
    this(source, backoff, tools.threads(), tools.polls(), tools.clock());
  }

  /**
   * @param polls counts looks
   */
  LookScheduler(
      String source, Backoff backoff, LookThreads threads, PollMeters polls, Clock clock) {
    this.source = source;
    this.backoff = backoff;
    this.threads = threads;
    this.polls = polls;
    this.clock = clock;
  }

  /** Begins to look at these places, now. */
  public void start(List<? extends Look> looks) {
    synchronized (places) {
      looks.forEach(look -> places.add(new Place(look, clock.instant())));
      places.forEach(place -> schedule(place, Duration.ZERO));
    }
  }

  /** How the source does: as its worst place. */
  public SourceStatus status() {
    synchronized (places) {
      SourceStatus.State state = SourceStatus.State.RUNNING;
      Instant next = null;
      String message = null;
      for (Place place : places) {
        next = next == null || place.next.isBefore(next) ? place.next : next;
        if (place.error != null) {
          state = SourceStatus.State.FAILING;
          message = place.error;
        } else if (state == SourceStatus.State.RUNNING && place.warning != null) {
          message = place.warning;
        }
      }
      return new SourceStatus(state, oldestLook(), next, message);
    }
  }

  /** When the place was last looked at that has not been for longest; null where one never was. */
  private @Nullable Instant oldestLook() {
    Instant oldest = null;
    for (Place place : places) {
      if (place.last == null) {
        return null;
      }
      oldest = oldest == null || place.last.isBefore(oldest) ? place.last : oldest;
    }
    return oldest;
  }

  private void schedule(Place place, Duration pause) {
    synchronized (places) {
      if (!closed) {
        place.next = clock.instant().plus(pause);
        place.appointment =
            threads.after(pause, LookThreads.Lane.of(place.look), () -> look(place));
      }
    }
  }

  private void look(Place place) {
    try {
      Look.Result result = place.look.look();
      if (result instanceof Look.Result.Done done) {
        polls.polled(done.found() ? Result.NEW : Result.UNCHANGED);
        done(place, done.warning());
        schedule(place, done.pause());
      } else if (result instanceof Look.Result.Failed failed) {
        schedule(place, failed(place, failed.error(), failed.retryAfter()));
      }
    } catch (InterruptedException e) {
      LOG.debug("Stopped looking at {}", source);
    } catch (RuntimeException | Error e) {
      LOG.debug("Looking at {}", source, e);
      schedule(place, failed(place, Reason.of(e), null));
    }
  }

  private void done(Place place, @Nullable String warning) {
    synchronized (places) {
      if (place.trouble.end()) {
        LOG.info("Source {} works again; before: {}", source, place.error);
      }
      if (warning != null && !warning.equals(place.warning)) {
        LOG.warn("Source {}: {}", source, warning);
      }
      place.warning = warning;
      place.last = clock.instant();
      place.error = null;
      place.failures = 0;
    }
  }

  /** The pause after the failure. */
  private Duration failed(Place place, String error, @Nullable Duration retryAfter) {
    polls.polled(Result.FAILED);
    synchronized (places) {
      if (place.trouble.isNew(error)) {
        LOG.warn("Source {} cannot be looked at, and will be tried again: {}", source, error);
      }
      place.error = error;
      place.failures++;
      return backoff.after(place.failures, retryAfter, ThreadLocalRandom.current());
    }
  }

  /** Begins to stop. */
  public void beginClose() {
    synchronized (places) {
      closed = true;
      appointments().forEach(LookAppointment::cancel);
    }
  }

  /** The last of each place. */
  private List<LookAppointment> appointments() {
    synchronized (places) {
      return places.stream().flatMap(place -> Stream.ofNullable(place.appointment)).toList();
    }
  }

  @Override
  public void close() {
    beginClose();
    try {
      if (!haveEnded()) {
        LOG.warn("{} takes long to stop", source);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean haveEnded() throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    // None is made any more.
    for (LookAppointment last : appointments()) {
      if (!last.awaitEnd(end - System.nanoTime())) {
        return false;
      }
    }
    return true;
  }

  /** A place and how it does. Guarded by the list of all. */
  private static final class Place {

    private final Look look;
    private final Trouble trouble = new Trouble();
    private @Nullable LookAppointment appointment;
    private Instant next;
    private @Nullable Instant last;
    private @Nullable String warning;
    private @Nullable String error;
    private int failures;

    Place(Look look, Instant next) {
      this.look = look;
      this.next = next;
    }
  }
}
