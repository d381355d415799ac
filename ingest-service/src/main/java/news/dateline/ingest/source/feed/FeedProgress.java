package news.dateline.ingest.source.feed;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ThreadLocalRandom;
import news.dateline.ingest.fetch.FetchFailure;
import news.dateline.ingest.source.SourceStatus;
import news.dateline.ingest.source.feed.Timetable.Yield;
import news.dateline.ingest.source.poll.PollMeters;
import news.dateline.ingest.source.poll.PollMeters.Result;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How polling a feed goes: its next {@link Appointment}, and what operators are told of it by
 * status, counters and log. Written by one poll at a time, read by all threads.
 */
final class FeedProgress {

  private static final Logger LOG = LoggerFactory.getLogger(FeedProgress.class);

  private final String source;
  private final URI url;
  private final Timetable timetable;
  private final PollMeters meters;
  private final Clock clock;

  private volatile Appointment appointment;
  private volatile SourceStatus status = SourceStatus.running(null);

  /**
   * @param source its id
   */
  FeedProgress(String source, FeedSettings settings, FeedTools tools) {
    this.source = source;
    this.url = settings.url();
    this.timetable =
        new Timetable(settings.pace(), settings.maxBackoff(), ThreadLocalRandom::current);
    this.meters = tools.meters();
    this.clock = tools.clock();
    this.appointment = Appointment.first(clock.instant());
  }

  Appointment appointment() {
    return appointment;
  }

  SourceStatus status() {
    return status;
  }

  /** Goes on from the appointment of an earlier run. */
  void resume(Appointment kept, FeedMemory memory) {
    keep(timetable.resumed(kept, memory, clock.instant()));
  }

  /** Where it is asked for: its own address, unless its server said that it has moved for good. */
  URI address() {
    URI moved = appointment.movedTo();
    return moved == null ? url : moved;
  }

  void moved(@Nullable URI to) {
    if (to != null && !to.equals(appointment.movedTo())) {
      LOG.info("{}: {} has moved for good, to {}", source, url, to);
      keep(appointment.moved(to));
    }
  }

  /** After a fetch that went well, whether it brought anything or not. */
  void succeeded(Yield yield, FeedMemory memory, Trust trust) {
    if (trust.isCaught() && !appointment.trust().isCaught()) {
      LOG.info("{}: its server says that nothing is new when something is", source);
    }
    if (appointment.error() != null) {
      LOG.info("{}: {} can be read again", source, url);
    }
    meters.polled(yield.fresh() > 0 ? Result.NEW : Result.UNCHANGED);
    keep(timetable.afterSuccess(appointment, yield, memory, trust, clock.instant()));
  }

  /**
   * After a fetch that brought nothing. One that could not begin is tried again, and that is all.
   */
  void failed(FetchFailure failure) {
    if (failure.cause() == FetchFailure.Cause.BUSY) {
      keep(timetable.afterWaiting(appointment, failure, clock.instant()));
    } else {
      failed(failure.reason(), failure);
    }
  }

  /** After a fetch that brought what is no feed, or a poll that died. */
  void failed(String reason) {
    failed(reason, null);
  }

  private void failed(String reason, @Nullable FetchFailure failure) {
    Appointment next = timetable.afterFailure(appointment, failure, reason, clock.instant());
    if (appointment.error() == null) {
      Instant due = next.due().truncatedTo(ChronoUnit.SECONDS);
      LOG.warn("{}: {}: {}; next try {}", source, url, reason, due);
    }
    meters.polled(Result.FAILED);
    keep(next);
  }

  private void keep(Appointment next) {
    appointment = next;
    SourceStatus.State state =
        next.error() == null ? SourceStatus.State.RUNNING : SourceStatus.State.FAILING;
    status = new SourceStatus(state, next.lookedAt(), next.due(), next.error());
  }
}
