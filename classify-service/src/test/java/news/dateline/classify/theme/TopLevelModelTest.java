package news.dateline.classify.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopLevelModelTest {

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    TopLevelModel model =
        new TopLevelModel(0.4, List.of(new double[] {-1, 2}, new double[] {0.5, -0.25}));

    byte[] text = ("# a comment\n" + model).getBytes(StandardCharsets.UTF_8);
    TopLevelModel read = TopLevelModel.read(new ByteArrayInputStream(text));

    assertThat(read.threshold()).isEqualTo(0.4);
    assertThat(read.probabilities(new double[] {2}))
        .containsExactly(new double[] {0.9526, 0.5}, within(1e-4));
  }

  @Test
  void aRegressionFindsTheRateOfItsExamples() {
    // A logit of -1 on the left and of +1 on the right: 27 and 73 of a hundred are true.
    double[][] rows = new double[200][];
    boolean[] labels = new boolean[200];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new double[] {i < 100 ? -1 : 1};
      labels[i] = i % 100 < (i < 100 ? 27 : 73);
    }

    double[] weights = new LogisticRegression(rows, 1_000).fit(labels, 500);

    assertThat(weights[0]).isCloseTo(0, within(0.01));
    assertThat(weights[1]).isCloseTo(1, within(0.01));
  }

  @Test
  void thePenaltyPullsWeightsTowardsZero() {
    double[][] rows = {{-1}, {1}};
    boolean[] labels = {false, true};

    double weak = new LogisticRegression(rows, 0.01).fit(labels, 500)[1];
    double strong = new LogisticRegression(rows, 1).fit(labels, 500)[1];

    assertThat(weak).isBetween(0.0, 0.02);
    assertThat(strong).isGreaterThan(10 * weak);
  }
}
