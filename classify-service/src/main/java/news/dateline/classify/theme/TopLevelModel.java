package news.dateline.classify.theme;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A logistic regression a top-level topic, over {@link TopLevelFeatures}: the calibrated
 * probability that a desk editor would file the story under it.
 */
final class TopLevelModel {

  private final double threshold;
  private final double[][] weights;

  /**
   * @param threshold probability from which on a theme is listed
   * @param weights for each top-level topic the intercept, then a weight a feature
   */
  TopLevelModel(double threshold, List<double[]> weights) {
    this.threshold = threshold;
    this.weights = weights.toArray(double[][]::new);
  }

  /** Reads what {@link #toString} gave; lines that start with {@code #} are comments. */
  static TopLevelModel read(InputStream in) throws IOException {
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    List<double[]> rows = new ArrayList<>();
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      if (!line.startsWith("#")) {
        rows.add(Arrays.stream(line.split("\t")).mapToDouble(Double::parseDouble).toArray());
      }
    }
    return new TopLevelModel(rows.get(0)[0], rows.subList(1, rows.size()));
  }

  double threshold() {
    return threshold;
  }

  /** A probability a top-level topic; they need not sum up to 1, as a story may have several. */
  double[] probabilities(double[] features) {
    return Arrays.stream(weights).mapToDouble(row -> logistic(logit(row, features))).toArray();
  }

  static double logit(double[] weights, double[] features) {
    double sum = weights[0];
    for (int i = 0; i < features.length; i++) {
      sum += weights[i + 1] * features[i];
    }
    return sum;
  }

  static double logistic(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }

  /** The threshold, then the rows of weights, tab-separated. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder().append(threshold).append('\n');
    for (double[] row : weights) {
      List<String> numbers =
          Arrays.stream(row).mapToObj(x -> String.format(Locale.ROOT, "%.4g", x)).toList();
      text.append(String.join("\t", numbers)).append('\n');
    }
    return text.toString();
  }
}
