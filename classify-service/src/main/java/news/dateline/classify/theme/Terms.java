package news.dateline.classify.theme;

import java.util.List;

/**
 * A text as the tokens that it has and most others lack, weighted by TF-IDF, of length 1.
 *
 * @param ids rising
 * @param weights of each; all 0 where the text has none but the commonest and the unknown tokens
 * @see <a href="https://nlp.stanford.edu/IR-book/">Manning, Raghavan and Schütze 2008, section
 *     6.2</a>
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Terms(int[] ids, float[] weights) {

  /** Of a token that one text alone has, nothing can be learnt. */
  private static final int LEAST_TEXTS = 2;

  /** Of how often a token occurs, as logarithms take longer than all else here. */
  private static final float[] LOGARITHMS = new float[64];

  static {
    for (int count = 0; count < LOGARITHMS.length; count++) {
      LOGARITHMS[count] = (float) Math.log1p(count);
    }
  }

  /**
   * How rare each token is: the logarithm of the share of texts that lack it, upside down; 0 for
   * those of fewer than two texts.
   */
  static float[] rarities(List<TokenCounts> texts, int tokens) {
    int[] having = new int[tokens];
    for (TokenCounts text : texts) {
      for (int id : text.ids()) {
        having[id]++;
      }
    }
    float[] rarities = new float[tokens];
    for (int id = 0; id < tokens; id++) {
      rarities[id] =
          having[id] < LEAST_TEXTS ? 0 : (float) Math.log((double) texts.size() / having[id]);
    }
    return rarities;
  }

  static Terms of(TokenCounts text, float[] rarities) {
    float[] weights = new float[text.size()];
    double square = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = logarithm(text.counts()[i]) * rarities[text.ids()[i]];
      square += weights[i] * weights[i];
    }
    float length = (float) Math.sqrt(square);
    for (int i = 0; i < weights.length && length > 0; i++) {
      weights[i] /= length;
    }
    return new Terms(text.ids(), weights);
  }

  private static float logarithm(int count) {
    return count < LOGARITHMS.length ? LOGARITHMS[count] : (float) Math.log1p(count);
  }

  /** The cosine of two texts. */
  double cosine(Terms other) {
    double sum = 0;
    int j = 0;
    for (int i = 0; i < ids.length; i++) {
      while (j < other.ids.length && other.ids[j] < ids[i]) {
        j++;
      }
      if (j < other.ids.length && other.ids[j] == ids[i]) {
        sum += weights[i] * other.weights[j];
      }
    }
    return sum;
  }
}
