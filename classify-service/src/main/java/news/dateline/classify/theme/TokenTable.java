package news.dateline.classify.theme;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import news.dateline.classify.theme.learn.Vectors;
import news.dateline.text.TokenVectors;

/**
 * Vectors of tokens whose weighted mean stands near what the sentence model makes of the whole
 * text: a ridge regression from tokens to embeddings.
 */
final class TokenTable {

  /** Of the most frequent words some must remain: a headline may have no others. */
  private static final float MIN_WEIGHT = 0.002f;

  private static final double PENALTY = 0.05;
  private static final int ITERATIONS = 15;

  /** Of the first guess; small, as there are many more texts than numbers in a guess. */
  private static final double GUESS_PENALTY = 0.01;

  /** The static vectors are longer than those of the sentence model. */
  private static final float STATIC = 0.3f;

  /** A row a token, as floats: sums over them are what a story costs. */
  private final float[][] rows;

  private final float[] weights;
  private final float[] reaches;
  private final float[] rarities;

  TokenTable(TokenVectors vectors) {
    this.rows = new float[vectors.size()][vectors.dimension()];
    this.weights = weights(vectors);
    this.reaches = new float[rows.length];
    this.rarities = new float[rows.length];
    for (int id = 0; id < rows.length; id++) {
      vectors.add(id, 1, rows[id]);
      rarities[id] = vectors.rarity(id);
      reaches[id] = weights[id] * (float) Math.sqrt(Vectors.dot(rows[id], rows[id]));
    }
  }

  void writeTo(OutputStream out) throws IOException {
    TokenVectors.write(rows, out);
  }

  private static float[] weights(TokenVectors frequencies) {
    float[] weights = new float[frequencies.size()];
    for (int id = 0; id < weights.length; id++) {
      weights[id] = Math.max(MIN_WEIGHT, frequencies.weight(id));
    }
    return weights;
  }

  /** How much a token tells of a topic. */
  float weight(int id) {
    return weights[id];
  }

  /** See {@link TokenVectors#rarity}. */
  float rarity(int id) {
    return rarities[id];
  }

  float[] vector(int id) {
    return rows[id];
  }

  /** The weighted length of a token's vector. */
  float reach(int id) {
    return reaches[id];
  }

  int size() {
    return rows.length;
  }

  int dimension() {
    return rows[0].length;
  }

  /**
   * Adds a token to a sum over a text.
   *
   * @param count how often it occurs; its root counts, so that what is said again and again does
   *     not drown the rest
   */
  void add(int id, int count, float[] sum) {
    Vectors.add(rows[id], weights[id] * (float) Math.sqrt(count), sum);
  }

  /**
   * The different tokens of a text.
   *
   * @param shares of each in the mean, 1 in sum, as {@link TokenTable#add} has them
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Bag(int[] ids, float[] shares) {

    static Bag of(int[] tokens, float[] weights) {
      TokenCounts text = TokenCounts.of(tokens, 0, tokens.length);
      float[] shares = new float[text.size()];
      float sum = 0;
      for (int i = 0; i < shares.length; i++) {
        shares[i] = weights[text.ids()[i]] * (float) Math.sqrt(text.counts()[i]);
        sum += shares[i];
      }
      for (int i = 0; i < shares.length; i++) {
        shares[i] /= sum;
      }
      return new Bag(text.ids(), shares);
    }
  }

  /**
   * Fits by conjugate gradients. Most tokens are met seldom or never, so that the regression starts
   * from a guess: the best linear map from what sentence models make of a token that stands alone
   * ({@code alone} and {@link TokenVectors#uncased()}); what the texts teach is added to it.
   *
   * @param texts ids of each text's tokens
   * @param targets where each text should stand
   * @param alone a vector a token
   */
  static TokenTable fit(List<int[]> texts, List<float[]> targets, float[][] alone) {
    Regression regression =
        new Regression(texts, weights(TokenVectors.uncased()), targets.get(0).length);
    float[][] guess = regression.guess(features(alone), targets);
    List<float[]> rest = new ArrayList<>();
    for (int i = 0; i < targets.size(); i++) {
      float[] own = targets.get(i).clone();
      Vectors.add(regression.sum(i, guess), -1, own);
      rest.add(own);
    }
    float[][] table = regression.solve(rest);
    for (int t = 0; t < table.length; t++) {
      Vectors.add(guess[t], 1, table[t]);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      TokenVectors.write(table, bytes);
      // Read back, so that what is built upon it sees the rounding that ships.
      return new TokenTable(TokenVectors.read(new ByteArrayInputStream(bytes.toByteArray())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static float[][] features(float[][] alone) {
    TokenVectors fixed = TokenVectors.uncased();
    int dimension = fixed.dimension();
    float[] mean = new float[alone[0].length];
    for (float[] vector : alone) {
      Vectors.add(vector, 1f / alone.length, mean);
    }
    float[][] features = new float[alone.length][dimension + mean.length];
    for (int t = 0; t < features.length; t++) {
      fixed.add(t, STATIC, features[t]);
      for (int k = 0; k < mean.length; k++) {
        features[t][dimension + k] = alone[t][k] - mean[k];
      }
    }
    return features;
  }

  private static final class Regression {

    private final List<Bag> texts;
    private final int dimension;
    private final int tokens;

    Regression(List<int[]> texts, float[] weights, int dimension) {
      this.texts = texts.stream().map(ids -> Bag.of(ids, weights)).toList();
      this.dimension = dimension;
      this.tokens = weights.length;
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

    /** The ridge regression from the texts' mean features to their targets, token by token. */
    float[][] guess(float[][] features, List<float[]> targets) {
      int size = features[0].length;
      double[][] products = new double[size][size];
      double[][] sides = new double[dimension][size];
      for (int i = 0; i < texts.size(); i++) {
        float[] own = sum(i, features);
        for (int a = 0; a < size; a++) {
          for (int b = a; b < size; b++) {
            products[a][b] += own[a] * own[b];
          }
        }
        for (int d = 0; d < dimension; d++) {
          float target = targets.get(i)[d];
          for (int a = 0; a < size; a++) {
            sides[d][a] += target * own[a];
          }
        }
      }
      for (int a = 0; a < size; a++) {
        products[a][a] += GUESS_PENALTY;
      }
      Cholesky.solve(products, sides);
      float[][] guess = new float[tokens][dimension];
      for (int d = 0; d < dimension; d++) {
        float[] map = new float[size];
        for (int a = 0; a < size; a++) {
          map[a] = (float) sides[d][a];
        }
        for (int t = 0; t < tokens; t++) {
          guess[t][d] = Vectors.dot(features[t], map);
        }
      }
      return guess;
    }

    /** The weighted mean of a text's tokens. */
    float[] sum(int text, float[][] vectors) {
      float[] sum = new float[vectors[0].length];
      Bag bag = texts.get(text);
      for (int k = 0; k < bag.ids().length; k++) {
        Vectors.add(vectors[bag.ids()[k]], bag.shares()[k], sum);
      }
      return sum;
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
      for (int i = 0; i < texts.size(); i++) {
        spread(i, sum(i, direction), image);
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
