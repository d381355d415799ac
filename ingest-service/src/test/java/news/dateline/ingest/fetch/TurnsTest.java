package news.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TurnsTest {

  private static final Duration NONE = Duration.ZERO;
  private static final Duration LONG = Duration.ofMinutes(1);

  private final List<Turns> all = new ArrayList<>();
  private final CountDownLatch gate = new CountDownLatch(1);

  @AfterEach
  void close() {
    gate.countDown();
    all.forEach(Turns::close);
  }

  @Test
  void turnsAtAServerComeInTheirOrderAndApart() {
    Turns turns = turns(Duration.ofMillis(60), 1, 4, 100, LONG);
    List<Probe> probes = new ArrayList<>();
    long begin = System.nanoTime();
    for (int i = 0; i < 5; i++) {
      probes.add(wait(turns, "a", new Probe(null)));
    }

    await().until(() -> probes.get(4).isTaken());

    for (int i = 1; i < 5; i++) {
      assertThat(probes.get(i).start - begin)
          .isGreaterThanOrEqualTo(Duration.ofMillis(60).multipliedBy(i).toNanos());
      assertThat(probes.get(i).start).isGreaterThan(probes.get(i - 1).start);
    }
  }

  @Test
  void onlySoManyTurnsAtAServerAreTakenAtATime() {
    Turns turns = turns(NONE, 2, 8, 100, LONG);
    List<Probe> probes = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      probes.add(wait(turns, "a", new Probe(gate)));
    }

    await().until(() -> turns.running() == 2);
    Probe other = wait(turns, "b", new Probe(null));
    await().until(other::isTaken);

    assertThat(turns.running()).isEqualTo(2);
    assertThat(turns.waiting()).isEqualTo(4);
    gate.countDown();
    await().until(() -> probes.stream().allMatch(Probe::isTaken));
    assertThat(turns.waiting()).isZero();
  }

  @Test
  void onlySoManyTurnsInAllAreTakenAtATime() {
    Turns turns = turns(NONE, 1, 3, 100, LONG);
    for (int i = 0; i < 10; i++) {
      wait(turns, "server-" + i, new Probe(gate));
    }

    await().until(() -> turns.running() == 3);

    assertThat(turns.waiting()).isEqualTo(7);
  }

  @Test
  void aServerThatIsHeldOffHoldsUpNoOther() {
    Turns turns = turns(NONE, 1, 1, 100, LONG);
    turns.hold("a", Duration.ofSeconds(30));
    Probe held = wait(turns, "a", new Probe(null));
    Probe free = wait(turns, "b", new Probe(null));

    await().until(free::isTaken);

    assertThat(held.isTaken()).isFalse();
    assertThat(turns.waiting()).isEqualTo(1);
  }

  @Test
  void aServerIsTakenUpAgainWhenItsTimeIsOver() {
    Turns turns = turns(NONE, 1, 2, 100, LONG);
    long start = System.nanoTime();
    turns.hold("a", Duration.ofMillis(200));
    Probe held = wait(turns, "a", new Probe(null));
    for (int i = 0; i < 20; i++) {
      wait(turns, "other-" + i, new Probe(null));
    }

    await().until(held::isTaken);

    assertThat(held.start - start).isGreaterThanOrEqualTo(Duration.ofMillis(200).toNanos());
  }

  @Test
  void aServerMayAskForMoreSpaceUpToABound() {
    Turns turns = turns(Duration.ofMillis(10), 1, 2, 100, LONG);
    Probe first = wait(turns, "a", new Probe(null));
    await().until(first::isTaken);
    long begin = System.nanoTime();
    turns.space("a", Duration.ofMillis(150));
    Probe second = wait(turns, "a", new Probe(null));
    Probe third = wait(turns, "a", new Probe(null));

    await().until(third::isTaken);

    assertThat(second.start - begin).isGreaterThanOrEqualTo(150_000_000);
    assertThat(third.start - begin).isGreaterThanOrEqualTo(300_000_000);
    turns.space("a", Duration.ofDays(1));
    Probe bounded = wait(turns, "a", new Probe(null));
    assertThat(bounded.away).as("within the bound of half a minute").isNull();
  }

  @Test
  void whatWouldWaitTooLongIsTurnedAway() {
    Turns turns = turns(Duration.ofSeconds(10), 1, 2, 100, Duration.ofSeconds(35));
    List<Probe> probes = new ArrayList<>();
    Probe first = wait(turns, "a", new Probe(null));
    await().until(first::isTaken);
    for (int i = 0; i < 6; i++) {
      probes.add(wait(turns, "a", new Probe(null)));
    }

    assertThat(probes.stream().filter(probe -> probe.away != null)).hasSize(3);
    assertThat(probes.get(5).away).isBetween(Duration.ofSeconds(35), Duration.ofSeconds(41));
    assertThat(turns.waiting()).isEqualTo(3);
  }

  @Test
  void whatWaitsWhenAServerIsHeldOffForLongIsTurnedAway() {
    Turns turns = turns(Duration.ofSeconds(5), 1, 2, 100, LONG);
    await().until(wait(turns, "a", new Probe(null))::isTaken);
    Probe waiting = wait(turns, "a", new Probe(null));
    Probe elsewhere = wait(turns, "b", new Probe(gate));

    turns.hold("a", Duration.ofHours(1));

    assertThat(waiting.away).isEqualTo(Duration.ofHours(1));
    assertThat(wait(turns, "a", new Probe(null)).away)
        .isBetween(Duration.ofMinutes(59), Duration.ofHours(1));
    assertThat(elsewhere.away).isNull();
    assertThat(turns.waiting()).isLessThanOrEqualTo(1);
  }

  @Test
  void onlySoManyWait() {
    Turns turns = turns(NONE, 1, 1, 5, LONG);
    await().until(wait(turns, "busy", new Probe(gate))::isTaken);
    List<Probe> probes = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      probes.add(wait(turns, "server-" + i, new Probe(gate)));
    }

    assertThat(probes.stream().filter(probe -> probe.away != null)).hasSize(3);
  }

  @Test
  void aTurnThatThrowsCostsNoThread() {
    Turns turns = turns(NONE, 1, 1, 100, LONG);
    for (int i = 0; i < 3; i++) {
      turns.await(
          "a",
          new Probe(null) {
            @Override
            public Runnable take() {
              super.take();
              return () -> {
                throw new IllegalStateException("on purpose");
              };
            }
          });
    }
    Probe after = wait(turns, "a", new Probe(null));

    await().until(after::isTaken);
  }

  @Test
  void aTurnThatDiesIsToldAndCostsNoThread() {
    Turns turns = turns(NONE, 1, 1, 100, LONG);
    Probe dying =
        wait(
            turns,
            "a",
            new Probe(null) {
              @Override
              public Runnable take() {
                throw new OutOfMemoryError("on purpose");
              }
            });
    Probe dyingLater =
        wait(
            turns,
            "a",
            new Probe(null) {
              @Override
              public Runnable take() {
                return () -> {
                  throw new StackOverflowError("on purpose");
                };
              }
            });
    Probe after = wait(turns, "a", new Probe(null));

    await().until(after::isTaken);
    assertThat(dying.error).isInstanceOf(OutOfMemoryError.class);
    assertThat(dyingLater.error).isInstanceOf(StackOverflowError.class);
    await().until(() -> turns.running() == 0);
  }

  @Test
  void closingTellsWhatWaitsAndWhatComesLater() {
    Turns turns = turns(NONE, 1, 1, 100, LONG);
    await().until(wait(turns, "a", new Probe(gate))::isTaken);
    Probe waiting = wait(turns, "a", new Probe(null));

    turns.close();
    Probe late = wait(turns, "a", new Probe(null));

    assertThat(waiting.closed).isTrue();
    assertThat(late.closed).isTrue();
    assertThat(waiting.isTaken()).isFalse();
  }

  @Test
  void manyServersAndManyTurnsAllGetTheirs() {
    Turns turns = turns(Duration.ofMillis(1), 1, 4, 10_000, LONG);
    AtomicInteger taken = new AtomicInteger();
    ConcurrentMap<String, AtomicInteger> active = new ConcurrentHashMap<>();
    List<String> errors = new CopyOnWriteArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      String server = "server-" + i % 1_500;
      turns.await(
          server,
          new Probe(null) {
            @Override
            public Runnable take() {
              AtomicInteger here = active.computeIfAbsent(server, key -> new AtomicInteger());
              if (here.incrementAndGet() > 1) {
                errors.add(server);
              }
              here.decrementAndGet();
              return taken::incrementAndGet;
            }
          });
    }

    await().until(() -> taken.get() == 3_000);
    assertThat(errors).isEmpty();
  }

  private Turns turns(
      Duration spacing, int perHost, int concurrency, int maxWaiting, Duration patience) {
    Turns turns =
        new Turns(
            new Politeness(
                spacing, perHost, Duration.ofSeconds(30), concurrency, maxWaiting, patience));
    all.add(turns);
    return turns;
  }

  private static Probe wait(Turns turns, String server, Probe probe) {
    turns.await(server, probe);
    return probe;
  }

  private static class Probe implements Turn {

    private final @Nullable CountDownLatch gate;
    private final AtomicReference<@Nullable Thread> taken = new AtomicReference<>();
    private volatile long start;
    private volatile @Nullable Duration away;
    private volatile boolean closed;
    private volatile @Nullable Throwable error;

    Probe(@Nullable CountDownLatch gate) {
      this.gate = gate;
    }

    boolean isTaken() {
      return taken.get() != null;
    }

    @Override
    public Runnable take() {
      start = System.nanoTime();
      taken.set(Thread.currentThread());
      if (gate != null) {
        try {
          gate.await();
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
      return () -> {};
    }

    @Override
    public void turnedAway(Duration wait) {
      away = wait;
    }

    @Override
    public void failed(Throwable thrown) {
      error = thrown;
    }

    @Override
    public void closed() {
      closed = true;
    }
  }
}
