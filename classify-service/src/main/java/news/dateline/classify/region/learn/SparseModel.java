package news.dateline.classify.region.learn;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A linear model over features that are there or not, each known by a hash: so words need no list.
 * Immutable.
 *
 * @see <a href="https://doi.org/10.1145/1553374.1553516">Weinberger et al. 2009</a>
 */
public final class SparseModel {

  static final int SIZE = 1 << 17;

  private final float[] weights;
  private final float bias;

  SparseModel(float[] weights, float bias) {
    this.weights = weights;
    this.bias = bias;
  }

  /** Which weight a feature has. */
  public static int index(long feature) {
    long mixed = feature * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 47);
  }

  /** The logit of the first so many of the features, given by their {@link #index}. */
  public float logit(int[] features, int count) {
    float sum = bias;
    for (int i = 0; i < count; i++) {
      sum += weights[features[i]];
    }
    return sum;
  }

  /** Writes what {@link #read} reads. */
  public void write(DataOutputStream out) throws IOException {
    out.writeFloat(bias);
    int count = 0;
    for (float weight : weights) {
      count += weight == 0 ? 0 : 1;
    }
    out.writeInt(count);
    int last = 0;
    for (int i = 0; i < SIZE; i++) {
      if (weights[i] != 0) {
        out.writeInt(i - last);
        out.writeFloat(weights[i]);
        last = i;
      }
    }
  }

  /** Reads a model. */
  public static SparseModel read(DataInputStream in) throws IOException {
    float bias = in.readFloat();
    float[] weights = new float[SIZE];
    int at = 0;
    for (int i = in.readInt(); i > 0; i--) {
      at += in.readInt();
      weights[at] = in.readFloat();
    }
    return new SparseModel(weights, bias);
  }
}
