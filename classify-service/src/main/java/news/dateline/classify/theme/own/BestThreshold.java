package news.dateline.classify.theme.own;

/**
 * The probability from which on listing is best: where F1 over all stories and themes is highest.
 */
final class BestThreshold {

  private static final int LEAST = 15;
  private static final int MOST = 60;

  private BestThreshold() {}

  static double of(double[] probabilities, boolean[] labels) {
    double best = 0;
    double bestF1 = -1;
    for (int percent = LEAST; percent <= MOST; percent++) {
      double f1 = f1(probabilities, labels, percent / 100.0);
      if (f1 > bestF1) {
        bestF1 = f1;
        best = percent / 100.0;
      }
    }
    return best;
  }

  private static double f1(double[] probabilities, boolean[] labels, double threshold) {
    int both = 0;
    int either = 0;
    for (int i = 0; i < labels.length; i++) {
      boolean listed = probabilities[i] >= threshold;
      both += listed && labels[i] ? 2 : 0;
      either += (listed ? 1 : 0) + (labels[i] ? 1 : 0);
    }
    return (double) both / Math.max(1, either);
  }
}
