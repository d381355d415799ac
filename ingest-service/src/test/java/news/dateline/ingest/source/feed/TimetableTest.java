package news.dateline.ingest.source.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import news.dateline.ingest.extract.feed.PollingHints;
import news.dateline.ingest.fetch.FetchFailure;
import news.dateline.ingest.fetch.Pace;
import news.dateline.ingest.fetch.Validators;
import news.dateline.ingest.source.feed.Timetable.Yield;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimetableTest {

  private static final Instant NOW = Instant.parse("2026-11-03T10:30:00Z");
  private static final Duration MIN = Duration.ofMinutes(2);
  private static final Duration MAX = Duration.ofHours(1);
  private static final Duration MAX_BACKOFF = Duration.ofHours(6);

  /** Where chance is 0. */
  private final Timetable timetable = timetable(new FeedPace(null, new Pace(MIN, MAX)));

  private static Timetable timetable(FeedPace pace) {
    return new Timetable(pace, MAX_BACKOFF, () -> () -> 0L);
  }

  @Test
  void theFirstIntervalIsAboutTheTimeBetweenTwoItems() {
    List<Instant> published =
        IntStream.range(0, 20).mapToObj(i -> NOW.minus(Duration.ofMinutes(10L * (i + 1)))).toList();

    assertThat(pause(first(new Yield(20, published, null), PollingHints.NONE)))
        .isEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void aFeedThatFellSilentStartsAtTheLongestInterval() {
    List<Instant> published = List.of(NOW.minus(Duration.ofDays(30)), NOW.plusSeconds(99));

    assertThat(pause(first(new Yield(2, published, null), PollingHints.NONE))).isEqualTo(MAX);
  }

  @Test
  void theIntervalHalvesWhenMuchIsNewAndGrowsWhenNothingIs() {
    Appointment appointment =
        first(new Yield(1, List.of(NOW.minus(Duration.ofMinutes(16))), null), PollingHints.NONE);
    assertThat(interval(appointment)).isEqualTo(Duration.ofMinutes(16));

    Appointment busy = after(appointment, 5);
    assertThat(interval(busy)).isEqualTo(Duration.ofMinutes(8));
    assertThat(interval(after(busy, 1))).isEqualTo(Duration.ofMinutes(8));
    assertThat(interval(after(busy, 0))).isEqualTo(Duration.ofMinutes(12));
  }

  @Test
  void theIntervalStaysWithinItsBounds() {
    Appointment busy = first(new Yield(1, List.of(), null), PollingHints.NONE);
    Appointment calm = busy;
    for (int i = 0; i < 20; i++) {
      busy = after(busy, 9);
      calm = after(calm, 0);
    }

    assertThat(interval(busy)).isEqualTo(MIN);
    assertThat(interval(calm)).isEqualTo(MAX);
  }

  @Test
  void aFixedIntervalStaysAsItIs() {
    Timetable fixed = timetable(new FeedPace(Duration.ofMinutes(7), new Pace(MIN, MAX)));
    Appointment appointment = Appointment.first(NOW);
    for (int fresh : new int[] {30, 0, 0, 5}) {
      appointment =
          fixed.afterSuccess(
              appointment, new Yield(fresh, List.of(), null), FeedMemory.NONE, Trust.NEW, NOW);

      assertThat(pause(appointment)).isEqualTo(Duration.ofMinutes(7));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PT30M,      ,      , PT30M", // ttl
    "     , PT45M,      , PT45M", // sy:updatePeriod
    "     ,      , PT20M, PT20M", // Cache-Control
    "PT30M, PT10M, PT20M, PT30M", // the longest
    "PT1M ,      , PT0S , PT4M ", // shorter than its own
    "PT24H,      ,      , PT1H " // no longer than the longest interval
  })
  void whatIsAskedForIsKeptToWithinBounds(
      @Nullable Duration ttl,
      @Nullable Duration period,
      @Nullable Duration freshFor,
      Duration expected) {
    PollingHints hints = new PollingHints(ttl, period, Set.of(), Set.of());

    assertThat(pause(first(new Yield(0, List.of(), freshFor), hints))).isEqualTo(expected);
  }

  @Test
  void hoursAndDaysThatAFeedNamesAreSkipped() {
    PollingHints hours = new PollingHints(null, null, Set.of(10, 11), Set.of());
    PollingHints days = new PollingHints(null, null, Set.of(), Set.of(DayOfWeek.TUESDAY));
    PollingHints always = new PollingHints(null, null, Set.of(), Set.of(DayOfWeek.values()));

    assertThat(FeedPace.outOfSilence(NOW, PollingHints.NONE)).isEqualTo(NOW);
    assertThat(FeedPace.outOfSilence(NOW, hours)).isEqualTo("2026-11-03T12:00:00Z");
    assertThat(FeedPace.outOfSilence(NOW, days)).isEqualTo("2026-11-04T00:00:00Z");
    assertThat(FeedPace.outOfSilence(NOW, always)).isEqualTo("2026-11-04T10:00:00Z");
  }

  @Test
  void pausesAfterFailuresGrowByAStepAndNeverEnd() {
    Appointment appointment = Appointment.first(NOW);
    for (int failures = 1; failures <= 200; failures++) {
      appointment = timetable.afterFailure(appointment, null, "no feed", NOW);

      Duration linear = Timetable.BACKOFF_STEP.multipliedBy(failures);
      assertThat(pause(appointment))
          .isEqualTo(linear.compareTo(MAX_BACKOFF) < 0 ? linear : MAX_BACKOFF);
      assertThat(appointment.failures()).isEqualTo(failures);
    }
    assertThat(appointment.error()).isEqualTo("no feed");

    Appointment well = after(appointment, 0);
    assertThat(well.failures()).isZero();
    assertThat(well.error()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "429, PT40M, PT40M",
    "503, PT1S , PT5M ",
    "503,      , PT5M ",
    "429, P300D, P1D  ",
    "410,      , PT6H "
  })
  void whatAServerAsksForIsKeptToWithinADay(
      int status, @Nullable Duration retryAfter, Duration expected) {
    FetchFailure failure =
        new FetchFailure(
            URI.create("https://news.example/rss"),
            FetchFailure.Cause.THROTTLED,
            status,
            "no",
            retryAfter,
            NOW);

    assertThat(pause(timetable.afterFailure(Appointment.first(NOW), failure, "no", NOW)))
        .isEqualTo(expected);
  }

  @Test
  void aLittleChanceKeepsFeedsApart() {
    Timetable late =
        new Timetable(new FeedPace(null, new Pace(MIN, MAX)), MAX_BACKOFF, () -> () -> -1L);
    Appointment appointment =
        late.afterSuccess(
            Appointment.first(NOW), new Yield(0, List.of(), null), FeedMemory.NONE, Trust.NEW, NOW);

    assertThat(pause(appointment))
        .isBetween(Duration.ofSeconds(4 * 60 + 23), Duration.ofSeconds(4 * 60 + 24));
  }

  @Test
  void anAppointmentIsKeptOverARestart() {
    FeedMemory memory = memory("hash", PollingHints.NONE);
    Appointment kept =
        AppointmentJson.read(
            AppointmentJson.write(
                timetable.afterSuccess(
                    Appointment.first(NOW).moved(URI.create("https://new.example/rss")),
                    new Yield(0, List.of(), Duration.ofMinutes(3)),
                    memory,
                    new Trust(3, 8, 1, NOW),
                    NOW)),
            Instant.EPOCH);

    Appointment resumed = timetable.resumed(kept, memory, NOW.plusSeconds(60));

    assertThat(resumed).isEqualTo(kept);
    assertThat(resumed.due()).isEqualTo(NOW.plus(Duration.ofMinutes(4)));
    assertThat(resumed.movedTo()).hasToString("https://new.example/rss");
    assertThat(resumed.trust()).isEqualTo(new Trust(3, 8, 1, NOW));
  }

  @Test
  void afterACrashBeforeTheEndOfItsItemsAFeedIsFetchedAtOnce() {
    Appointment kept =
        timetable.afterSuccess(
            Appointment.first(NOW),
            new Yield(3, List.of(), null),
            memory("new", PollingHints.NONE),
            Trust.NEW,
            NOW);

    Instant restart = NOW.plusSeconds(20);
    assertThat(timetable.resumed(kept, memory("old", PollingHints.NONE), restart).due())
        .isEqualTo(restart);
    assertThat(timetable.resumed(kept, FeedMemory.NONE, restart).due()).isEqualTo(restart);
  }

  @Test
  void shorterIntervalsOfChangedSettingsHoldAtOnce() {
    Appointment kept =
        timetable(new FeedPace(MAX, new Pace(MIN, MAX)))
            .afterSuccess(
                Appointment.first(NOW),
                new Yield(0, List.of(), null),
                FeedMemory.NONE,
                Trust.NEW,
                NOW);
    Timetable changed = timetable(new FeedPace(Duration.ofMinutes(5), new Pace(MIN, MAX)));

    assertThat(changed.resumed(kept, FeedMemory.NONE, NOW).due())
        .isEqualTo(NOW.plus(Duration.ofMinutes(5)));
  }

  @Test
  void anAppointmentThatCannotBeReadIsAtOnce() {
    assertThat(AppointmentJson.read("{\"due\":\"soon\"}", NOW)).isEqualTo(Appointment.first(NOW));
    assertThat(AppointmentJson.read(null, NOW)).isEqualTo(Appointment.first(NOW));
  }

  private Appointment first(Yield yield, PollingHints hints) {
    return timetable.afterSuccess(
        Appointment.first(NOW), yield, memory("hash", hints), Trust.NEW, NOW);
  }

  private Appointment after(Appointment last, int fresh) {
    return timetable.afterSuccess(
        last, new Yield(fresh, List.of(), null), FeedMemory.NONE, Trust.NEW, NOW);
  }

  private static FeedMemory memory(String hash, PollingHints hints) {
    return new FeedMemory(hash, Validators.NONE, true, hints, List.of());
  }

  private static Duration pause(Appointment appointment) {
    return Duration.between(NOW, appointment.due());
  }

  private static Duration interval(Appointment appointment) {
    return Objects.requireNonNull(appointment.success()).interval();
  }
}
