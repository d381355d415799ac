package news.dateline.classify.theme;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import news.dateline.classify.theme.learn.BestThreshold;
import news.dateline.classify.theme.learn.LogisticRegression;

/**
 * Turns scores into probabilities that a desk editor would file the story under the theme, by a
 * logistic fit on scores of stories held out of training (Platt 1999), with a curve and a step for
 * the highest score.
 *
 * @param weights see {@link #features}, intercept first
 * @param threshold probability from which on a theme is listed beside the primary one
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Calibration(double[] weights, double threshold) {

  private static final int ITERATIONS = 2_000;

  /** An intercept and one for each of {@link #features}. */
  private static final int WEIGHTS = 5;

  private static double[] features(double score, boolean highest) {
    return new double[] {score, score * score, highest ? 1 : 0, highest ? score : 0};
  }

  /**
   * Fits to held-out scores.
   *
   * @param scores a row a story
   * @param themes for each story which themes it has
   */
  static Calibration fit(double[][] scores, boolean[][] themes) {
    int count = scores[0].length;
    double[][] rows = new double[scores.length * count][];
    boolean[] labels = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      double[] own = scores[i / count];
      rows[i] = features(own[i % count], i % count == best(own));
      labels[i] = themes[i / count][i % count];
    }
    double[] weights = new LogisticRegression(rows, 10).fit(labels, ITERATIONS);
    Calibration calibration = new Calibration(weights, 1);
    double[][] probabilities = new double[scores.length][];
    for (int i = 0; i < scores.length; i++) {
      probabilities[i] = calibration.probabilities(scores[i]);
    }
    return new Calibration(weights, bestThreshold(probabilities, themes));
  }

  double[] probabilities(double[] scores) {
    int best = best(scores);
    double[] probabilities = new double[scores.length];
    for (int c = 0; c < scores.length; c++) {
      probabilities[c] =
          LogisticRegression.logistic(
              LogisticRegression.logit(weights, features(scores[c], c == best)));
    }
    return probabilities;
  }

  static int best(double[] scores) {
    int best = 0;
    for (int c = 1; c < scores.length; c++) {
      best = scores[c] > scores[best] ? c : best;
    }
    return best;
  }

  /** The likeliest is always listed. */
  private static double bestThreshold(double[][] probabilities, boolean[][] themes) {
    int count = themes[0].length;
    double[] all = new double[themes.length * count];
    boolean[] labels = new boolean[all.length];
    for (int i = 0; i < all.length; i++) {
      double[] own = probabilities[i / count];
      all[i] = i % count == best(own) ? 1 : own[i % count];
      labels[i] = themes[i / count][i % count];
    }
    return BestThreshold.of(all, labels).orElse(1);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeDouble(threshold);
    out.writeInt(weights.length);
    for (double weight : weights) {
      out.writeDouble(weight);
    }
  }

  static Calibration read(DataInputStream in) throws IOException {
    double threshold = in.readDouble();
    double[] weights = new double[Counts.expect(in, WEIGHTS)];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = in.readDouble();
    }
    return new Calibration(weights, threshold);
  }
}
