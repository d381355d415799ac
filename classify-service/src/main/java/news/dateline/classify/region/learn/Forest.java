package news.dateline.classify.region.learn;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Boosted decision trees: the sum of what each says of a row of numbers. All trees are in the same
 * few arrays, once as they were grown, and once filled up to the depth of the deepest: so each is
 * walked in as many steps, of which a processor need guess none, and several trees side by side.
 * Immutable.
 *
 * @see <a href="https://doi.org/10.1214/aos/1013203451">Friedman 2001</a>
 */
public final class Forest {

  static final int LEAF = -1;

  /** So many trees are walked side by side; there are empty ones behind the last. */
  private static final int ABREAST = 4;

  private final int[] roots;
  private final short[] features;
  private final float[] values;
  private final int[] rights;
  private final int width;

  private final int depth;

  /**
   * Of each filled tree: its root at 1, the children of node {@code i} at {@code 2 * i} and behind.
   */
  private final short[] filledFeatures;

  private final float[] filledLimits;

  /** Of each filled tree: what its leaves say, from left to right. */
  private final float[] leaves;

  /**
   * @param roots where each tree begins
   * @param features which number a node looks at; {@link #LEAF} for none
   * @param values up to which a node goes left; what a leaf says
   * @param rights the right child; the left one is the next node
   * @param width how many numbers a row has
   */
  Forest(int[] roots, short[] features, float[] values, int[] rights, int width) {
    this.roots = roots;
    this.features = features;
    this.values = values;
    this.rights = rights;
    this.width = width;
    int deepest = 0;
    for (int root : roots) {
      deepest = Math.max(deepest, depth(root));
    }
    this.depth = deepest;
    int size = ((roots.length + ABREAST - 1) / ABREAST * ABREAST) << depth;
    this.filledFeatures = new short[size];
    this.filledLimits = new float[size];
    this.leaves = new float[size];
    for (int tree = 0; tree < roots.length; tree++) {
      fill(tree << depth, 1, roots[tree]);
    }
  }

  private int depth(int node) {
    return features[node] == LEAF ? 0 : 1 + Math.max(depth(node + 1), depth(rights[node]));
  }

  /** Below a leaf that is not at the bottom, all ways lead to what it says. */
  private void fill(int tree, int at, int node) {
    boolean leaf = features[node] == LEAF;
    if (at >> depth != 0) {
      leaves[tree + at - (1 << depth)] = values[node];
      return;
    }
    if (!leaf) {
      filledFeatures[tree + at] = features[node];
      // A limit of -0 would be less than a number of 0.
      filledLimits[tree + at] = values[node] + 0f;
    }
    fill(tree, 2 * at, leaf ? node : node + 1);
    fill(tree, 2 * at + 1, leaf ? node : rights[node]);
  }

  /** How many numbers a row has. */
  public int width() {
    return width;
  }

  /** The sum over all trees: a logit, or a score to rank by. */
  public float margin(float[] row) {
    int size = 1 << depth;
    float sum = 0;
    for (int tree = 0; tree < leaves.length; tree += ABREAST * size) {
      int second = tree + size;
      int third = second + size;
      int fourth = third + size;
      int a = 1;
      int b = 1;
      int c = 1;
      int d = 1;
      for (int level = 0; level < depth; level++) {
        a = 2 * a + turn(row, tree + a);
        b = 2 * b + turn(row, second + b);
        c = 2 * c + turn(row, third + c);
        d = 2 * d + turn(row, fourth + d);
      }
      sum += leaves[tree + a - size];
      sum += leaves[second + b - size];
      sum += leaves[third + c - size];
      sum += leaves[fourth + d - size];
    }
    return sum;
  }

  /** 0 for left, 1 for right: the sign of what is left up to the limit. */
  private int turn(float[] row, int node) {
    float room = filledLimits[node] - row[filledFeatures[node]];
    return Float.floatToRawIntBits(room) >>> (Integer.SIZE - 1);
  }

  /** Writes what {@link #read} reads. */
  public void write(DataOutputStream out) throws IOException {
    out.writeInt(width);
    out.writeInt(roots.length);
    for (int root : roots) {
      out.writeInt(root);
    }
    out.writeInt(features.length);
    for (int i = 0; i < features.length; i++) {
      out.writeShort(features[i]);
      out.writeFloat(values[i]);
      out.writeInt(rights[i]);
    }
  }

  /** Reads a forest. */
  public static Forest read(DataInputStream in) throws IOException {
    int width = in.readInt();
    int[] roots = new int[in.readInt()];
    for (int i = 0; i < roots.length; i++) {
      roots[i] = in.readInt();
    }
    int nodes = in.readInt();
    short[] features = new short[nodes];
    float[] values = new float[nodes];
    int[] rights = new int[nodes];
    for (int i = 0; i < nodes; i++) {
      features[i] = in.readShort();
      values[i] = in.readFloat();
      rights[i] = in.readInt();
    }
    return new Forest(roots, features, values, rights, width);
  }
}
