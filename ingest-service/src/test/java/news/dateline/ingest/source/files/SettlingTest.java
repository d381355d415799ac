package news.dateline.ingest.source.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SettlingTest {

  private static final Instant NOW = Instant.parse("2026-11-03T10:00:00Z");
  private static final Path FILE = Path.of("a.txt");

  private final Settling settling = new Settling(Duration.ofSeconds(2));

  @Test
  void aFileChangedLongAgoIsSettledAtFirstSight() {
    assertThat(look(NOW.minusSeconds(2), 10, NOW)).isTrue();
  }

  @Test
  void aFileChangedJustNowIsSettledWhenItsTimeHasCome() {
    Instant changed = NOW.minusMillis(500);

    assertThat(look(changed, 10, NOW)).isFalse();
    assertThat(look(changed, 10, NOW.plusMillis(1_499))).isFalse();
    assertThat(look(changed, 10, NOW.plusMillis(1_500))).isTrue();
  }

  @Test
  void aFileThatGrowsIsNotSettled() {
    assertThat(look(NOW, 10, NOW)).isFalse();
    assertThat(look(NOW.plusSeconds(1), 20, NOW.plusSeconds(1))).isFalse();
    assertThat(look(NOW.plusSeconds(2), 30, NOW.plusSeconds(2))).isFalse();
  }

  @Test
  void aFileFromTheFutureIsSettledWhenItWasSeenUnchangedForTheTime() {
    Instant future = NOW.plusSeconds(3600);

    assertThat(look(future, 10, NOW)).isFalse();
    assertThat(look(future, 10, NOW.plusSeconds(1))).isFalse();
    assertThat(look(future, 10, NOW.plusSeconds(2))).isTrue();
  }

  @Test
  void aFileFromTheFutureThatGrowsBeginsAnew() {
    Instant future = NOW.plusSeconds(3600);

    assertThat(look(future, 10, NOW)).isFalse();
    assertThat(look(future, 11, NOW.plusSeconds(2))).isFalse();
    assertThat(look(future, 11, NOW.plusSeconds(4))).isTrue();
  }

  @Test
  void aFileThatWasAwayForALookBeginsAnew() {
    Instant future = NOW.plusSeconds(3600);
    assertThat(look(future, 10, NOW)).isFalse();
    settling.nextLook();

    assertThat(look(future, 10, NOW.plusSeconds(3))).isFalse();
  }

  @Test
  void withoutATimeEveryFileIsSettled() {
    Settling none = new Settling(Duration.ZERO);

    assertThat(none.isSettled(FILE, new FileState(NOW.plusSeconds(9), 1, true), NOW)).isTrue();
  }

  private boolean look(Instant modified, long size, Instant at) {
    settling.nextLook();
    return settling.isSettled(FILE, new FileState(modified, size, true), at);
  }
}
