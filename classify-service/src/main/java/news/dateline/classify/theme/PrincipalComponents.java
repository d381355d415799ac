package news.dateline.classify.theme;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The directions in which vectors differ most, by Jacobi's rotations of their covariance. */
final class PrincipalComponents {

  private static final int MAX_SWEEPS = 50;
  private static final double CONVERGED = 1e-10;

  private final double[] mean;
  private final double[][] directions;
  private final double[] variances;

  private PrincipalComponents(double[] mean, double[][] directions, double[] variances) {
    this.mean = mean;
    this.directions = directions;
    this.variances = variances;
  }

  /** Of the vectors that {@code used} marks. */
  static PrincipalComponents of(float[][] vectors, boolean[] used) {
    int size = vectors[0].length;
    int[] rows = IntStream.range(0, vectors.length).filter(i -> used[i]).toArray();
    double[] mean = new double[size];
    for (int row : rows) {
      for (int i = 0; i < size; i++) {
        mean[i] += vectors[row][i] / rows.length;
      }
    }
    double[][] covariance = new double[size][size];
    for (int row : rows) {
      for (int i = 0; i < size; i++) {
        double x = (vectors[row][i] - mean[i]) / rows.length;
        for (int j = 0; j <= i; j++) {
          covariance[i][j] += x * (vectors[row][j] - mean[j]);
        }
      }
    }
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        covariance[j][i] = covariance[i][j];
      }
    }
    double[][] rotations = diagonalise(covariance);
    int[] order =
        IntStream.range(0, size)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -covariance[i][i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[][] directions =
        Arrays.stream(order).mapToObj(i -> rotations[i]).toArray(double[][]::new);
    double[] variances = Arrays.stream(order).mapToDouble(i -> covariance[i][i]).toArray();
    return new PrincipalComponents(mean, directions, variances);
  }

  /** Share of the variance that the first {@code count} directions hold. */
  double share(int count) {
    return Arrays.stream(variances, 0, count).sum() / Arrays.stream(variances).sum();
  }

  /** The middle of the vectors. */
  double[] mean() {
    return mean.clone();
  }

  /** The first {@code count} directions, of length 1, the widest first. */
  double[][] directions(int count) {
    return Arrays.copyOf(directions, count);
  }

  /** The vector's place along the first {@code count} directions. */
  float[] project(float[] vector, int count) {
    float[] place = new float[count];
    for (int k = 0; k < count; k++) {
      double sum = 0;
      for (int i = 0; i < vector.length; i++) {
        sum += directions[k][i] * (vector[i] - mean[i]);
      }
      place[k] = (float) sum;
    }
    return place;
  }

  /** Leaves the eigenvalues in the diagonal; the rows of the result are the eigenvectors. */
  private static double[][] diagonalise(double[][] matrix) {
    int size = matrix.length;
    double[][] vectors = new double[size][size];
    for (int i = 0; i < size; i++) {
      vectors[i][i] = 1;
    }
    for (int sweep = 0; sweep < MAX_SWEEPS && offDiagonal(matrix) > CONVERGED; sweep++) {
      for (int p = 0; p < size; p++) {
        for (int q = p + 1; q < size; q++) {
          rotate(matrix, vectors, p, q);
        }
      }
    }
    return vectors;
  }

  private static void rotate(double[][] matrix, double[][] vectors, int p, int q) {
    if (matrix[p][q] == 0) {
      return;
    }
    double theta = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
    double tangent = Math.copySign(1, theta) / (Math.abs(theta) + Math.hypot(theta, 1));
    double cosine = 1 / Math.hypot(tangent, 1);
    double sine = tangent * cosine;
    for (double[] row : matrix) {
      double left = row[p];
      double right = row[q];
      row[p] = cosine * left - sine * right;
      row[q] = sine * left + cosine * right;
    }
    turn(matrix[p], matrix[q], cosine, sine);
    turn(vectors[p], vectors[q], cosine, sine);
  }

  private static void turn(double[] first, double[] second, double cosine, double sine) {
    for (int i = 0; i < first.length; i++) {
      double left = first[i];
      double right = second[i];
      first[i] = cosine * left - sine * right;
      second[i] = sine * left + cosine * right;
    }
  }

  /** Greatest entry beside the diagonal, as a share of the greatest in it. */
  private static double offDiagonal(double[][] matrix) {
    double beside = 0;
    double within = 0;
    for (int i = 0; i < matrix.length; i++) {
      within = Math.max(within, Math.abs(matrix[i][i]));
      for (int j = 0; j < i; j++) {
        beside = Math.max(beside, Math.abs(matrix[i][j]));
      }
    }
    return beside / within;
  }
}
