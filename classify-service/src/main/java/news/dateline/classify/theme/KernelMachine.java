package news.dateline.classify.theme;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Kernel ridge regression with a Gaussian kernel: a story's score for a theme is the weighted sum
 * of how near it is to each of the examples. The examples are kept as 8-bit numbers.
 *
 * @see <a href="https://doi.org/10.1017/CBO9780511809682">Shawe-Taylor and Cristianini 2004</a>
 */
final class KernelMachine {

  private final float gamma;
  private final byte[][] examples;
  private final float[] scales;
  private final float[] squares;
  private final float[][] weights;
  private final float[] prior;

  private KernelMachine(
      float gamma, byte[][] examples, float[] scales, float[][] weights, float[] prior) {
    this.gamma = gamma;
    this.examples = examples;
    this.scales = scales;
    this.weights = weights;
    this.prior = prior;
    this.squares = new float[examples.length];
    for (int i = 0; i < examples.length; i++) {
      long sum = 0;
      for (byte x : examples[i]) {
        sum += x * x;
      }
      squares[i] = sum * scales[i] * scales[i];
    }
  }

  /**
   * Fits all themes at once.
   *
   * @param rows examples, of a mean square length of about 1
   * @param targets what each should score, a column a theme
   * @param importance of each example, about 1 on average
   * @param gamma how fast nearness falls with squared distance
   * @param penalty on the weights
   */
  static KernelMachine fit(
      float[][] rows, double[][] targets, double[] importance, double gamma, double penalty) {
    int size = rows.length;
    int themes = targets[0].length;
    byte[][] examples = new byte[size][];
    float[] scales = new float[size];
    for (int i = 0; i < size; i++) {
      scales[i] = Int8.scale(rows[i]);
      examples[i] = Int8.quantise(rows[i], scales[i]);
    }
    float[] prior = new float[themes];
    for (double[] target : targets) {
      for (int c = 0; c < themes; c++) {
        prior[c] += (float) (target[c] / size);
      }
    }
    KernelMachine empty =
        new KernelMachine((float) gamma, examples, scales, new float[size][themes], prior);
    double[][] kernel = new double[size][];
    for (int i = 0; i < size; i++) {
      float[] row = Int8.restore(examples[i], scales[i]);
      kernel[i] = new double[size];
      for (int j = i; j < size; j++) {
        kernel[i][j] = empty.nearness(row, empty.squares[i], j);
      }
      kernel[i][i] += penalty / importance[i];
    }
    double[][] residuals = new double[themes][size];
    for (int c = 0; c < themes; c++) {
      for (int i = 0; i < size; i++) {
        residuals[c][i] = targets[i][c] - prior[c];
      }
    }
    Cholesky.solve(kernel, residuals);
    for (int c = 0; c < themes; c++) {
      for (int i = 0; i < size; i++) {
        empty.weights[i][c] = (float) residuals[c][i];
      }
    }
    return empty;
  }

  /** A score a theme: about 0 for a stranger, about 1 where there can be no doubt. */
  double[] scores(float[] row) {
    float square = 0;
    for (float x : row) {
      square += x * x;
    }
    double[] scores = new double[prior.length];
    for (int c = 0; c < scores.length; c++) {
      scores[c] = prior[c];
    }
    for (int i = 0; i < examples.length; i++) {
      double nearness = nearness(row, square, i);
      float[] own = weights[i];
      for (int c = 0; c < scores.length; c++) {
        scores[c] += nearness * own[c];
      }
    }
    return scores;
  }

  private double nearness(float[] row, float square, int example) {
    byte[] other = examples[example];
    float dot0 = 0;
    float dot1 = 0;
    float dot2 = 0;
    float dot3 = 0;
    // Four sums at once, so that an addition need not wait for the one before.
    for (int k = 0; k + 3 < other.length; k += 4) {
      dot0 += row[k] * other[k];
      dot1 += row[k + 1] * other[k + 1];
      dot2 += row[k + 2] * other[k + 2];
      dot3 += row[k + 3] * other[k + 3];
    }
    float dot = (dot0 + dot1 + dot2 + dot3) * scales[example];
    return Math.exp(-gamma * Math.max(0, square + squares[example] - 2 * dot));
  }

  void write(DataOutputStream out) throws IOException {
    out.writeFloat(gamma);
    out.writeInt(examples.length);
    out.writeInt(examples[0].length);
    out.writeInt(prior.length);
    for (float x : prior) {
      out.writeFloat(x);
    }
    for (int i = 0; i < examples.length; i++) {
      out.writeFloat(scales[i]);
      out.write(examples[i]);
      float scale = Int8.scale(weights[i]);
      out.writeFloat(scale);
      out.write(Int8.quantise(weights[i], scale));
    }
  }

  static KernelMachine read(DataInputStream in) throws IOException {
    float gamma = in.readFloat();
    int size = Counts.read(in, 100_000);
    int dimension = Counts.read(in, 4_096);
    int themes = Counts.read(in, 4_096);
    float[] prior = new float[themes];
    for (int c = 0; c < themes; c++) {
      prior[c] = in.readFloat();
    }
    byte[][] examples = new byte[size][dimension];
    float[] scales = new float[size];
    float[][] weights = new float[size][];
    for (int i = 0; i < size; i++) {
      scales[i] = in.readFloat();
      in.readFully(examples[i]);
      float scale = in.readFloat();
      byte[] own = new byte[themes];
      in.readFully(own);
      weights[i] = Int8.restore(own, scale);
    }
    return new KernelMachine(gamma, examples, scales, weights, prior);
  }
}
