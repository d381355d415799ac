package news.dateline.classify.region.focus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds from which scores on a country is in focus, so that the sets of countries are best. */
final class FocusThresholds {

  private static final int STEPS = 100;
  private static final int NEWTON = 25;

  private record Story(Set<String> labels, List<Map.Entry<String, Double>> scores) {}

  private final List<Story> stories = new ArrayList<>();

  void add(List<String> labels, Map<String, Double> scores) {
    List<Map.Entry<String, Double>> sorted = new ArrayList<>(scores.entrySet());
    sorted.sort(Map.Entry.<String, Double>comparingByValue().reversed());
    stories.add(new Story(new HashSet<>(labels), sorted));
  }

  /** Thresholds of the likeliest country and of the others with the best F1 of all sets. */
  float[] best() {
    float[] best = {0.5f, 0.5f};
    double most = -1;
    for (int first = 10; first <= 60; first += 2) {
      for (int other = 20; other <= 70; other += 2) {
        double f = f1(first / (double) STEPS, other / (double) STEPS);
        if (f > most) {
          most = f;
          best = new float[] {first / (float) STEPS, other / (float) STEPS};
        }
      }
    }
    FocusTrainer.tell(
        "thresholds %.2f %.2f, F1 %.4f, first %.4f", best[0], best[1], most, first(best[0]));
    return best;
  }

  private double f1(double first, double other) {
    int right = 0;
    int wrong = 0;
    int all = 0;
    for (Story story : stories) {
      all += story.labels().size();
      for (int i = 0; i < story.scores().size(); i++) {
        Map.Entry<String, Double> entry = story.scores().get(i);
        if (entry.getValue() >= (i == 0 ? first : other)) {
          boolean isRight = story.labels().contains(entry.getKey());
          right += isRight ? 1 : 0;
          wrong += isRight ? 0 : 1;
        }
      }
    }
    return 2.0 * right / (right + wrong + all);
  }

  private double first(double threshold) {
    int right = 0;
    for (Story story : stories) {
      boolean none = story.scores().isEmpty() || story.scores().get(0).getValue() < threshold;
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
        double p = 1 / (1 + Math.exp(-slope * outcome[0] - intercept));
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
