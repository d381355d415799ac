package news.dateline.classify.theme;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/** How good probabilities are against labels. */
final class TopLevelScores {

  private static final int MAX_LISTED = 3;
  private static final int BINS = 10;

  private final EmbeddedStories stories;
  private final double[][] probabilities;

  /**
   * @param probabilities a row a story, a column a top-level topic
   */
  TopLevelScores(EmbeddedStories stories, double[][] probabilities) {
    this.stories = stories;
    this.probabilities = probabilities;
  }

  /** How often the likeliest theme is the primary one. */
  double accuracy() {
    return IntStream.range(0, stories.size()).filter(i -> best(i) == stories.primary()[i]).count()
        / (double) stories.size();
  }

  /** The mean over primary themes of their F1. */
  double macroF1() {
    int themes = probabilities[0].length;
    int[] right = new int[themes];
    int[] wrong = new int[themes];
    for (int i = 0; i < stories.size(); i++) {
      int truth = stories.primary()[i];
      if (best(i) == truth) {
        right[truth]++;
      } else {
        wrong[truth]++;
        wrong[best(i)]++;
      }
    }
    return IntStream.range(0, themes)
        .mapToDouble(c -> 2.0 * right[c] / Math.max(1, 2.0 * right[c] + wrong[c]))
        .average()
        .orElseThrow();
  }

  /** The threshold of the highest {@link #setF1} for these stories. */
  double bestThreshold(int[] rows) {
    return IntStream.rangeClosed(15, 60)
        .mapToObj(percent -> percent / 100.0)
        .max((a, b) -> Double.compare(setF1(rows, a), setF1(rows, b)))
        .orElseThrow();
  }

  /** Micro F1 of the listed themes against all labelled ones; the likeliest is always listed. */
  double setF1(int[] rows, double threshold) {
    int both = 0;
    int either = 0;
    for (int i : rows) {
      boolean[] truth = stories.themes()[i];
      boolean[] listed = listed(i, threshold);
      for (int c = 0; c < truth.length; c++) {
        both += truth[c] && listed[c] ? 2 : 0;
        either += (truth[c] ? 1 : 0) + (listed[c] ? 1 : 0);
      }
    }
    return (double) both / either;
  }

  private boolean[] listed(int row, double threshold) {
    double[] p = probabilities[row];
    boolean[] listed = new boolean[p.length];
    IntStream.range(0, p.length)
        .boxed()
        .sorted((a, b) -> Double.compare(p[b], p[a]))
        .limit(MAX_LISTED)
        .filter(c -> p[c] >= threshold || c == best(row))
        .forEach(c -> listed[c] = true);
    return listed;
  }

  /**
   * Expected calibration error in ten bins of equal width (Guo et al. 2017).
   *
   * @param bestOnly of the likeliest theme a story only, else of all
   */
  double calibrationError(boolean bestOnly) {
    double[] gap = new double[BINS];
    int count = 0;
    for (int i = 0; i < stories.size(); i++) {
      for (int c = 0; c < probabilities[i].length; c++) {
        if (!bestOnly || c == best(i)) {
          double p = probabilities[i][c];
          gap[Math.min(BINS - 1, (int) (p * BINS))] += p - (stories.themes()[i][c] ? 1 : 0);
          count++;
        }
      }
    }
    return Arrays.stream(gap).map(Math::abs).sum() / count;
  }

  private int best(int row) {
    double[] p = probabilities[row];
    return IntStream.range(0, p.length).reduce((a, b) -> p[b] > p[a] ? b : a).orElseThrow();
  }

  /** A line of figures. */
  String summary(double setF1) {
    return String.format(
        Locale.ROOT,
        "accuracy of the primary theme %.3f, macro F1 %.3f, micro F1 of all themes %.3f,"
            + " calibration error %.3f (of the primary theme %.3f)",
        accuracy(),
        macroF1(),
        setF1,
        calibrationError(false),
        calibrationError(true));
  }
}
