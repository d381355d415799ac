package news.dateline.classify.region.focus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import news.dateline.classify.region.learn.Logistic;

/**
 * Fits a {@link WordsModel}: logistic regressions with an L2 penalty, by coordinate ascent in the
 * dual. Repeatable from its seed.
 *
 * @see <a href="https://doi.org/10.1007/s10994-010-5221-8">Yu, Huang and Lin 2011</a>
 */
final class WordsTrainer {

  /** A country of fewer stories has no model of its own. */
  private static final int FEWEST_STORIES = 25;

  /** Words of fewer stories are left out. */
  private static final int FEWEST_WORDS = 2;

  private static final double PENALTY = 0.02;
  private static final int EPOCHS = 20;
  private static final int HALVINGS = 20;

  private WordsTrainer() {}

  /**
   * @param countries that each story is about
   */
  static WordsModel train(List<StoryWords> stories, List<List<String>> countries, long seed) {
    int[] counts = new int[StoryWords.SIZE];
    for (StoryWords story : stories) {
      for (int index : story.indices()) {
        counts[index]++;
      }
    }
    float[] rarity = new float[StoryWords.SIZE];
    for (int i = 0; i < rarity.length; i++) {
      rarity[i] =
          counts[i] < FEWEST_WORDS ? 0 : (float) Math.log((stories.size() + 1.0) / counts[i]);
    }
    KnownWords known = new KnownWords(rarity);
    List<float[]> values = stories.stream().map(s -> WordsModel.values(s, known)).toList();
    Map<String, Integer> sizes = new HashMap<>();
    countries.forEach(of -> of.forEach(country -> sizes.merge(country, 1, Integer::sum)));
    sizes.values().removeIf(size -> size < FEWEST_STORIES);
    List<String> classes = new ArrayList<>(sizes.keySet().stream().sorted().toList());
    classes.add(WordsModel.NONE);
    classes.add(WordsModel.ANOTHER);
    float[] biases = new float[classes.size()];
    float[][] weights = new float[classes.size()][];
    for (int c = 0; c < biases.length; c++) {
      boolean[] labels = new boolean[stories.size()];
      for (int i = 0; i < labels.length; i++) {
        labels[i] = isIn(countries.get(i), classes.get(c), sizes.keySet());
      }
      weights[c] = new float[StoryWords.SIZE];
      biases[c] = fit(stories, values, labels, weights[c], seed);
    }
    return new WordsModel(classes, known, biases, weights);
  }

  private static boolean isIn(List<String> countries, String name, Set<String> known) {
    return switch (name) {
      case WordsModel.NONE -> countries.isEmpty();
      case WordsModel.ANOTHER -> !known.containsAll(countries);
      default -> countries.contains(name);
    };
  }

  /** Fills the weights and gives the bias. */
  private static float fit(
      List<StoryWords> stories,
      List<float[]> values,
      boolean[] labels,
      float[] weights,
      long seed) {
    double[] errors = new double[labels.length];
    double bias = 0;
    // Values are of length one; with the bias, a story's square is 2.
    double reach = 2 / PENALTY;
    Random random = new Random(seed);
    int[] order = new int[labels.length];
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      for (int i = 0; i < order.length; i++) {
        int j = random.nextInt(i + 1);
        order[i] = order[j];
        order[j] = i;
      }
      for (int story : order) {
        int[] indices = stories.get(story).indices();
        float[] own = values.get(story);
        double logit = bias;
        for (int i = 0; i < own.length; i++) {
          logit += weights[indices[i]] * own[i];
        }
        double low = labels[story] ? 0 : -1;
        double high = low + 1;
        double target = high;
        // The error that the story would have with it: the function rises, so halving finds it.
        for (int step = 0; step < HALVINGS; step++) {
          double middle = (low + high) / 2;
          double moved = logit + (middle - errors[story]) * reach;
          if (middle - target + Logistic.probability(moved) > 0) {
            high = middle;
          } else {
            low = middle;
          }
        }
        double change = ((low + high) / 2 - errors[story]) / PENALTY;
        errors[story] = (low + high) / 2;
        bias += change;
        for (int i = 0; i < own.length; i++) {
          weights[indices[i]] += (float) (change * own[i]);
        }
      }
    }
    return (float) bias;
  }
}
