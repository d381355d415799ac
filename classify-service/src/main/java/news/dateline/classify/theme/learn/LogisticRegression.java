package news.dateline.classify.theme.learn;

/**
 * Fits logistic regressions with an L2 penalty by accelerated gradient descent (Nesterov 1983).
 * Repeatable: no random numbers.
 */
public final class LogisticRegression {

  private final double[][] rows;
  private final double strength;
  private final double step;

  /**
   * @param rows examples
   * @param strength weight of the examples against the penalty; the intercept has none
   */
  public LogisticRegression(double[][] rows, double strength) {
    this.rows = rows;
    this.strength = strength;
    this.step = 1 / (1 + strength / 4 * greatestEigenvalue(rows));
  }

  /**
   * Intercept, then a weight a column.
   *
   * @param labels a truth a row
   */
  public double[] fit(boolean[] labels, int iterations) {
    double[] weights = new double[rows[0].length + 1];
    double[] previous = weights;
    for (int k = 0; k < iterations; k++) {
      double momentum = k / (k + 3.0);
      double[] ahead = new double[weights.length];
      for (int j = 0; j < ahead.length; j++) {
        ahead[j] = weights[j] + momentum * (weights[j] - previous[j]);
      }
      double[] gradient = gradient(ahead, labels);
      previous = weights;
      weights = new double[ahead.length];
      for (int j = 0; j < ahead.length; j++) {
        weights[j] = ahead[j] - step * gradient[j];
      }
    }
    return weights;
  }

  public static double logit(double[] weights, double[] features) {
    double sum = weights[0];
    for (int i = 0; i < features.length; i++) {
      sum += weights[i + 1] * features[i];
    }
    return sum;
  }

  public static double logistic(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }

  private double[] gradient(double[] weights, boolean[] labels) {
    double[] gradient = weights.clone();
    gradient[0] = 0;
    for (int i = 0; i < rows.length; i++) {
      double probability = logistic(logit(weights, rows[i]));
      addRow(gradient, rows[i], strength * (probability - (labels[i] ? 1 : 0)));
    }
    return gradient;
  }

  private static void addRow(double[] sum, double[] row, double factor) {
    sum[0] += factor;
    for (int j = 0; j < row.length; j++) {
      sum[j + 1] += factor * row[j];
    }
  }

  /** Of the rows' Gram matrix, a column of ones included; by power iteration, a little up. */
  private static double greatestEigenvalue(double[][] rows) {
    double[] vector = new double[rows[0].length + 1];
    vector[0] = 1;
    double value = 0;
    for (int k = 0; k < 50; k++) {
      double[] next = new double[vector.length];
      for (double[] row : rows) {
        addRow(next, row, logit(vector, row));
      }
      double norm = 0;
      for (double x : next) {
        norm += x * x;
      }
      value = Math.sqrt(norm);
      for (int j = 0; j < next.length; j++) {
        vector[j] = next[j] / value;
      }
    }
    return 1.05 * value;
  }
}
