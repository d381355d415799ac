package news.dateline.classify.region.focus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the {@link FocusThresholds} by which the sets of countries are best. */
final class ThresholdSearch {

  private static final int STEPS = 100;

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

  /** Those with the best F1 of all sets. */
  FocusThresholds best() {
    float[] best = {0.4f, 0.5f, 0.5f};
    double most = f1(of(best));
    boolean better = true;
    while (better) {
      better = false;
      for (int which = 0; which < best.length; which++) {
        for (int percent = 20; percent <= 70; percent += 2) {
          float[] tried = best.clone();
          tried[which] = percent / (float) STEPS;
          double f = f1(of(tried));
          if (f > most + 1e-9) {
            most = f;
            best = tried;
            better = true;
          }
        }
      }
    }
    FocusTrainer.tell("%s, F1 %.4f", of(best), most);
    return of(best);
  }

  private static FocusThresholds of(float[] values) {
    return new FocusThresholds(values[0], values[1], values[2]);
  }

  private double f1(FocusThresholds thresholds) {
    int right = 0;
    int wrong = 0;
    int all = 0;
    for (Story story : stories) {
      all += story.labels().size();
      for (int i = 0; i < story.scores().size(); i++) {
        Map.Entry<String, Double> entry = story.scores().get(i);
        boolean isNamed = story.named().contains(entry.getKey());
        if (entry.getValue() >= thresholds.of(i == 0, isNamed)) {
          boolean isRight = story.labels().contains(entry.getKey());
          right += isRight ? 1 : 0;
          wrong += isRight ? 0 : 1;
        }
      }
    }
    return 2.0 * right / (right + wrong + all);
  }
}
