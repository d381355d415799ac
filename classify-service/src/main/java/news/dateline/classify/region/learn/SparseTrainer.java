package news.dateline.classify.region.learn;

import java.util.Random;

/**
 * Fits a {@link SparseModel} by logistic regression with AdaGrad steps and an L2 penalty.
 * Repeatable from its seed.
 *
 * @see <a href="https://jmlr.org/papers/v12/duchi11a.html">Duchi et al. 2011</a>
 */
public final class SparseTrainer {

  private static final int EPOCHS = 12;
  private static final double RATE = 0.15;
  private static final double PENALTY = 2e-4;

  /** Features of fewer examples say more of those than of others. */
  private static final int FEWEST = 3;

  private static final float SMALLEST = 0.01f;

  private SparseTrainer() {}

  /**
   * @param rows indices of the features that each example has
   * @param labels whether it is one, 0 or 1
   */
  public static SparseModel train(int[][] rows, float[] labels, long seed) {
    int[] counts = new int[SparseModel.SIZE];
    for (int[] row : rows) {
      for (int feature : row) {
        counts[feature]++;
      }
    }
    double[] weights = new double[SparseModel.SIZE];
    double[] squares = new double[SparseModel.SIZE];
    double bias = 0;
    double biasSquare = 0;
    int[] order = new int[rows.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    Random random = new Random(seed);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      for (int i = order.length - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        int swapped = order[i];
        order[i] = order[j];
        order[j] = swapped;
      }
      for (int example : order) {
        double sum = bias;
        for (int feature : rows[example]) {
          sum += weights[feature];
        }
        double error = Logistic.probability(sum) - labels[example];
        for (int feature : rows[example]) {
          if (counts[feature] >= FEWEST) {
            double step = error + PENALTY * weights[feature] * rows.length / counts[feature];
            squares[feature] += step * step;
            weights[feature] -= RATE * step / Math.sqrt(squares[feature] + 1e-8);
          }
        }
        biasSquare += error * error;
        bias -= RATE * error / Math.sqrt(biasSquare + 1e-8);
      }
    }
    float[] kept = new float[SparseModel.SIZE];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = Math.abs(weights[i]) < SMALLEST ? 0 : (float) weights[i];
    }
    return new SparseModel(kept, (float) bias);
  }
}
