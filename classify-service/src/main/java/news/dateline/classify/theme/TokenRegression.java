package news.dateline.classify.theme;

import java.util.List;
import news.dateline.classify.theme.learn.Vectors;

/**
 * Ridge regression from the tokens of texts to where the texts should stand: a vector a token, so
 * that the weighted mean of a text's vectors comes near its target.
 */
final class TokenRegression {

  private static final double PENALTY = 0.05;
  private static final int ITERATIONS = 15;

  /** Of the first guess; small, as there are many more texts than numbers in a guess. */
  private static final double GUESS_PENALTY = 0.01;

  private final List<Bag> texts;
  private final int dimension;
  private final int tokens;

  TokenRegression(List<int[]> texts, float[] weights, int dimension) {
    this.texts = texts.stream().map(ids -> Bag.of(ids, weights)).toList();
    this.dimension = dimension;
    this.tokens = weights.length;
  }

  /**
   * Solves by conjugate gradients, all numbers of the targets side by side.
   *
   * @param targets a row a text
   * @return a row a token
   */
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
}
