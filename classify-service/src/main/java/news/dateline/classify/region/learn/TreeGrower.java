package news.dateline.classify.region.learn;

import java.util.Arrays;

/** Grows the trees of a {@link Forest}, one after the other, each split where it gains most. */
final class TreeGrower {

  private final Bins bins;
  private final int depth;
  private final double l2;
  private final double leastHessian;
  private final double leastGain;
  private final double rate;

  private int[] roots = new int[16];
  private int trees;
  private short[] features = new short[256];
  private float[] values = new float[256];
  private int[] rights = new int[256];
  private byte[] cuts = new byte[256];
  private int nodes;

  TreeGrower(Bins bins, int depth, double l2, double leastHessian, double leastGain, double rate) {
    this.bins = bins;
    this.depth = depth;
    this.l2 = l2;
    this.leastHessian = leastHessian;
    this.leastGain = leastGain;
    this.rate = rate;
  }

  void grow(int[] sample, boolean[] used, double[] gradients, double[] hessians) {
    if (trees == roots.length) {
      roots = Arrays.copyOf(roots, 2 * trees);
    }
    roots[trees++] = nodes;
    node(sample, used, gradients, hessians, 0);
  }

  /** What the newest tree says of a row. */
  float last(int row) {
    int node = roots[trees - 1];
    while (features[node] != Forest.LEAF) {
      boolean left = bins.columns[features[node]][row] <= cuts[node];
      node = left ? node + 1 : rights[node];
    }
    return values[node];
  }

  Forest forest() {
    return new Forest(
        Arrays.copyOf(roots, trees),
        Arrays.copyOf(features, nodes),
        Arrays.copyOf(values, nodes),
        Arrays.copyOf(rights, nodes),
        bins.columns.length);
  }

  private void node(int[] rows, boolean[] used, double[] gradients, double[] hessians, int level) {
    int node = nodes++;
    if (node == features.length) {
      features = Arrays.copyOf(features, 2 * node);
      values = Arrays.copyOf(values, 2 * node);
      rights = Arrays.copyOf(rights, 2 * node);
      cuts = Arrays.copyOf(cuts, 2 * node);
    }
    double gradient = 0;
    double hessian = 0;
    for (int row : rows) {
      gradient += gradients[row];
      hessian += hessians[row];
    }
    int bestFeature = Forest.LEAF;
    int bestCut = 0;
    double bestGain = leastGain;
    if (level < depth && hessian >= 2 * leastHessian) {
      double whole = gradient * gradient / (hessian + l2);
      double[] g = new double[Bins.COUNT];
      double[] h = new double[Bins.COUNT];
      for (int j = 0; j < used.length; j++) {
        if (!used[j]) {
          continue;
        }
        Arrays.fill(g, 0);
        Arrays.fill(h, 0);
        byte[] column = bins.columns[j];
        for (int row : rows) {
          g[column[row]] += gradients[row];
          h[column[row]] += hessians[row];
        }
        double leftG = 0;
        double leftH = 0;
        for (int cut = 0; cut < bins.limits[j].length; cut++) {
          leftG += g[cut];
          leftH += h[cut];
          double rightG = gradient - leftG;
          double rightH = hessian - leftH;
          if (leftH < leastHessian || rightH < leastHessian) {
            continue;
          }
          double gain = leftG * leftG / (leftH + l2) + rightG * rightG / (rightH + l2) - whole;
          if (gain > bestGain) {
            bestGain = gain;
            bestFeature = j;
            bestCut = cut;
          }
        }
      }
    }
    features[node] = (short) bestFeature;
    if (bestFeature == Forest.LEAF) {
      values[node] = (float) (-rate * gradient / (hessian + l2));
      return;
    }
    values[node] = bins.limits[bestFeature][bestCut];
    cuts[node] = (byte) bestCut;
    int[] left = new int[rows.length];
    int[] right = new int[rows.length];
    int lefts = 0;
    int rightCount = 0;
    byte[] column = bins.columns[bestFeature];
    for (int row : rows) {
      if (column[row] <= bestCut) {
        left[lefts++] = row;
      } else {
        right[rightCount++] = row;
      }
    }
    node(Arrays.copyOf(left, lefts), used, gradients, hessians, level + 1);
    rights[node] = nodes;
    node(Arrays.copyOf(right, rightCount), used, gradients, hessians, level + 1);
  }
}
