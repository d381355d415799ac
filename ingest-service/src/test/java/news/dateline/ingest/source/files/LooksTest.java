package news.dateline.ingest.source.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import news.dateline.document.SourceKind;
import news.dateline.ingest.source.SourceRef;
import news.dateline.ingest.source.SourceStatus;
import news.dateline.ingest.source.SourceStatus.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LooksTest {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration LONG = Duration.ofSeconds(30);

  private final Looks looks =
      new Looks(
          new SourceRef("desk", SourceKind.FOLDER),
          new LookTiming(Duration.ofMillis(10), Duration.ZERO, Clock.systemUTC()));

  @AfterEach
  void close() {
    looks.close();
  }

  @Test
  void aQuickLookIsFollowedByTheNextOneAfterTheInterval() {
    assertThat(Looks.pause(SECOND, Duration.ofMillis(20))).isEqualTo(SECOND);
  }

  @Test
  void aLookThatTakesLongIsFollowedByARestOfNineTimesThat() {
    assertThat(Looks.pause(SECOND, Duration.ofMillis(300))).isEqualTo(Duration.ofMillis(2_700));
  }

  @Test
  void noRestIsLongerThanAMinuteUnlessTheIntervalIs() {
    assertThat(Looks.pause(SECOND, Duration.ofMinutes(2))).isEqualTo(Duration.ofMinutes(1));
    assertThat(Looks.pause(Duration.ofHours(1), SECOND)).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void theTimeForWhatWasTakenIsNoLooking() {
    Duration busy = Duration.ofMillis(500);
    CountDownLatch second = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    looks.start(
        () -> {
          if (looks.status().lastLook() == null) {
            looks.take(() -> await().atMost(LONG).pollDelay(busy).until(() -> true));
          } else {
            second.countDown();
            end.await();
          }
        });

    await().atMost(LONG).until(() -> second.getCount() == 0);
    SourceStatus status = looks.status();

    assertThat(Duration.between(status.lastLook(), status.nextLook()))
        .as("the pause was not that of a look of %s", busy)
        .isLessThan(Looks.pause(Duration.ZERO, busy));
  }

  @Test
  void aLookThatFailsIsTriedAgain() {
    AtomicInteger count = new AtomicInteger();
    looks.start(
        () -> {
          if (count.incrementAndGet() == 1) {
            throw new IOException("away");
          }
        });

    await().atMost(LONG).until(() -> count.get() > 1 && looks.status().state() == State.RUNNING);
  }

  @Test
  void aLookThatDiesIsTriedAgain() {
    AtomicInteger count = new AtomicInteger();
    looks.start(
        () -> {
          if (count.incrementAndGet() < 3) {
            throw new StackOverflowError("on purpose");
          }
        });

    await().atMost(LONG).until(() -> count.get() > 2 && looks.status().state() == State.RUNNING);
  }
}
