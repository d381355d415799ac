package news.dateline.classify.region.focus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Finds the {@link FocusThresholds} by which the sets of countries are best: the mean of what is
 * best for samples of the stories, drawn with replacement. Far-apart thresholds are nearly as good
 * as each other for the stories at hand, so that the very best is chance.
 *
 * @see <a href="https://doi.org/10.1007/BF00058655">Breiman 1996, bagging</a>
 */
final class ThresholdSearch {

  private static final int STEPS = 100;
  private static final int SAMPLES = 40;

  private static final float[] START = {0.4f, 0.5f, 0.5f};

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
   * Those with the best F1 of all sets, on average.
   *
   * @param seed of the samples
   */
  FocusThresholds best(long seed) {
    Random random = new Random(seed);
    float[] sums = new float[START.length];
    for (int sample = 0; sample < SAMPLES; sample++) {
      int[] times = new int[stories.size()];
      for (int draw = 0; draw < times.length; draw++) {
        times[random.nextInt(times.length)]++;
      }
      float[] best = best(times);
      for (int which = 0; which < sums.length; which++) {
        sums[which] += best[which] / SAMPLES;
      }
    }
    int[] once = new int[stories.size()];
    Arrays.fill(once, 1);
    FocusTrainer.tell("%s, F1 %.4f", of(sums), f1(of(sums), once));
    return of(sums);
  }

  /**
   * @param times how often each story counts
   */
  private float[] best(int[] times) {
    float[] best = START;
    double most = f1(of(best), times);
    boolean better = true;
    while (better) {
      better = false;
      for (int which = 0; which < best.length; which++) {
        for (int percent = 20; percent <= 70; percent += 2) {
          float[] tried = best.clone();
          tried[which] = percent / (float) STEPS;
          double f = f1(of(tried), times);
          if (f > most + 1e-9) {
            most = f;
            best = tried;
            better = true;
          }
        }
      }
    }
    return best;
  }

  private static FocusThresholds of(float[] values) {
    return new FocusThresholds(values[0], values[1], values[2]);
  }

  private double f1(FocusThresholds thresholds, int[] times) {
    int right = 0;
    int wrong = 0;
    int all = 0;
    for (int number = 0; number < times.length; number++) {
      Story story = stories.get(number);
      all += times[number] * story.labels().size();
      for (int i = 0; i < story.scores().size(); i++) {
        Map.Entry<String, Double> entry = story.scores().get(i);
        boolean isNamed = story.named().contains(entry.getKey());
        if (entry.getValue() >= thresholds.of(i == 0, isNamed)) {
          boolean isRight = story.labels().contains(entry.getKey());
          right += isRight ? times[number] : 0;
          wrong += isRight ? 0 : times[number];
        }
      }
    }
    return 2.0 * right / (right + wrong + all);
  }
}
