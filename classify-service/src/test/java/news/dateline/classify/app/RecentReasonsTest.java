package news.dateline.classify.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RecentReasonsTest {

  private static final Duration QUIET = Duration.ofMinutes(2);

  private final AtomicLong now = new AtomicLong();
  private final RecentReasons reasons = new RecentReasons(QUIET, now::get);

  @Test
  void aReasonIsNewOnceForAsLongAsItIsHeardOf() {
    assertThat(reasons.isNew("no right")).isTrue();
    for (int minute = 1; minute < 60; minute++) {
      now.addAndGet(Duration.ofMinutes(1).toNanos());
      assertThat(reasons.isNew("no right")).isFalse();
    }
    assertThat(reasons.isNew("wrong password")).isTrue();
  }

  @Test
  void aReasonThatComesBackAfterAWhileIsToldAgain() {
    assertThat(reasons.isNew("no right")).isTrue();

    now.addAndGet(QUIET.plusSeconds(1).toNanos());

    assertThat(reasons.isNew("no right")).isTrue();
  }
}
