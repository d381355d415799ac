package news.dateline.classify.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import news.dateline.classify.theme.learn.Vectors;
import news.dateline.text.Tokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FastReadingTest {

  private static TokenTable table;

  @BeforeAll
  static void load() throws IOException {
    table = ThemeModel.shipped(ThemePath.FAST).table();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100, 128, 140, 150, 700, 1_024})
  void aStoryIsTheMeansOfItsLeadItsPiecesAndItsWhole(int size) {
    StoryTokens story = story(size);
    int[] ids = story.tokens().ids();
    int pieces = story.chunks(8);
    float[] chunks = new float[table.dimension()];
    for (int k = 0; k < pieces; k++) {
      Vectors.add(mean(Arrays.copyOfRange(ids, 1 + 128 * k, story.chunkEnd(k))), 1, chunks);
    }

    FastReading reading = FastReading.of(table, story);

    assertNear(reading.lead(), mean(Arrays.copyOfRange(ids, 1, story.chunkEnd(0))));
    assertNear(reading.chunks(), Vectors.unit(chunks));
    assertNear(reading.whole(), mean(Arrays.copyOfRange(ids, 1, 1 + size)));
    assertThat(Arrays.stream(reading.tokens().counts()).sum()).isEqualTo(size);
    assertThat(reading.tokens().ids()).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void aStoryWithoutTokensIsZeros() {
    FastReading reading = FastReading.of(table, story(0));

    assertThat(reading.row()).containsOnly(0);
    assertThat(reading.tokens().size()).isZero();
  }

  private static StoryTokens story(int size) {
    Random random = new Random(size);
    int[] ids = IntStream.range(0, size + 2).map(i -> 2_000 + random.nextInt(300)).toArray();
    return new StoryTokens("", new Tokens(ids, new int[ids.length], new int[ids.length]));
  }

  private static float[] mean(int[] ids) {
    Map<Integer, Integer> counts = new HashMap<>();
    Arrays.stream(ids).forEach(id -> counts.merge(id, 1, Integer::sum));
    float[] sum = new float[table.dimension()];
    counts.forEach(
        (id, count) ->
            Vectors.add(table.vector(id), table.weight(id) * (float) Math.sqrt(count), sum));
    return Vectors.unit(sum);
  }

  private static void assertNear(float[] actual, float[] expected) {
    assertThat(actual).hasSameSizeAs(expected);
    for (int k = 0; k < expected.length; k++) {
      assertThat(actual[k]).isCloseTo(expected[k], within(1e-5f));
    }
  }
}
