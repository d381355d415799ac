package news.dateline.classify.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RadixSortTest {

  @ParameterizedTest
  @CsvSource({
    "0, 10",
    "1, 10",
    "127, 500000",
    "128, 2",
    "129, 1024",
    "700, 500000",
    "1024, 2147483647"
  })
  void numbersRiseAfterwardsAndAreTheSame(int size, int bound) {
    int[] keys = new Random(size).ints(size, 0, bound).toArray();
    int[] expected = keys.clone();
    Arrays.sort(expected);

    assertThat(RadixSort.sort(keys)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"500, 0", "500, 7"})
  void equalNumbersStay(int size, int number) {
    int[] keys = new int[size];
    Arrays.fill(keys, number);

    assertThat(RadixSort.sort(keys)).hasSize(size).containsOnly(number);
  }
}
