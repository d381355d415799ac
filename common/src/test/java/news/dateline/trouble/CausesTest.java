package news.dateline.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class CausesTest {

  @Test
  void eachCauseFollowsWhatWrappedIt() {
    IOException first = new IOException("disk");
    UncheckedIOException second = new UncheckedIOException(first);
    IllegalStateException third = new IllegalStateException(second);

    assertThat(Causes.of(third)).containsExactly(third, second, first);
  }

  @Test
  void causesThatGoRoundInACircleEnd() {
    RuntimeException first = new RuntimeException("one");
    RuntimeException second = new RuntimeException("two", first);
    first.initCause(second);

    assertThat(Causes.of(second)).containsExactly(second, first);
  }

  @Test
  void whereNothingWasThrownThereAreNone() {
    assertThat(Causes.of(null)).isEmpty();
  }
}
