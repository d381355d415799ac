package news.dateline.classify.theme;

/** Solves symmetric positive definite systems. */
final class Cholesky {

  /** Rows that are applied to the rest together, while they are in the cache. */
  private static final int BLOCK = 48;

  private Cholesky() {}

  /**
   * Replaces each right-hand side by its solution.
   *
   * @param matrix its upper triangle counts; is overwritten
   * @param sides right-hand sides
   */
  static void solve(double[][] matrix, double[][] sides) {
    factor(matrix);
    for (double[] side : sides) {
      for (int k = 0; k < side.length; k++) {
        side[k] /= matrix[k][k];
        subtract(side, k + 1, matrix[k], side[k]);
      }
      for (int k = side.length - 1; k >= 0; k--) {
        double sum = side[k];
        for (int j = k + 1; j < side.length; j++) {
          sum -= matrix[k][j] * side[j];
        }
        side[k] = sum / matrix[k][k];
      }
    }
  }

  private static void factor(double[][] matrix) {
    int size = matrix.length;
    for (int from = 0; from < size; from += BLOCK) {
      int to = Math.min(size, from + BLOCK);
      for (int k = from; k < to; k++) {
        for (int done = from; done < k; done++) {
          subtract(matrix[k], k, matrix[done], matrix[done][k]);
        }
        double root = Math.sqrt(matrix[k][k]);
        for (int j = k; j < size; j++) {
          matrix[k][j] /= root;
        }
      }
      for (int i = to; i < size; i++) {
        for (int k = from; k < to; k++) {
          subtract(matrix[i], i, matrix[k], matrix[k][i]);
        }
      }
    }
  }

  private static void subtract(double[] from, int start, double[] row, double factor) {
    for (int j = start; j < from.length; j++) {
      from[j] -= factor * row[j];
    }
  }
}
