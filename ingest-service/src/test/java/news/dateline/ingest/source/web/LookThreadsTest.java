package news.dateline.ingest.source.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import news.dateline.ingest.fetch.Backoff;
import news.dateline.ingest.source.poll.PollMeters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LookThreadsTest {

  private static final Duration LATER = Duration.ofHours(1);
  private static final Look.Result DONE = new Look.Result.Done(LATER);

  private final LookThreads threads = new LookThreads(6, Duration.ofMillis(50), this::thread);
  private final AtomicInteger refusals = new AtomicInteger();
  private final List<LookScheduler> sources = Collections.synchronizedList(new ArrayList<>());

  private Thread thread(Runnable task) {
    Thread thread =
        new Thread(task) {
          @Override
          public void start() {
            if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
              throw new OutOfMemoryError("unable to create native thread");
            }
            super.start();
          }
        };
    thread.setDaemon(true);
    return thread;
  }

  @AfterEach
  void close() {
    sources.forEach(LookScheduler::beginClose);
    threads.close();
  }

  private LookScheduler source(String host, TestLook.Body body) {
    return source(new TestLook(host, body));
  }

  private LookScheduler source(TestLook look) {
    LookScheduler source =
        new LookScheduler(
            look.host(),
            new Backoff(LATER, LATER),
            threads,
            PollMeters.ofPages(new SimpleMeterRegistry()),
            Clock.systemUTC());
    sources.add(source);
    source.start(List.of(look));
    return source;
  }

  @Test
  void manySourcesShareAFewThreadsAndHaveNoneBetweenTheirLooks() {
    AtomicInteger looks = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    for (int i = 0; i < 1_000; i++) {
      source(
          "host-" + i,
          () -> {
            looks.incrementAndGet();
            most.accumulateAndGet(threads.alive(), Math::max);
            return DONE;
          });
    }

    await().until(() -> looks.get() == 1_000);
    assertThat(most.get()).isLessThanOrEqualTo(6);
    await().until(() -> threads.alive() == 0);
  }

  @Test
  void aHostThatIsSlowHoldsUpNoOther() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    AtomicInteger atOnce = new AtomicInteger();
    AtomicInteger slow = new AtomicInteger();
    for (int i = 0; i < 50; i++) {
      source(
          "slow.example",
          () -> {
            atOnce.incrementAndGet();
            release.await();
            slow.incrementAndGet();
            return DONE;
          });
    }
    await().until(() -> atOnce.get() == 4);
    CountDownLatch other = new CountDownLatch(1);

    source(
        "fast.example",
        () -> {
          other.countDown();
          return DONE;
        });

    other.await();
    assertThat(atOnce).hasValue(4);
    release.countDown();
    await().until(() -> slow.get() == 50);
    await().until(() -> threads.busyLanes() == 0);
  }

  @Test
  void aLookForWhichThereIsNoThreadIsMadeOnceThereIsOne() throws Exception {
    CountDownLatch looked = new CountDownLatch(5);
    refusals.set(2);

    for (int i = 0; i < 5; i++) {
      source(
          "host.example",
          () -> {
            looked.countDown();
            return DONE;
          });
    }

    looked.await();
    await().until(() -> threads.busyLanes() == 0);
  }

  @Test
  void whatTakesOnePageDoesNotWaitForWhatTakesManyAtItsHostOrAtOthers() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    AtomicInteger begun = new AtomicInteger();
    for (int i = 0; i < 50; i++) {
      source(
          new TestLook(
              "host-" + i % 5,
              true,
              () -> {
                begun.incrementAndGet();
                release.await();
                return DONE;
              }));
    }
    await().until(() -> begun.get() == 6);
    CountDownLatch looked = new CountDownLatch(2);
    TestLook.Body body =
        () -> {
          looked.countDown();
          return DONE;
        };

    source("host-0", body);
    source("other.example", body);

    looked.await();
    assertThat(begun).hasValue(6);
    release.countDown();
    await().until(() -> begun.get() == 50);
  }

  @Test
  void aSourceThatIsClosedInterruptsNobodyElse() throws Exception {
    for (int round = 0; round < 100; round++) {
      CountDownLatch began = new CountDownLatch(1);
      LookScheduler closed =
          source(
              "one.example",
              () -> {
                began.countDown();
                return DONE;
              });
      began.await();
      closed.close();
      CountDownLatch ended = new CountDownLatch(1);
      AtomicInteger interrupted = new AtomicInteger();
      source(
          "other.example",
          () -> {
            interrupted.set(Thread.currentThread().isInterrupted() ? 1 : 0);
            ended.countDown();
            return DONE;
          });
      ended.await();
      assertThat(interrupted).hasValue(0);
    }
  }

  @Test
  void whatWaitsForItsHostIsNotLookedAtOnceItsSourceIsClosed() throws Exception {
    Semaphore release = new Semaphore(0);
    AtomicInteger begun = new AtomicInteger();
    AtomicInteger late = new AtomicInteger();
    for (int i = 0; i < 4; i++) {
      source(
          "slow.example",
          () -> {
            begun.incrementAndGet();
            release.acquire();
            return DONE;
          });
    }
    await().until(() -> begun.get() == 4);
    LookScheduler waiting =
        source(
            "slow.example",
            () -> {
              late.incrementAndGet();
              return DONE;
            });

    waiting.close();
    release.release(4);

    await().until(() -> threads.busyLanes() == 0);
    assertThat(late).hasValue(0);
  }
}
