package news.dateline.classify.region.learn;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Boosted decision trees: the sum of what each says of a row of numbers. All trees are in the same
 * few arrays. Immutable.
 *
 * @see <a href="https://doi.org/10.1214/aos/1013203451">Friedman 2001</a>
 */
public final class Forest {

  static final int LEAF = -1;

  /** Numbers of a node: its feature, its right child (times this), its value as bits. */
  private static final int NODE = 3;

  private final int[] roots;
  private final short[] features;
  private final float[] values;
  private final int[] rights;
  private final int width;

  /** The same as the three arrays, nodes one behind the other: what is read together is near. */
  private final int[] nodes;

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
    this.nodes = new int[NODE * features.length];
    for (int i = 0; i < features.length; i++) {
      nodes[NODE * i] = features[i];
      nodes[NODE * i + 1] = NODE * rights[i];
      nodes[NODE * i + 2] = Float.floatToRawIntBits(values[i]);
    }
  }

  /** How many numbers a row has. */
  public int width() {
    return width;
  }

  /** The sum over all trees: a logit, or a score to rank by. */
  public float margin(float[] row) {
    float sum = 0;
    for (int root : roots) {
      int at = NODE * root;
      int feature = nodes[at];
      while (feature != LEAF) {
        float value = Float.intBitsToFloat(nodes[at + 2]);
        at = row[feature] <= value ? at + NODE : nodes[at + 1];
        feature = nodes[at];
      }
      sum += Float.intBitsToFloat(nodes[at + 2]);
    }
    return sum;
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
