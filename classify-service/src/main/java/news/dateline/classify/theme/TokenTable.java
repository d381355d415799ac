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
   * What part a token has in a sum over a text.
   *
   * @param count how often it occurs; its root counts, so that what is said again and again does
   *     not drown the rest
   */
  static float part(int count) {
    return (float) Math.sqrt(count);
  }

  /** Adds a token, times its weight and {@code part}, to a sum over a text. */
  void add(int id, float part, float[] sum) {
    Vectors.add(rows[id], weights[id] * part, sum);
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
    TokenRegression regression =
        new TokenRegression(texts, weights(TokenVectors.uncased()), targets.get(0).length);
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
}
