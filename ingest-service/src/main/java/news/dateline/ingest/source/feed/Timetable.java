package news.dateline.ingest.source.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import news.dateline.ingest.extract.feed.PollingHints;
import news.dateline.ingest.fetch.Backoff;
import news.dateline.ingest.fetch.FetchFailure;
import news.dateline.ingest.source.feed.Appointment.Success;
import org.jspecify.annotations.Nullable;

/**
 * Tells when a feed is fetched next.
 *
 * @param pace where it goes well
 * @param maxBackoff longest pause after failures
 * @param random keeps feeds apart that were fetched together
 */
record Timetable(FeedPace pace, Duration maxBackoff, Supplier<RandomGenerator> random) {

  /** Each failure in a row makes the pause so much longer. */
  static final Duration BACKOFF_STEP = Duration.ofMinutes(5);

  /** Longest pause that a server can ask for. */
  static final Duration MAX_RETRY_AFTER = Duration.ofDays(1);

  /** A pause is lengthened by up to this share of it. */
  static final double JITTER = 0.1;

  private static final Duration SHORT_PAUSE = Duration.ofSeconds(5);
  private static final int GONE = 410;

  /**
   * What a fetch brought.
   *
   * @param fresh new and changed items
   * @param published times of all items, as far as known
   * @param freshFor how long the server says that it will not change; null where it does not say
   */
  record Yield(int fresh, List<Instant> published, @Nullable Duration freshFor) {}

  /**
   * The appointment after a fetch that went well.
   *
   * @param memory of the feed from now on
   */
  Appointment afterSuccess(
      Appointment last, Yield yield, FeedMemory memory, Trust trust, Instant now) {
    Duration interval =
        last.success() == null
            ? pace.first(yield.published(), now)
            : pace.next(last.success().interval(), yield.fresh());
    Success success = new Success(now, interval, yield.freshFor(), memory.bodyHash());
    Instant due =
        FeedPace.outOfSilence(now.plus(jittered(pause(success, memory.hints()))), memory.hints());
    return last.afterSuccess(success, due, trust);
  }

  private Duration pause(Success success, PollingHints hints) {
    return pace.pause(success.interval(), success.freshFor(), hints.ttl(), hints.period());
  }

  /**
   * The appointment after a fetch that brought nothing to read.
   *
   * @param failure null where it brought something that is no feed
   */
  Appointment afterFailure(
      Appointment last, @Nullable FetchFailure failure, String reason, Instant now) {
    Duration pause;
    if (failure != null && Objects.equals(failure.status(), GONE)) {
      pause = jittered(maxBackoff);
    } else {
      Duration step = BACKOFF_STEP.compareTo(maxBackoff) < 0 ? BACKOFF_STEP : maxBackoff;
      Duration asked = failure == null ? null : failure.retryAfter();
      boolean bounded = asked != null && asked.compareTo(MAX_RETRY_AFTER) > 0;
      pause =
          new Backoff(step, maxBackoff)
              .after(last.failures() + 1, bounded ? MAX_RETRY_AFTER : asked, random.get());
    }
    return last.afterFailure(reason, now.plus(pause));
  }

  /**
   * The appointment after a fetch that did not begin, since too much waits for the host: that says
   * nothing of the feed.
   */
  Appointment afterWaiting(Appointment last, FetchFailure busy, Instant now) {
    Duration asked = busy.retryAfter() == null ? SHORT_PAUSE : busy.retryAfter();
    Duration pause = asked.compareTo(MAX_RETRY_AFTER) > 0 ? MAX_RETRY_AFTER : asked;
    return last.at(now.plus(jittered(longest(pause, SHORT_PAUSE))));
  }

  /**
   * The appointment of an earlier run or of other settings: at once where that run died before its
   * items had ended, and earlier where these settings ask for it.
   */
  Appointment resumed(Appointment kept, FeedMemory memory, Instant now) {
    Success success = kept.success();
    if (!Objects.equals(success == null ? null : success.bodyHash(), memory.bodyHash())) {
      return kept.at(now);
    }
    Instant latest =
        success == null || kept.failures() > 0
            ? now.plus(longest(maxBackoff, MAX_RETRY_AFTER).multipliedBy(2))
            : success.at().plus(jittered(pause(success, memory.hints())));
    return kept.due().isAfter(latest) ? kept.at(latest) : kept;
  }

  private static Duration longest(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }

  private Duration jittered(Duration pause) {
    return pause.plusMillis((long) (pause.toMillis() * JITTER * random.get().nextDouble()));
  }
}
