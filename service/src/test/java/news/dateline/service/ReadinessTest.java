package news.dateline.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Exchanger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ReadinessTest {

  private final Exchanger<Boolean> looks = new Exchanger<>();

  private boolean look() {
    try {
      return looks.exchange(true);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The look after it has begun, so what this one found is to be seen. */
  private void finds(boolean ready) throws InterruptedException {
    looks.exchange(ready);
    looks.exchange(ready);
  }

  @Test
  void itTellsWhatTheLastLookFound() throws Exception {
    try (Readiness readiness = new Readiness(this::look, Duration.ofMillis(1))) {
      assertThat(readiness.value()).isZero();
      finds(true);
      assertThat(readiness.value()).isOne();
      finds(false);
      assertThat(readiness.value()).isZero();
    }
  }

  @Test
  void aLookThatFailsIsNotReadyAndTheNextOneIsTaken() throws Exception {
    boolean[] failed = {false};
    try (Readiness readiness =
        new Readiness(
            () -> {
              if (!failed[0]) {
                failed[0] = true;
                throw new IllegalStateException("simulated");
              }
              return look();
            },
            Duration.ofMillis(1))) {
      finds(true);

      assertThat(readiness.value()).isOne();
    }
  }
}
