package news.dateline.ingest.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoundaryModelTest {

  /** Two inputs, two units: shift, scale, each unit with its intercept, output. */
  private static final String MODEL =
      """
      # a model
      2 2
      1.0 2.0
      0.5 1.0
      1.0 0.0 0.25
      -2.0 3.0 0.5
      1.5 -1.0 0.1 0.2 0.75
      """;

  @Test
  void theFastHyperbolicTangentIsNearTheExactOne() {
    for (float x = -12; x <= 12; x += 0.01f) {
      assertThat((double) BoundaryModel.tanh(x)).isCloseTo(Math.tanh(x), within(2e-5));
    }
  }

  @Test
  void aLogitIsThatOfTheNetworkHoweverTheFeaturesAreDivided() throws IOException {
    BoundaryModel model = BoundaryModel.read(new StringReader(MODEL));
    double x = (3 - 1) * 0.5;
    double y = (4 - 2) * 1.0;
    double expected =
        1.5 * Math.tanh(x + 0.25) - Math.tanh(-2 * x + 3 * y + 0.5) + 0.1 * x + 0.2 * y + 0.75;

    assertThat(model.logit(model.begin(new double[] {3}), new double[] {4}))
        .isCloseTo(expected, within(1e-4));
    assertThat(model.logit(model.begin(new double[] {3, 4}), new double[] {}))
        .isCloseTo(expected, within(1e-4));
  }

  @Test
  void aModelIsWrittenAsItWasRead() throws IOException {
    BoundaryModel model = BoundaryModel.read(new StringReader(MODEL));

    assertThat("# a model\n" + model).isEqualTo(MODEL);
  }

  @Test
  void theMeanOfModelsGivesTheMeanOfTheirLogits() throws IOException {
    BoundaryModel model = BoundaryModel.read(new StringReader(MODEL));
    BoundaryModel other = BoundaryModel.read(new StringReader(MODEL.replace("0.75", "1.75")));
    double[] features = {3, 4};

    BoundaryModel mean = BoundaryModel.mean(List.of(model, other));

    assertThat(mean.logit(mean.begin(features), new double[] {}))
        .isCloseTo(model.logit(model.begin(features), new double[] {}) + 0.5, within(1e-4));
  }
}
