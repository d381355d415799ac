package news.dateline.classify.theme.own;

import java.util.Arrays;
import news.dateline.classify.theme.learn.LogisticRegression;

/**
 * What was learnt of a taxonomy from labelled stories.
 *
 * @param basis what it was learnt over: see {@link Basis}
 * @param threshold probability from which on a theme is listed
 * @param weights for each theme an intercept and a weight for each of {@link #features}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record TrainedThemes(String basis, double threshold, double[][] weights) {

  /** Brings log odds to the size of the numbers of a row. */
  private static final double SCALE = 0.25;

  /** The untrained log odds, then the numbers of the story's row. */
  static double[] features(double untrained, float[] row) {
    double[] features = new double[row.length + 1];
    features[0] = SCALE * untrained;
    for (int i = 0; i < row.length; i++) {
      features[i + 1] = row[i];
    }
    return features;
  }

  /** The weights of a theme of which nothing was learnt. */
  static double[] untrained(int rowLength) {
    double[] weights = new double[rowLength + 2];
    weights[1] = 1 / SCALE;
    return weights;
  }

  double logit(int theme, double untrained, float[] row) {
    return LogisticRegression.logit(weights[theme], features(untrained, row));
  }

  /** Whether there is a weight for each number of such rows. */
  boolean fits(int rowLength) {
    return Arrays.stream(weights).allMatch(row -> row.length == rowLength + 2);
  }
}
