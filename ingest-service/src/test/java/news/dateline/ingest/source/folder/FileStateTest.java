package news.dateline.ingest.source.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class FileStateTest {

  private static final Instant NOW = Instant.parse("2026-11-03T10:00:00Z");

  @Test
  void aFileChangedLongAgoIsSettledAtFirstSight() {
    assertThat(new FileState(NOW.minusSeconds(2), 10, true).isSettled(null, NOW)).isTrue();
  }

  @Test
  void aFileChangedJustNowIsSettledWhenItStaysTheSame() {
    FileState state = new FileState(NOW.minusMillis(1999), 10, true);

    assertThat(state.isSettled(null, NOW)).isFalse();
    assertThat(state.isSettled(new FileState(state.modified(), 10, true), NOW)).isTrue();
  }

  @Test
  void aFileThatGrowsIsNotSettled() {
    FileState state = new FileState(NOW, 20, true);

    assertThat(state.isSettled(new FileState(NOW, 10, true), NOW)).isFalse();
    assertThat(state.isSettled(new FileState(NOW.minusMillis(5), 20, true), NOW)).isFalse();
  }

  @Test
  void aFileFromTheFutureIsSettledWhenItStaysTheSame() {
    FileState state = new FileState(NOW.plusSeconds(3600), 10, true);

    assertThat(state.isSettled(null, NOW)).isFalse();
    assertThat(state.isSettled(new FileState(state.modified(), 10, true), NOW)).isTrue();
  }

  @Test
  void aFileIsTakenUntilItChanges() {
    FileState state = new FileState(NOW, 10, true);

    assertThat(state.isTaken(null)).isFalse();
    assertThat(state.isTaken(state)).isFalse();
    assertThat(state.isTaken(state.taken())).isTrue();
    assertThat(new FileState(NOW, 11, true).isTaken(state.taken())).isFalse();
    assertThat(new FileState(NOW.plusMillis(1), 10, true).isTaken(state.taken())).isFalse();
    assertThat(new FileState(NOW, 10, false).isTaken(state.taken())).isFalse();
  }
}
