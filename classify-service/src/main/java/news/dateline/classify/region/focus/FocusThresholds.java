package news.dateline.classify.region.focus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.dateline.classify.region.learn.Logistic;

/** Finds from which scores on a country is in focus, so that the sets of countries are best. */
final class FocusThresholds {

  private static final int STEPS = 100;
  private static final int NEWTON = 25;

  private record Story(
      Set<String> labels, List<Map.Entry<String, Double>> scores, Set<String> named) {}

  private final List<Story> stories = new ArrayList<>();

  /**
   * @param named countries that something in the story names
   */
  void add(List<String> labels, Map<String, Double> scores, Set<String> named) {
    List<Map.Entry<String, Double>> sorted = new ArrayList<>(scores.entrySet());
    sorted.sort(Map.Entry.<String, Double>comparingByValue().reversed());
    stories.add(new Story(new HashSet<>(labels), sorted, named));
  }

  /**
   * Thresholds of the likeliest country, of the others, and of those that nothing names, with the
   * best F1 of all sets.
   */
  float[] best() {
    float[] best = {0.4f, 0.5f, 0.5f};
    double most = f1(best);
    boolean better = true;
    while (better) {
      better = false;
      for (int which = 0; which < best.length; which++) {
        for (int percent = 20; percent <= 70; percent += 2) {
          float[] tried = best.clone();
          tried[which] = percent / (float) STEPS;
          double f = f1(tried);
          if (f > most + 1e-9) {
            most = f;
            best = tried;
            better = true;
          }
        }
      }
    }
    FocusTrainer.tell(
        "thresholds %.2f %.2f %.2f, F1 %.4f, first %.4f",
        best[0], best[1], best[2], most, first(best));
    return best;
  }

  private static double threshold(float[] thresholds, Story story, int i) {
    float own = thresholds[i == 0 ? 0 : 1];
    boolean isNamed = story.named().contains(story.scores().get(i).getKey());
    return isNamed ? own : Math.max(own, thresholds[2]);
  }

  private double f1(float[] thresholds) {
    int right = 0;
    int wrong = 0;
    int all = 0;
    for (Story story : stories) {
      all += story.labels().size();
      for (int i = 0; i < story.scores().size(); i++) {
        Map.Entry<String, Double> entry = story.scores().get(i);
        if (entry.getValue() >= threshold(thresholds, story, i)) {
          boolean isRight = story.labels().contains(entry.getKey());
          right += isRight ? 1 : 0;
          wrong += isRight ? 0 : 1;
        }
      }
    }
    return 2.0 * right / (right + wrong + all);
  }

  private double first(float[] thresholds) {
    int right = 0;
    for (Story story : stories) {
      boolean none =
          story.scores().isEmpty()
              || story.scores().get(0).getValue() < threshold(thresholds, story, 0);
      boolean isRight =
          none ? story.labels().isEmpty() : story.labels().contains(story.scores().get(0).getKey());
      right += isRight ? 1 : 0;
    }
    return (double) right / stories.size();
  }

  /** Slope and intercept that make probabilities of logits, by Newton's method. */
  static double[] line(List<double[]> outcomes) {
    double slope = 1;
    double intercept = 0;
    for (int step = 0; step < NEWTON; step++) {
      double g0 = 0;
      double g1 = 0;
      double h00 = 1e-6;
      double h01 = 0;
      double h11 = 1e-6;
      for (double[] outcome : outcomes) {
        double p = Logistic.probability(slope * outcome[0] + intercept);
        double weight = p * (1 - p);
        g0 += (p - outcome[1]) * outcome[0];
        g1 += p - outcome[1];
        h00 += weight * outcome[0] * outcome[0];
        h01 += weight * outcome[0];
        h11 += weight;
      }
      double determinant = h00 * h11 - h01 * h01;
      slope -= (h11 * g0 - h01 * g1) / determinant;
      intercept -= (h00 * g1 - h01 * g0) / determinant;
    }
    return new double[] {slope, intercept};
  }
}
