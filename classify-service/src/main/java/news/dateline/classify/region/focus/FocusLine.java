package news.dateline.classify.region.focus;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import news.dateline.classify.region.learn.Logistic;

/**
 * Makes one probability of what two forests say of a country.
 *
 * @param alone weight of what is said of the country alone, a logit
 * @param among weight of the logarithm of its share among the countries of the story
 */
record FocusLine(double alone, double among, double intercept) {

  private static final int STEPS = 30;
  private static final double RIDGE = 1e-6;

  /**
   * What was said of a country.
   *
   * @param alone a logit
   * @param among logarithm of a share
   */
  record Said(double alone, double among) {}

  double probability(Said said) {
    return Logistic.probability(alone * said.alone() + among * said.among() + intercept);
  }

  /**
   * The likeliest one, by Newton's method.
   *
   * @param right whether each story is about the country
   */
  static FocusLine fit(List<Said> all, List<Boolean> right) {
    double[] weights = {1, 0, 0};
    for (int step = 0; step < STEPS; step++) {
      FocusLine line = new FocusLine(weights[0], weights[1], weights[2]);
      double[][] rows = new double[3][4];
      for (int n = 0; n < all.size(); n++) {
        Said said = all.get(n);
        double[] x = {said.alone(), said.among(), 1};
        double p = line.probability(said);
        double error = p - (right.get(n) ? 1 : 0);
        for (int i = 0; i < x.length; i++) {
          rows[i][x.length] += error * x[i];
          for (int j = 0; j < x.length; j++) {
            rows[i][j] += p * (1 - p) * x[i] * x[j];
          }
        }
      }
      solve(rows);
      for (int i = 0; i < weights.length; i++) {
        weights[i] -= rows[i][weights.length];
      }
    }
    return new FocusLine((float) weights[0], (float) weights[1], (float) weights[2]);
  }

  /** Gauss and Jordan's elimination; leaves the solution in the last column. */
  private static void solve(double[][] rows) {
    int last = rows.length;
    for (int i = 0; i < last; i++) {
      double pivot = rows[i][i] + RIDGE;
      for (int j = 0; j <= last; j++) {
        rows[i][j] /= pivot;
      }
      for (int k = 0; k < last; k++) {
        double factor = rows[k][i];
        for (int j = 0; k != i && j <= last; j++) {
          rows[k][j] -= factor * rows[i][j];
        }
      }
    }
  }

  void write(DataOutputStream out) throws IOException {
    out.writeFloat((float) alone);
    out.writeFloat((float) among);
    out.writeFloat((float) intercept);
  }

  static FocusLine read(DataInputStream in) throws IOException {
    return new FocusLine(in.readFloat(), in.readFloat(), in.readFloat());
  }
}
