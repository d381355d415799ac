package news.dateline.classify.region.learn;

import java.util.Arrays;
import java.util.Random;

/**
 * Grows a {@link Forest} by gradient boosting with second-order steps over binned numbers. Rows
 * either stand alone, each with a probability to learn, or in groups of which one row is to win.
 * Repeatable from its seed.
 *
 * @see <a href="https://doi.org/10.1145/2939672.2939785">Chen and Guestrin 2016</a>
 */
public final class ForestTrainer {

  private static final double L2 = 1.5;
  private static final double LEAST_HESSIAN = 3;
  private static final double LEAST_GAIN = 0.05;
  private static final double ROW_SHARE = 0.7;
  private static final double FEATURE_SHARE = 0.6;

  private final float[][] rows;
  private final float[] labels;
  private final int[] groups;
  private final Bins bins;
  private final int depth;
  private final double rate;
  private final Random random;

  /**
   * @param rows the numbers of each example
   * @param labels what to learn, 0 to 1; within a group the wished shares
   * @param groups where each group begins and, last, where they end; empty for rows that stand
   *     alone
   * @param depth of each tree
   * @param rate share of each tree's answer that counts
   */
  public ForestTrainer(
      float[][] rows, float[] labels, int[] groups, int depth, double rate, long seed) {
    this.rows = rows;
    this.labels = labels;
    this.groups = groups;
    this.bins = new Bins(rows);
    this.depth = depth;
    this.rate = rate;
    this.random = new Random(seed);
  }

  /** A forest of so many trees. */
  public Forest train(int trees) {
    TreeGrower grower = new TreeGrower(bins, depth, L2, LEAST_HESSIAN, LEAST_GAIN, rate);
    float[] margins = new float[rows.length];
    double[] gradients = new double[rows.length];
    double[] hessians = new double[rows.length];
    for (int tree = 0; tree < trees; tree++) {
      if (groups.length == 0) {
        logistic(margins, gradients, hessians);
      } else {
        softmax(margins, gradients, hessians);
      }
      grower.grow(sample(), features(), gradients, hessians);
      for (int i = 0; i < rows.length; i++) {
        margins[i] += grower.last(i);
      }
    }
    return grower.forest();
  }

  private int[] sample() {
    int[] sample = new int[rows.length];
    int size = 0;
    if (groups.length == 0) {
      for (int i = 0; i < rows.length; i++) {
        if (random.nextDouble() < ROW_SHARE) {
          sample[size++] = i;
        }
      }
    } else {
      for (int g = 0; g + 1 < groups.length; g++) {
        if (random.nextDouble() < ROW_SHARE) {
          for (int i = groups[g]; i < groups[g + 1]; i++) {
            sample[size++] = i;
          }
        }
      }
    }
    return Arrays.copyOf(sample, size);
  }

  private boolean[] features() {
    boolean[] used = new boolean[rows[0].length];
    for (int i = 0; i < used.length; i++) {
      used[i] = random.nextDouble() < FEATURE_SHARE;
    }
    return used;
  }

  private void logistic(float[] margins, double[] gradients, double[] hessians) {
    for (int i = 0; i < margins.length; i++) {
      double p = Logistic.probability(margins[i]);
      gradients[i] = p - labels[i];
      hessians[i] = Math.max(1e-6, p * (1 - p));
    }
  }

  private void softmax(float[] margins, double[] gradients, double[] hessians) {
    for (int g = 0; g + 1 < groups.length; g++) {
      double most = Double.NEGATIVE_INFINITY;
      for (int i = groups[g]; i < groups[g + 1]; i++) {
        most = Math.max(most, margins[i]);
      }
      double sum = 0;
      for (int i = groups[g]; i < groups[g + 1]; i++) {
        sum += Math.exp(margins[i] - most);
      }
      for (int i = groups[g]; i < groups[g + 1]; i++) {
        double p = Math.exp(margins[i] - most) / sum;
        gradients[i] = p - labels[i];
        hessians[i] = Math.max(1e-6, p * (1 - p));
      }
    }
  }
}
