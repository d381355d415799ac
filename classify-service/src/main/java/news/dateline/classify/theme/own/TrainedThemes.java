package news.dateline.classify.theme.own;

import java.util.Arrays;
import news.dateline.classify.theme.learn.Products;

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

  /** The weights of the numbers of a row, for all themes at once. */
  Products products() {
    float[][] ofRows = new float[weights.length][weights[0].length - 2];
    for (int i = 0; i < weights.length; i++) {
      for (int k = 0; k < ofRows[i].length; k++) {
        ofRows[i][k] = (float) weights[i][k + 2];
      }
    }
    return new Products(ofRows);
  }

  /**
   * The log odds of a theme.
   *
   * @param product its part of the {@link #products} with the story's row
   */
  double logit(int theme, double untrained, double product) {
    return weights[theme][0] + weights[theme][1] * SCALE * untrained + product;
  }

  /** Whether there is a weight for each number of such rows. */
  boolean fits(int rowLength) {
    return Arrays.stream(weights).allMatch(row -> row.length == rowLength + 2);
  }
}
