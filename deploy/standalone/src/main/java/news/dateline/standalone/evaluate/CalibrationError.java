package news.dateline.standalone.evaluate;

/**
 * How well scores hold what they promise: the expected calibration error over ten bins of equal
 * width.
 *
 * @see <a href="https://doi.org/10.1609/aaai.v29i1.9602">Naeini et al. 2015</a>
 */
final class CalibrationError {

  private static final int BINS = 10;

  private final int[] counts = new int[BINS];
  private final double[] scores = new double[BINS];
  private final int[] right = new int[BINS];
  private int all;

  /**
   * @param score 0 to 1
   */
  void add(double score, boolean isRight) {
    int bin = Math.min(BINS - 1, (int) (score * BINS));
    counts[bin]++;
    scores[bin] += score;
    right[bin] += isRight ? 1 : 0;
    all++;
  }

  /** Mean distance between score and share of the right ones, 0 to 1; 0 where nothing was added. */
  double error() {
    double sum = 0;
    for (int bin = 0; bin < BINS; bin++) {
      sum += Math.abs(scores[bin] - right[bin]);
    }
    return all == 0 ? 0 : sum / all;
  }
}
