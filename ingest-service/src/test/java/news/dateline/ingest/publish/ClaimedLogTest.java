package news.dateline.ingest.publish;

import static news.dateline.ingest.publish.FakeKafka.Failure.ABORTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Processes that use one log. */
class ClaimedLogTest extends PublisherFixture {

  private final Ledger ofAnother = new Ledger();

  @Test
  void theOneThatClaimsLastHasIt() throws LogException {
    ClaimedLog first = claimed(ledger, "1");
    ClaimedLog second = claimed(ofAnother, "1");
    first.open();
    second.open();

    assertThatExceptionOfType(LogException.class)
        .isThrownBy(first::open)
        .matches(LogException::takenOver)
        .withMessageContaining("dateline.ingest.instance=1");
    kafka.rewind();
    second.open();
  }

  @Test
  void oneThatNobodyTookItFromMayOpenItAgain() throws LogException {
    ClaimedLog log = claimed(ledger, "1");
    log.open();

    log.open();

    assertThat(kafka.transactions()).isEqualTo(1);
  }

  @Test
  void anotherInstanceTakesNothingFromIt() throws LogException {
    ClaimedLog log = claimed(ledger, "1");
    log.open();
    claimed(ofAnother, "2").open();

    log.open();

    assertThat(kafka.transactions()).isEqualTo(2);
  }

  @Test
  void oneThatCouldNotClaimItYetDoesSoLater() throws LogException {
    ClaimedLog first = claimed(ledger, "1");
    ClaimedLog second = claimed(ofAnother, "1");
    kafka.failing(ABORTED);
    assertThatExceptionOfType(LogException.class)
        .isThrownBy(first::open)
        .matches(failure -> !failure.takenOver());
    second.open();
    first.open();

    assertThatExceptionOfType(LogException.class)
        .isThrownBy(second::open)
        .matches(LogException::takenOver);
  }

  @Test
  void aPublisherThatWasReplacedEndsAndSaysSo() throws LogException, InterruptedException {
    Publisher replaced = new Publisher(claimed(ledger, "1"), ledger, kafka, meters, CLOCK);
    CountDownLatch told = new CountDownLatch(1);
    try {
      replaced.whenEnded(told::countDown);
      replaced.start();
      replaced.awaitReady();
      assertThat(told.getCount()).isEqualTo(1);
      claimed(ofAnother, "1").open();
      kafka.failing(ABORTED);
      replaced.submit(finished("a.txt", "First story"));

      await()
          .atMost(LONG)
          .untilAsserted(() -> assertThat(replaced.trouble()).contains("has taken over"));
      await().atMost(LONG).until(() -> told.getCount() == 0);
    } finally {
      replaced.close(Duration.ofMillis(100));
    }
    assertThat(endings).isEmpty();
    assertThat(replaced.trouble()).contains("has taken over");
  }

  private ClaimedLog claimed(Ledger to, String instance) {
    return new ClaimedLog(kafka, to, kafka, instance, CLOCK);
  }
}
