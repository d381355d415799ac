package news.dateline.ingest.source.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import news.dateline.ingest.fetch.Backoff;
import news.dateline.ingest.source.SourceStatus;
import news.dateline.ingest.source.SourceStatus.State;
import news.dateline.ingest.source.poll.PollMeters;
import news.dateline.metrics.IngestMetrics;
import news.dateline.testing.LogLines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LookSchedulerTest {

  private static final Duration SOON = Duration.ofMillis(1);
  private static final Duration LATER = Duration.ofHours(1);

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

  private final LookThreads threads = new LookThreads();

  private final LookScheduler looks =
      new LookScheduler(
          "desk",
          new Backoff(SOON, Duration.ofMillis(2)),
          threads,
          PollMeters.ofPages(registry),
          Clock.systemUTC());

  @AfterEach
  void close() {
    looks.close();
    threads.close();
  }

  private void start(TestLook.Body... bodies) {
    looks.start(Arrays.stream(bodies).map(body -> new TestLook("", body)).toList());
  }

  @Test
  void aPlaceIsLookedAtAgainAndAgain() {
    AtomicInteger count = new AtomicInteger();
    start(
        () -> {
          count.incrementAndGet();
          return new Look.Result.Done(SOON);
        });

    await().until(() -> count.get() > 5);

    assertThat(looks.status().state()).isEqualTo(State.RUNNING);
    assertThat(looks.status().lastLook()).isNotNull();
  }

  @Test
  void theSourceTellsWhenItLooksNext() {
    start(() -> new Look.Result.Done(LATER), () -> new Look.Result.Done(LATER));

    await().until(() -> looks.status().lastLook() != null);

    SourceStatus status = looks.status();
    assertThat(status.nextLook()).isAfter(Clock.systemUTC().instant().plusSeconds(3000));
  }

  @Test
  void onePlaceThatFailsIsToldAndTriedForEver() {
    AtomicInteger tries = new AtomicInteger();
    start(
        () -> new Look.Result.Done(LATER),
        () ->
            tries.incrementAndGet() < 50
                ? new Look.Result.Failed("gone fishing", null)
                : new Look.Result.Done(LATER));

    await().until(() -> looks.status().state() == State.FAILING);
    assertThat(looks.status().lastError()).isEqualTo("gone fishing");
    await().until(() -> looks.status().state() == State.RUNNING && tries.get() == 50);
    assertThat(looks.status().lastError()).isNull();
  }

  @Test
  void aLookThatDiesIsTriedAgainAndToldInASentenceOnce() {
    AtomicInteger tries = new AtomicInteger();
    try (LogLines log = LogLines.of(LookScheduler.class)) {
      start(
          () -> {
            if (tries.incrementAndGet() < 4) {
              throw new StackOverflowError("on purpose");
            }
            return new Look.Result.Done(LATER);
          });

      await().until(() -> looks.status().lastLook() != null);

      assertThat(tries).hasValue(4);
      assertThat(log.lines())
          .containsExactly(
              "WARN Source desk cannot be looked at, and will be tried again:"
                  + " it is nested too deeply: on purpose",
              "INFO Source desk works again; before: it is nested too deeply: on purpose");
    }
  }

  @Test
  void whatWentWrongInPartIsToldWithoutFailing() {
    start(() -> new Look.Result.Done(LATER, false, "two pages are left"));

    await().until(() -> looks.status().lastError() != null);

    assertThat(looks.status().state()).isEqualTo(State.RUNNING);
    assertThat(looks.status().lastError()).isEqualTo("two pages are left");
  }

  @Test
  void eachLookIsCountedByHowItEnded() {
    start(
        () -> new Look.Result.Done(LATER, true, null),
        () -> new Look.Result.Done(LATER),
        () -> new Look.Result.Failed("busy", LATER),
        () -> {
          throw new IllegalStateException("on purpose");
        });

    await().until(() -> polls("failed") >= 2 && polls("new") == 1 && polls("unchanged") == 1);
  }

  private double polls(String result) {
    return registry
        .get(IngestMetrics.PAGE_POLLS)
        .tag(IngestMetrics.TAG_RESULT, result)
        .counter()
        .count();
  }

  @Test
  void aServerThatAsksForAPauseGetsIt() {
    start(() -> new Look.Result.Failed("busy", LATER));

    await().until(() -> looks.status().state() == State.FAILING);
    await()
        .untilAsserted(
            () ->
                assertThat(looks.status().nextLook())
                    .isAfter(Clock.systemUTC().instant().plusSeconds(3000)));
  }

  @Test
  void closingInterruptsALookAndWaitsForIt() throws Exception {
    CountDownLatch began = new CountDownLatch(1);
    AtomicInteger ended = new AtomicInteger();
    start(
        () -> {
          began.countDown();
          try {
            new CountDownLatch(1).await();
          } finally {
            ended.incrementAndGet();
          }
          return new Look.Result.Done(SOON);
        });
    began.await();

    looks.close();

    assertThat(ended).hasValue(1);
  }
}
