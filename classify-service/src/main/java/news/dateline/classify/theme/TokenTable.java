package news.dateline.classify.theme;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import news.dateline.text.TokenVectors;
import news.dateline.text.Tokens;

/**
 * Vectors of tokens whose weighted mean stands near what the sentence model makes of the whole
 * text: a ridge regression from tokens to embeddings.
 */
final class TokenTable {

  /** Of the most frequent words some must remain: a headline may have no others. */
  private static final float MIN_WEIGHT = 0.002f;

  private static final double PENALTY = 0.1;
  private static final int ITERATIONS = 30;

  private final TokenVectors vectors;

  TokenTable(TokenVectors vectors) {
    this.vectors = vectors;
  }

  TokenVectors vectors() {
    return vectors;
  }

  void writeTo(OutputStream out) throws IOException {
    float[][] rows = new float[vectors.size()][vectors.dimension()];
    for (int id = 0; id < rows.length; id++) {
      vectors.add(id, 1, rows[id]);
    }
    TokenVectors.write(rows, out);
  }

  static float weight(TokenVectors frequencies, int id) {
    return Math.max(MIN_WEIGHT, frequencies.weight(id));
  }

  /** The weighted mean of the tokens {@code from} to {@code to}; zeros where there are none. */
  float[] mean(Tokens tokens, int from, int to) {
    float[] mean = new float[vectors.dimension()];
    Bag bag = Bag.of(Arrays.copyOfRange(tokens.ids(), from, to), vectors);
    for (int i = 0; i < bag.ids().length; i++) {
      vectors.add(bag.ids()[i], bag.shares()[i], mean);
    }
    return mean;
  }

  /**
   * The different tokens of a text.
   *
   * @param shares of each in the mean, 1 in sum: by how much it tells, and by the root of how often
   *     it occurs, so that what is said again and again does not drown the rest
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Bag(int[] ids, float[] shares) {

    /**
     * Makes a bag.
     *
     * @param ids are sorted in place
     */
    static Bag of(int[] ids, TokenVectors frequencies) {
      Arrays.sort(ids);
      float[] shares = new float[ids.length];
      int size = 0;
      float sum = 0;
      for (int from = 0; from < ids.length; ) {
        int to = from + 1;
        while (to < ids.length && ids[to] == ids[from]) {
          to++;
        }
        shares[size] = weight(frequencies, ids[from]) * (float) Math.sqrt(to - from);
        sum += shares[size];
        ids[size++] = ids[from];
        from = to;
      }
      for (int i = 0; i < size; i++) {
        shares[i] /= sum;
      }
      return new Bag(Arrays.copyOf(ids, size), Arrays.copyOf(shares, size));
    }
  }

  /**
   * Fits by conjugate gradients.
   *
   * @param texts ids of each text's tokens
   * @param targets where each text should stand
   */
  static TokenTable fit(List<int[]> texts, List<float[]> targets) {
    TokenVectors frequencies = TokenVectors.uncased();
    Regression regression =
        new Regression(texts, frequencies, targets.get(0).length, frequencies.size());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      TokenVectors.write(regression.solve(targets), bytes);
      // Read back, so that what is built upon it sees the rounding that ships.
      return new TokenTable(TokenVectors.read(new ByteArrayInputStream(bytes.toByteArray())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Regression {

    private final List<Bag> texts;
    private final int dimension;
    private final int tokens;

    Regression(List<int[]> texts, TokenVectors frequencies, int dimension, int tokens) {
      this.texts = texts.stream().map(ids -> Bag.of(ids.clone(), frequencies)).toList();
      this.dimension = dimension;
      this.tokens = tokens;
    }

    float[][] solve(List<float[]> targets) {
      float[][] solution = new float[tokens][dimension];
      float[][] residual = new float[tokens][dimension];
      for (int i = 0; i < texts.size(); i++) {
        spread(i, targets.get(i), residual);
      }
      float[][] direction = new float[tokens][];
      for (int t = 0; t < tokens; t++) {
        direction[t] = residual[t].clone();
      }
      double[] squares = products(residual, residual);
      for (int step = 0; step < ITERATIONS; step++) {
        float[][] image = image(direction);
        double[] curvature = products(direction, image);
        for (int t = 0; t < tokens; t++) {
          for (int k = 0; k < dimension; k++) {
            float length = (float) (squares[k] / (curvature[k] + 1e-12));
            solution[t][k] += length * direction[t][k];
            residual[t][k] -= length * image[t][k];
          }
        }
        double[] next = products(residual, residual);
        for (int t = 0; t < tokens; t++) {
          for (int k = 0; k < dimension; k++) {
            float turn = (float) (next[k] / (squares[k] + 1e-12));
            direction[t][k] = residual[t][k] + turn * direction[t][k];
          }
        }
        squares = next;
      }
      return solution;
    }

    private void spread(int text, float[] value, float[][] sum) {
      int[] ids = texts.get(text).ids();
      for (int k = 0; k < ids.length; k++) {
        float share = texts.get(text).shares()[k];
        float[] own = sum[ids[k]];
        for (int d = 0; d < dimension; d++) {
          own[d] += share * value[d];
        }
      }
    }

    private float[][] image(float[][] direction) {
      float[][] image = new float[tokens][dimension];
      float[] value = new float[dimension];
      for (int i = 0; i < texts.size(); i++) {
        Arrays.fill(value, 0);
        int[] ids = texts.get(i).ids();
        for (int k = 0; k < ids.length; k++) {
          float share = texts.get(i).shares()[k];
          float[] own = direction[ids[k]];
          for (int d = 0; d < dimension; d++) {
            value[d] += share * own[d];
          }
        }
        spread(i, value, image);
      }
      for (int t = 0; t < tokens; t++) {
        for (int d = 0; d < dimension; d++) {
          image[t][d] += (float) PENALTY * direction[t][d];
        }
      }
      return image;
    }

    private double[] products(float[][] a, float[][] b) {
      double[] products = new double[dimension];
      for (int t = 0; t < tokens; t++) {
        for (int d = 0; d < dimension; d++) {
          products[d] += (double) a[t][d] * b[t][d];
        }
      }
      return products;
    }
  }
}
