package news.dateline.classify.region.toponym;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import news.dateline.classify.region.learn.Forest;
import news.dateline.classify.region.learn.ForestTrainer;
import news.dateline.classify.region.learn.SparseModel;
import news.dateline.classify.region.learn.SparseTrainer;

/**
 * Trains the steps of finding places, each by what the ones before it say of texts that those have
 * not seen. Repeatable from its seed.
 */
final class StepsTrainer {

  private static final int FOLDS = 4;

  /** Only the rankers learn from these. */
  private final List<Example> plain;

  private final long seed;

  StepsTrainer(List<Example> plain, long seed) {
    this.plain = plain;
    this.seed = seed;
  }

  /**
   * @param examples are filled on the way
   */
  ToponymSteps train(List<Example> examples) {
    Forest ranker = ranker(examples);
    crossed(
        examples,
        seen -> {
          Forest r = ranker(seen);
          SparseModel w = words(seen, seed);
          return example -> example.addSpots(r, w);
        });
    Forest recognizer = recognizer(examples);
    crossed(
        examples,
        seen -> {
          Forest r = recognizer(seen);
          return example -> example.recognize(r);
        });
    Forest second = ranker(examples);
    List<double[]> outcomes = new ArrayList<>();
    crossed(
        examples,
        seen -> {
          Forest r = ranker(seen);
          return example -> example.addOutcomes(r, outcomes);
        });
    float threshold = threshold(examples);
    return new ToponymSteps(ranker, recognizer, second, Platt.fit(outcomes), threshold);
  }

  private interface Step extends Consumer<Example> {}

  /** Trains on all parts but one, and applies what was learned to that, for each part. */
  private static void crossed(List<Example> examples, Function<List<Example>, Step> train) {
    List<Step> steps =
        IntStream.range(0, FOLDS)
            .mapToObj(
                fold ->
                    train.apply(examples.stream().filter(e -> !e.text.isIn(fold, FOLDS)).toList()))
            .toList();
    BiConsumer<Example, Integer> apply = (example, fold) -> steps.get(fold).accept(example);
    for (Example example : examples) {
      for (int fold = 0; fold < FOLDS; fold++) {
        if (example.text.isIn(fold, FOLDS)) {
          apply.accept(example, fold);
        }
      }
    }
  }

  private Forest ranker(List<Example> examples) {
    List<float[][]> groups = new ArrayList<>();
    List<float[]> wishes = new ArrayList<>();
    examples.forEach(example -> example.addRanks(groups, wishes));
    plain.forEach(example -> example.addRanks(groups, wishes));
    int size = groups.stream().mapToInt(group -> group.length).sum();
    float[][] rows = new float[size][];
    float[] labels = new float[size];
    int[] starts = new int[groups.size() + 1];
    int at = 0;
    for (int g = 0; g < groups.size(); g++) {
      starts[g] = at;
      for (int i = 0; i < groups.get(g).length; i++) {
        rows[at] = groups.get(g)[i];
        labels[at++] = wishes.get(g)[i];
      }
    }
    starts[groups.size()] = at;
    return new ForestTrainer(rows, labels, starts, 4, 0.13, seed).train(80);
  }

  static SparseModel words(List<Example> examples, long seed) {
    List<int[]> rows = new ArrayList<>();
    List<Float> wishes = new ArrayList<>();
    examples.forEach(example -> example.addWords(rows, wishes));
    return SparseTrainer.train(rows.toArray(int[][]::new), floats(wishes), seed);
  }

  private Forest recognizer(List<Example> examples) {
    List<float[]> rows = new ArrayList<>();
    List<Float> wishes = new ArrayList<>();
    for (Example example : examples) {
      rows.addAll(example.spotRows);
      wishes.addAll(example.spotLabels);
    }
    return new ForestTrainer(
            rows.toArray(float[][]::new), floats(wishes), new int[0], 5, 0.11, seed)
        .train(110);
  }

  /** The one with the best F1 over all spans that were not seen in training. */
  private static float threshold(List<Example> examples) {
    double best = 0;
    float threshold = 0.5f;
    for (int percent = 20; percent <= 70; percent++) {
      int found = 0;
      int wrong = 0;
      int all = 0;
      for (Example example : examples) {
        all += example.text.labels().size();
        for (int k = 0; k < example.spotRows.size(); k++) {
          if (example.named[example.spotSpans.get(k)] >= percent / 100f) {
            found += example.spotLabels.get(k) > 0 ? 1 : 0;
            wrong += example.spotLabels.get(k) > 0 ? 0 : 1;
          }
        }
      }
      double f = 2.0 * found / (found + wrong + all);
      if (f > best) {
        best = f;
        threshold = percent / 100f;
      }
    }
    System.err.printf(Locale.ROOT, "threshold %.2f, F1 %.4f%n", threshold, best);
    return threshold;
  }

  private static float[] floats(List<Float> values) {
    float[] floats = new float[values.size()];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = values.get(i);
    }
    return floats;
  }
}
