package news.dateline.classify.theme;

import java.util.function.Function;
import java.util.function.IntFunction;
import news.dateline.classify.theme.learn.Vectors;
import org.jspecify.annotations.Nullable;

/**
 * How the thorough path reads a story: where the fast head is sure, that is all; else the sentence
 * model reads piece after piece until both heads together are sure. Most stories are plain, and a
 * transformer is a hundred times as dear.
 *
 * @param scores of the top-level topics
 * @param vector the mean of what the sentence model made of the pieces, of length 1; null where it
 *     read none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record StepwiseReading(double[] scores, float @Nullable [] vector) {

  /** More pieces told nothing that these and the fast head do not. */
  static final int MAX_CHUNKS = 3;

  /** The fast head's part in the scores. */
  private static final double FAST = 0.4;

  /** How far ahead of all others a topic's score must be, for no more to be read. */
  private static final double SURE = 0.3;

  /**
   * Reads as much as it needs.
   *
   * @param fast the fast head's scores
   * @param chunks how many pieces there are
   * @param embed what the sentence model makes of a piece, of length 1
   * @param head the thorough head: scores of a mean of pieces
   */
  static StepwiseReading of(
      double[] fast, int chunks, IntFunction<float[]> embed, Function<float[], double[]> head) {
    double[] scores = fast;
    float @Nullable [] sum = null;
    float @Nullable [] mean = null;
    for (int k = 0; k < Math.min(chunks, MAX_CHUNKS) && lead(scores) < SURE; k++) {
      float[] chunk = embed.apply(k);
      sum = sum == null ? new float[chunk.length] : sum;
      Vectors.add(chunk, 1, sum);
      mean = Vectors.unit(sum.clone());
      scores = head.apply(mean);
      for (int c = 0; c < scores.length; c++) {
        scores[c] = FAST * fast[c] + (1 - FAST) * scores[c];
      }
    }
    return new StepwiseReading(scores, mean);
  }

  /** Of the highest score over the next. */
  private static double lead(double[] scores) {
    int best = Calibration.best(scores);
    double next = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < scores.length; c++) {
      next = c == best ? next : Math.max(next, scores[c]);
    }
    return scores[best] - next;
  }
}
