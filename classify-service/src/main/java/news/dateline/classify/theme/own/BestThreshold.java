package news.dateline.classify.theme.own;

import java.util.OptionalDouble;

/**
 * The probability from which on listing is best: where F1 over all stories and themes is highest.
 */
final class BestThreshold {

  private static final int LEAST = 15;
  private static final int MOST = 60;

  private BestThreshold() {}

  /** Empty where nothing is to be found. */
  static OptionalDouble of(double[] probabilities, boolean[] labels) {
    double best = 0;
    double bestF1 = -1;
    for (int percent = LEAST; percent <= MOST; percent++) {
      double f1 = f1(probabilities, labels, percent / 100.0);
      if (f1 >= bestF1) {
        bestF1 = f1;
        best = percent / 100.0;
      }
    }
    return bestF1 > 0 ? OptionalDouble.of(best) : OptionalDouble.empty();
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
