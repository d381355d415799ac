package news.dateline.classify.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepwiseReadingTest {

  private final List<Integer> read = new ArrayList<>();

  @Test
  void whereTheFastHeadIsSureNothingElseIsRead() {
    StepwiseReading reading = read(new double[] {0.1, 0.8, 0.2}, 4, new double[] {1, 0, 0});

    assertThat(read).isEmpty();
    assertThat(reading.scores()).containsExactly(0.1, 0.8, 0.2);
    assertThat(reading.vector()).isNull();
  }

  @Test
  void piecesAreReadUntilBothHeadsTogetherAreSure() {
    StepwiseReading reading = read(new double[] {0.3, 0.4, 0.2}, 4, new double[] {1, 0, 0});

    assertThat(read).containsExactly(0);
    assertThat(reading.scores()[0]).isGreaterThan(reading.scores()[1]);
    assertThat(reading.vector()).containsExactly(1, 0);
  }

  @Test
  void noMoreThanThereIsOrHelpsIsRead() {
    double[] doubt = {0.4, 0.4, 0.4};

    read(doubt, 2, doubt);
    assertThat(read).containsExactly(0, 1);

    read.clear();
    StepwiseReading reading = read(doubt, 4, doubt);
    assertThat(read).hasSize(StepwiseReading.MAX_CHUNKS);
    assertThat(reading.vector())
        .satisfies(vector -> assertThat(length(vector)).isEqualTo(1, within(1e-6)));
  }

  /** Pieces lie along one axis and the other by turns. */
  private StepwiseReading read(double[] fast, int chunks, double[] thorough) {
    return StepwiseReading.of(
        fast,
        chunks,
        k -> {
          read.add(k);
          return new float[] {1 - k % 2, k % 2};
        },
        vector -> thorough.clone());
  }

  private static double length(float[] vector) {
    return Math.hypot(vector[0], vector[1]);
  }
}
