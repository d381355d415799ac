package news.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class BackoffTest {

  private static final Duration STEP = Duration.ofMinutes(10);
  private static final Duration MAX = Duration.ofHours(1);

  private final Backoff backoff = new Backoff(STEP, MAX);
  private final RandomGenerator never = () -> 0;

  @Test
  void eachFailureInARowLengthensThePauseByAStep() {
    assertThat(backoff.after(1, null, never)).isEqualTo(STEP);
    assertThat(backoff.after(2, null, never)).isEqualTo(STEP.multipliedBy(2));
    assertThat(backoff.after(5, null, never)).isEqualTo(STEP.multipliedBy(5));
  }

  @Test
  void noPauseIsForGood() {
    assertThat(backoff.after(7, null, never)).isEqualTo(MAX);
    assertThat(backoff.after(Integer.MAX_VALUE, null, never)).isEqualTo(MAX);
  }

  @Test
  void whatTheServerAsksForIsKeptWhereItIsLonger() {
    assertThat(backoff.after(1, Duration.ofHours(3), never)).isEqualTo(Duration.ofHours(3));
    assertThat(backoff.after(1, Duration.ofSeconds(5), never)).isEqualTo(STEP);
  }

  @Test
  void chanceLengthensThePauseByATenthAtMost() {
    RandomGenerator random = new Random(7);
    for (int i = 0; i < 1000; i++) {
      assertThat(backoff.after(6, null, random)).isBetween(MAX, MAX.plus(MAX.dividedBy(10)));
    }
  }

  @Test
  void boundsThatMakeNoSenseAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Backoff(Duration.ZERO, MAX));
    assertThatIllegalArgumentException().isThrownBy(() -> new Backoff(MAX, STEP));
    assertThatIllegalArgumentException().isThrownBy(() -> backoff.after(0, null, never));
  }
}
