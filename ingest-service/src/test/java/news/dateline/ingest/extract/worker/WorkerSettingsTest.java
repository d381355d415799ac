package news.dateline.ingest.extract.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WorkerSettingsTest {

  private static final long MIB = 1L << 20;

  @Test
  void thereAreAsManyProcessesAsReaders() {
    assertThat(WorkerSettings.processesFor(4, 256 * MIB, 16_384 * MIB)).isEqualTo(4);
  }

  @Test
  void halfOfTheMemoryIsTheMostThatTheyTake() {
    assertThat(WorkerSettings.processesFor(8, 256 * MIB, 2_048 * MIB)).isEqualTo(2);
  }

  @Test
  void thereIsOneAtLeast() {
    assertThat(WorkerSettings.processesFor(8, 256 * MIB, 256 * MIB)).isEqualTo(1);
  }

  @Test
  void thisMachinesMemoryHoldsOne() {
    assertThat(WorkerSettings.processesFor(64, WorkerSettings.DEFAULT_HEAP)).isBetween(1, 64);
  }
}
