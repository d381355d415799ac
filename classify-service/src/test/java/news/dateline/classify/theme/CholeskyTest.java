package news.dateline.classify.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CholeskyTest {

  @Test
  void theSolutionSolvesTheSystem() {
    int size = 120;
    Random random = new Random(3);
    double[][] half = new double[size][size];
    for (double[] row : half) {
      for (int j = 0; j < size; j++) {
        row[j] = random.nextGaussian();
      }
    }
    double[][] matrix = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        for (int k = 0; k < size; k++) {
          matrix[i][j] += half[i][k] * half[j][k];
        }
      }
      matrix[i][i] += 1;
    }
    double[] expected = random.doubles(size).toArray();
    double[] side = new double[size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        side[i] += matrix[i][j] * expected[j];
      }
    }

    Cholesky.solve(matrix, new double[][] {side});

    assertThat(side).containsExactly(expected, within(1e-6));
  }
}
