package news.dateline.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TroubleTest {

  private final Trouble trouble = new Trouble();

  @Test
  void aReasonIsNewOnceWhateverItsNumbers() {
    assertThat(trouble.isNew("node 1 is away since 10:31")).isTrue();
    assertThat(trouble.isNew("node 2 is away since 10:32")).isFalse();
    assertThat(trouble.isNew("not authorised")).isTrue();
    assertThat(trouble.isNew("node 1 is away since 10:33")).isFalse();
  }

  @Test
  void afterItsEndReasonsAreNewAgain() {
    assertThat(trouble.end()).as("nothing was wrong").isFalse();

    assertThat(trouble.isNew("away")).isTrue();
    assertThat(trouble.end()).isTrue();
    assertThat(trouble.end()).as("it had ended").isFalse();

    assertThat(trouble.isNew("away")).isTrue();
  }
}
