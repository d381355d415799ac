package news.dateline.classify.theme;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import news.dateline.classify.theme.learn.Vectors;

/**
 * Kernel ridge regression: a story's score for a theme is the weighted sum of how near it is to
 * each of the examples. Nearness is the rational quadratic kernel, which is almost the Gaussian
 * one, needs no exponential function, and so is computed for several examples at a step.
 *
 * <p>The examples are kept as 8-bit numbers in files and as floats, a row a dimension, in memory.
 *
 * @see <a href="https://doi.org/10.1017/CBO9780511809682">Shawe-Taylor and Cristianini 2004</a>
 * @see <a href="https://gaussianprocess.org/gpml/">Rasmussen and Williams 2006, section 4.2.1, the
 *     kernel</a>
 */
final class KernelMachine {

  /** Doublings of the kernel's exponent: it is -2 to the power of this. */
  private static final int SQUARINGS = 6;

  private static final int MOST_EXAMPLES = 100_000;

  /** Examples whose sums fit into the nearest cache. */
  private static final int BLOCK = 1_024;

  private final float gamma;
  private final byte[][] examples;
  private final float[] scales;
  private final float[][] columns;
  private final float[] squares;

  /** A row a theme. */
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
    this.columns = new float[examples[0].length][examples.length];
    for (int i = 0; i < examples.length; i++) {
      long sum = 0;
      for (int k = 0; k < columns.length; k++) {
        sum += examples[i][k] * examples[i][k];
        columns[k][i] = examples[i][k] * scales[i];
      }
      squares[i] = sum * scales[i] * scales[i];
    }
  }

  /** What else two examples have in common, added to how near they are. */
  @FunctionalInterface
  interface Likeness {
    double of(int i, int j);
  }

  /**
   * Fits all themes at once.
   *
   * @param rows examples, of a mean square length of about 1
   * @param more a kernel that is learnt with but left out of {@link #scores}: the caller sums it up
   *     by {@link #weights}
   * @param targets what each should score, a column a theme
   * @param importance of each example, about 1 on average
   * @param gamma how fast nearness falls with squared distance
   * @param penalty on the weights
   */
  static KernelMachine fit(
      float[][] rows,
      Likeness more,
      double[][] targets,
      double[] importance,
      double gamma,
      double penalty) {
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
        new KernelMachine((float) gamma, examples, scales, new float[themes][size], prior);
    double[][] kernel = new double[size][size];
    for (int i = 0; i < size; i++) {
      float[] nearness = empty.nearness(Int8.restore(examples[i], scales[i]));
      for (int j = i; j < size; j++) {
        kernel[i][j] = nearness[j] + more.of(i, j);
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
        empty.weights[c][i] = (float) residuals[c][i];
      }
    }
    return empty;
  }

  /** Of the examples, a row a theme. */
  float[][] weights() {
    return weights;
  }

  /** A score a theme: about 0 for a stranger, about 1 where there can be no doubt. */
  double[] scores(float[] row) {
    float[] nearness = nearness(row);
    double[] scores = new double[prior.length];
    for (int c = 0; c < scores.length; c++) {
      scores[c] = prior[c] + Vectors.dot(weights[c], nearness);
    }
    return scores;
  }

  /** To each of the examples, 1 at most. */
  private float[] nearness(float[] row) {
    float[] nearness = new float[examples.length];
    for (int from = 0; from < nearness.length; from += BLOCK) {
      addProducts(row, from, Math.min(nearness.length, from + BLOCK), nearness);
    }
    float square = Vectors.dot(row, row);
    float slope = gamma / (1 << SQUARINGS);
    for (int i = 0; i < nearness.length; i++) {
      nearness[i] = 1 / (1 + slope * (square + squares[i] - 2 * nearness[i]));
    }
    for (int k = 0; k < SQUARINGS; k++) {
      for (int i = 0; i < nearness.length; i++) {
        nearness[i] *= nearness[i];
      }
    }
    return nearness;
  }

  private void addProducts(float[] row, int from, int to, float[] sums) {
    int k = 0;
    // Four dimensions at a step, so that a sum is fetched and put back less often.
    for (; k + 3 < row.length; k += 4) {
      float[] column0 = columns[k];
      float[] column1 = columns[k + 1];
      float[] column2 = columns[k + 2];
      float[] column3 = columns[k + 3];
      float x0 = row[k];
      float x1 = row[k + 1];
      float x2 = row[k + 2];
      float x3 = row[k + 3];
      for (int i = from; i < to; i++) {
        sums[i] += x0 * column0[i] + x1 * column1[i] + x2 * column2[i] + x3 * column3[i];
      }
    }
    for (; k < row.length; k++) {
      for (int i = from; i < to; i++) {
        sums[i] += row[k] * columns[k][i];
      }
    }
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
    }
    for (float[] own : weights) {
      for (float x : own) {
        out.writeFloat(x);
      }
    }
  }

  /** Reads past what {@link #write} wrote. */
  static void skip(DataInputStream in, int dimension, int themes) throws IOException {
    in.skipNBytes(Float.BYTES);
    long size = Counts.read(in, MOST_EXAMPLES);
    Counts.expect(in, dimension);
    Counts.expect(in, themes);
    in.skipNBytes(Float.BYTES * (themes + size + themes * size) + size * dimension);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param dimension of the rows that it will get
   * @param themes that it must know
   * @throws IOException if it was made for others
   */
  static KernelMachine read(DataInputStream in, int dimension, int themes) throws IOException {
    float gamma = in.readFloat();
    int size = Counts.read(in, MOST_EXAMPLES);
    Counts.expect(in, dimension);
    Counts.expect(in, themes);
    float[] prior = new float[themes];
    for (int c = 0; c < themes; c++) {
      prior[c] = in.readFloat();
    }
    byte[][] examples = new byte[size][dimension];
    float[] scales = new float[size];
    float[][] weights = new float[themes][size];
    for (int i = 0; i < size; i++) {
      scales[i] = in.readFloat();
      in.readFully(examples[i]);
    }
    for (int c = 0; c < themes; c++) {
      for (int i = 0; i < size; i++) {
        weights[c][i] = in.readFloat();
      }
    }
    return new KernelMachine(gamma, examples, scales, weights, prior);
  }
}
