package news.dateline.classify.theme;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import news.dateline.text.RowSum;

/**
 * What each token by itself says for each theme. A kernel regression over the cosines of texts'
 * terms is linear in these, so that the sum over all examples can be taken beforehand, once for
 * each token.
 *
 * <p>Kept as 8-bit numbers with a scale a token, side by side: what is not in the caches costs more
 * than all arithmetic.
 */
final class TermScores {

  /** See {@link Terms#rarities}. */
  private final float[] rarities;

  private final int themes;

  /** Of each token one number a theme; zeros where nothing was learnt of it. */
  private final byte[] steps;

  /** What a step stands for; 0 where nothing was learnt of a token. */
  private final float[] scales;

  private TermScores(float[] rarities, int themes, byte[] steps, float[] scales) {
    this.rarities = rarities;
    this.themes = themes;
    this.steps = steps;
    this.scales = scales;
  }

  /**
   * The sum over examples.
   *
   * @param rarities see {@link Terms#rarities}
   * @param examples terms of each
   * @param weights of the examples' cosines, a row a theme
   * @param factor of all of these
   */
  static TermScores of(float[] rarities, List<Terms> examples, float[][] weights, double factor) {
    float[][] sums = new float[rarities.length][];
    for (int i = 0; i < examples.size(); i++) {
      Terms terms = examples.get(i);
      for (int k = 0; k < terms.ids().length; k++) {
        int id = terms.ids()[k];
        sums[id] = sums[id] == null ? new float[weights.length] : sums[id];
        for (int c = 0; c < weights.length; c++) {
          sums[id][c] += (float) (factor * weights[c][i] * terms.weights()[k]);
        }
      }
    }
    byte[] steps = new byte[sums.length * weights.length];
    float[] scales = new float[sums.length];
    for (int id = 0; id < sums.length; id++) {
      if (sums[id] != null) {
        scales[id] = Int8.scale(sums[id]);
        byte[] own = Int8.quantise(sums[id], scales[id]);
        System.arraycopy(own, 0, steps, id * own.length, own.length);
      }
    }
    return new TermScores(rarities, weights.length, steps, scales);
  }

  /** Adds what a text's tokens say to the scores of the themes. */
  void addTo(double[] scores, TokenCounts text) {
    Terms terms = Terms.of(text, rarities);
    RowSum rows = new RowSum(text.size());
    for (int k = 0; k < text.size(); k++) {
      int id = terms.ids()[k];
      float factor = terms.weights()[k] * scales[id];
      if (factor != 0) {
        rows.add(id * themes, factor);
      }
    }
    float[] sums = rows.of(steps, themes);
    for (int c = 0; c < scores.length; c++) {
      scores[c] += sums[c];
    }
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(rarities.length);
    for (int id = 0; id < rarities.length; id++) {
      out.writeFloat(rarities[id]);
      out.writeFloat(scales[id]);
      out.write(steps, id * themes, scales[id] == 0 ? 0 : themes);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param tokens that it must know
   * @param themes that it must know
   * @throws IOException if it was made for others
   */
  static TermScores read(DataInputStream in, int tokens, int themes) throws IOException {
    Counts.expect(in, tokens);
    float[] rarities = new float[tokens];
    float[] scales = new float[tokens];
    byte[] steps = new byte[tokens * themes];
    for (int id = 0; id < tokens; id++) {
      rarities[id] = in.readFloat();
      scales[id] = in.readFloat();
      in.readFully(steps, id * themes, scales[id] == 0 ? 0 : themes);
    }
    return new TermScores(rarities, themes, steps, scales);
  }
}
