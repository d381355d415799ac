package news.dateline.classify.region.toponym;

import java.util.List;
import news.dateline.classify.region.learn.Logistic;

/**
 * Fits two slopes and an intercept to outcomes by Newton's method.
 *
 * @see <a href="https://doi.org/10.1007/s10994-007-5018-6">Lin, Lin and Weng 2007</a>
 */
final class Platt {

  private static final int STEPS = 30;

  /** Holds the slopes near 1 where outcomes say little. */
  private static final double PENALTY = 2;

  private static final double LONGEST_STEP = 0.5;

  private Platt() {}

  /**
   * @param outcomes two numbers, and 0 or 1
   * @return slopes of both numbers, and the intercept
   */
  static float[] fit(List<double[]> outcomes) {
    double[] weights = {1, 1, 0};
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = {PENALTY * (weights[0] - 1), PENALTY * (weights[1] - 1), 0};
      double[][] hessian = new double[3][3];
      for (int i = 0; i < 3; i++) {
        hessian[i][i] = PENALTY;
      }
      for (double[] outcome : outcomes) {
        double[] x = {outcome[0], outcome[1], 1};
        double sum = weights[0] * x[0] + weights[1] * x[1] + weights[2];
        double p = Logistic.probability(sum);
        for (int i = 0; i < 3; i++) {
          gradient[i] += (p - outcome[2]) * x[i];
          for (int j = 0; j < 3; j++) {
            hessian[i][j] += p * (1 - p) * x[i] * x[j];
          }
        }
      }
      double[] change = solve(hessian, gradient);
      for (int i = 0; i < 3; i++) {
        weights[i] -= Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, change[i]));
      }
    }
    return new float[] {(float) weights[0], (float) weights[1], (float) weights[2]};
  }

  /** Gaussian elimination; the matrix is positive definite. */
  private static double[] solve(double[][] a, double[] b) {
    int n = b.length;
    for (int i = 0; i < n; i++) {
      for (int k = i + 1; k < n; k++) {
        double factor = a[k][i] / a[i][i];
        for (int j = i; j < n; j++) {
          a[k][j] -= factor * a[i][j];
        }
        b[k] -= factor * b[i];
      }
    }
    double[] x = new double[n];
    for (int i = n - 1; i >= 0; i--) {
      double sum = b[i];
      for (int j = i + 1; j < n; j++) {
        sum -= a[i][j] * x[j];
      }
      x[i] = sum / a[i][i];
    }
    return x;
  }
}
