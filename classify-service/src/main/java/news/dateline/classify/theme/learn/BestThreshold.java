package news.dateline.classify.theme.learn;

import java.util.OptionalDouble;

/**
 * The probability from which on listing is best: where F1 over all stories and themes is highest.
 */
public final class BestThreshold {

  private static final int LEAST = 15;
  private static final int MOST = 60;

  private BestThreshold() {}

  /** Empty where nothing is to be found. */
  public static OptionalDouble of(double[] probabilities, boolean[] labels) {
    return highest(probabilities, labels, 1);
  }

  /**
   * The highest whose F1 is not far below the best: a wrong theme costs a reader more than a
   * missing one, and a user's themes are often rarer than those that were learnt from.
   *
   * @param share of the best F1 that it must have
   */
  public static OptionalDouble highest(double[] probabilities, boolean[] labels, double share) {
    double[] f1 = new double[MOST + 1];
    double best = 0;
    for (int percent = LEAST; percent <= MOST; percent++) {
      f1[percent] = f1(probabilities, labels, percent / 100.0);
      best = Math.max(best, f1[percent]);
    }
    for (int percent = MOST; percent >= LEAST && best > 0; percent--) {
      if (f1[percent] >= share * best) {
        return OptionalDouble.of(percent / 100.0);
      }
    }
    return OptionalDouble.empty();
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
