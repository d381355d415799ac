package news.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowSumTest {

  private static final int WIDTH = 5;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 8, 11})
  void aSumIsThatOfItsRowsOneAfterTheOther(int count) {
    Random random = new Random(count);
    byte[] numbers = new byte[20 * WIDTH];
    random.nextBytes(numbers);
    RowSum rows = new RowSum(count);
    float[] sums = new float[WIDTH];
    for (int i = 0; i < count; i++) {
      int start = random.nextInt(20) * WIDTH;
      float factor = random.nextFloat() - 0.5f;
      rows.add(start, factor);
      for (int c = 0; c < WIDTH; c++) {
        sums[c] += factor * numbers[start + c];
      }
    }

    assertThat(rows.of(numbers, WIDTH)).containsExactly(sums);
  }
}
