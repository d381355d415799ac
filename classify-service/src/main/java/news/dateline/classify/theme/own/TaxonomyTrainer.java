package news.dateline.classify.theme.own;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import news.dateline.classify.theme.learn.BestThreshold;
import news.dateline.classify.theme.learn.Folds;
import news.dateline.classify.theme.learn.LabelledStory;
import news.dateline.classify.theme.learn.LogisticRegression;
import news.dateline.tags.OwnThemeTag;
import org.jspecify.annotations.Nullable;

/**
 * Learns a taxonomy from labelled stories: for each theme a logistic regression over what the
 * taxonomy says of it and over the story's row, calibrated on held-out stories. The same from the
 * same stories and seed.
 */
public final class TaxonomyTrainer {

  /** A theme of fewer stories, or with fewer that lack it, keeps its untrained score. */
  public static final int MIN_STORIES = 5;

  private static final int FOLDS = 5;
  private static final int ITERATIONS = 200;

  /** Of the examples against the penalty: {@link LogisticRegression}. */
  private static final double STRENGTH = 1;

  private final Taxonomy taxonomy;
  private final Vectorizer vectorizer;
  private final Likeness likeness;
  private final List<Example> examples;
  private final long seed;

  private TaxonomyTrainer(
      Taxonomy taxonomy,
      Vectorizer vectorizer,
      Likeness likeness,
      List<Example> examples,
      long seed) {
    this.taxonomy = taxonomy;
    this.vectorizer = vectorizer;
    this.likeness = likeness;
    this.examples = examples;
    this.seed = seed;
  }

  /**
   * A story.
   *
   * @param untrained log odds of each theme
   * @param vector null where its language is not read: nothing is learnt from it
   * @param themes for each theme whether it has it
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Example(
      LabelledStory story, double[] untrained, @Nullable StoryVector vector, boolean[] themes) {}

  /**
   * Reads the stories.
   *
   * @param taxonomy what was learnt of it before is forgotten
   * @param stories filed under codes of the taxonomy
   * @param seed of the parts of cross-validation
   */
  public static TaxonomyTrainer prepare(
      Taxonomy taxonomy, Vectorizer vectorizer, List<LabelledStory> stories, long seed) {
    Taxonomy bare = taxonomy.bare();
    Likeness likeness = new Likeness(bare, vectorizer);
    LikenessWeights weights = LikenessWeights.load();
    List<String> codes = bare.codes();
    List<Example> examples = new ArrayList<>();
    for (LabelledStory story : stories) {
      StoryVector vector = vectorizer.vector(story.text(), story.language());
      double[] untrained =
          Arrays.stream(
                  likeness.features(
                      vector == null ? null : vector.place(), likeness.keywords(story.text())))
              .mapToDouble(weights::logit)
              .toArray();
      boolean[] themes = new boolean[codes.size()];
      story.themes().forEach(theme -> themes[codes.indexOf(theme)] = true);
      examples.add(new Example(story, untrained, vector, themes));
    }
    return new TaxonomyTrainer(bare, vectorizer, likeness, examples, seed);
  }

  /**
   * What there is to learn a theme from.
   *
   * @param code of the theme
   * @param stories that have it and can be read
   * @param others that lack it and can be read
   */
  public record Evidence(String code, int stories, int others) {}

  /** For each theme, in order, what there is to learn it from. */
  public List<Evidence> evidence() {
    List<Example> readable = readable(IntStream.range(0, examples.size()));
    List<Evidence> evidence = new ArrayList<>();
    for (int i = 0; i < taxonomy.themes().size(); i++) {
      int theme = i;
      int with = (int) readable.stream().filter(example -> example.themes()[theme]).count();
      evidence.add(new Evidence(taxonomy.codes().get(i), with, readable.size() - with));
    }
    return evidence;
  }

  /** How many stories are in languages that are not read: nothing is learnt from them. */
  public int unread() {
    return (int) examples.stream().filter(example -> example.vector() == null).count();
  }

  /** The taxonomy with what was learnt from all stories. */
  public Taxonomy train() {
    return train(readable(IntStream.range(0, examples.size())));
  }

  /** The themes of each story, by what was learnt from the other parts of {@code folds}. */
  public List<List<OwnThemeTag>> crossValidate(int folds) {
    int[] parts = Folds.of(examples.size(), folds, seed);
    List<List<OwnThemeTag>> tags = new ArrayList<>(Collections.nCopies(parts.length, List.of()));
    for (int fold = 0; fold < folds; fold++) {
      int part = fold;
      OwnThemes themes =
          OwnThemes.of(
              train(readable(IntStream.range(0, parts.length).filter(i -> parts[i] != part))),
              vectorizer,
              likeness);
      for (int i = 0; i < parts.length; i++) {
        if (parts[i] == fold) {
          Example example = examples.get(i);
          tags.set(i, themes.tag(example.story().text(), example.vector(), place -> List.of()));
        }
      }
    }
    return tags;
  }

  private List<Example> readable(IntStream rows) {
    return rows.mapToObj(examples::get).filter(example -> example.vector() != null).toList();
  }

  /** Parts that have their share of both kinds. */
  private int[] strata(boolean[] labels) {
    int[] order = Folds.of(labels.length, labels.length, seed);
    Integer[] rows = IntStream.range(0, labels.length).boxed().toArray(Integer[]::new);
    Arrays.sort(
        rows, Comparator.comparingInt(row -> order[row] + (labels[row] ? 0 : order.length)));
    int[] strata = new int[labels.length];
    for (int k = 0; k < rows.length; k++) {
      strata[rows[k]] = k % FOLDS;
    }
    return strata;
  }

  private Taxonomy train(List<Example> used) {
    int count = taxonomy.themes().size();
    double[][] weights = new double[count][];
    double[][] logits = new double[used.size()][count];
    for (int theme = 0; theme < count; theme++) {
      weights[theme] = train(used, theme, logits);
    }
    double threshold = threshold(used, logits);
    return new Taxonomy(
        taxonomy.name(),
        taxonomy.language(),
        taxonomy.themes(),
        new TrainedThemes(
            Basis.of(taxonomy, vectorizer, LikenessWeights.load()), threshold, weights));
  }

  /**
   * Weights of a theme, calibrated.
   *
   * @param logits get the log odds of each story by what was learnt from others
   */
  private double[] train(List<Example> used, int theme, double[][] logits) {
    boolean[] labels = new boolean[used.size()];
    double[][] rows = new double[used.size()][];
    int positive = 0;
    for (int i = 0; i < rows.length; i++) {
      Example example = used.get(i);
      StoryVector vector = example.vector();
      rows[i] =
          TrainedThemes.features(
              example.untrained()[theme], vector == null ? new float[0] : vector.row());
      labels[i] = example.themes()[theme];
      positive += labels[i] ? 1 : 0;
    }
    boolean tells = Math.min(positive, rows.length - positive) >= MIN_STORIES;
    double[][] heldOut = tells ? heldOut(rows, labels) : new double[0][];
    double[] platt =
        tells ? new LogisticRegression(heldOut, 1).fit(labels, ITERATIONS) : new double[2];
    if (platt[1] <= 0) {
      // Nothing was learnt that holds for other stories.
      for (int i = 0; i < rows.length; i++) {
        logits[i][theme] = used.get(i).untrained()[theme];
      }
      return TrainedThemes.untrained(vectorizer.rowLength());
    }
    for (int i = 0; i < rows.length; i++) {
      logits[i][theme] = LogisticRegression.logit(platt, heldOut[i]);
    }
    double[] weights = new LogisticRegression(rows, STRENGTH).fit(labels, ITERATIONS);
    for (int j = 0; j < weights.length; j++) {
      weights[j] = platt[1] * weights[j] + (j == 0 ? platt[0] : 0);
    }
    return weights;
  }

  private double[][] heldOut(double[][] rows, boolean[] labels) {
    int[] parts = strata(labels);
    double[][] logits = new double[rows.length][1];
    for (int fold = 0; fold < FOLDS; fold++) {
      int part = fold;
      int[] others = IntStream.range(0, rows.length).filter(i -> parts[i] != part).toArray();
      double[][] otherRows = Arrays.stream(others).mapToObj(i -> rows[i]).toArray(double[][]::new);
      boolean[] otherLabels = new boolean[others.length];
      for (int k = 0; k < others.length; k++) {
        otherLabels[k] = labels[others[k]];
      }
      double[] weights = new LogisticRegression(otherRows, STRENGTH).fit(otherLabels, ITERATIONS);
      for (int i = 0; i < rows.length; i++) {
        if (parts[i] == fold) {
          logits[i][0] = LogisticRegression.logit(weights, rows[i]);
        }
      }
    }
    return logits;
  }

  private static double threshold(List<Example> used, double[][] logits) {
    double[] scores = new double[logits.length * (logits.length == 0 ? 0 : logits[0].length)];
    boolean[] labels = new boolean[scores.length];
    for (int i = 0, k = 0; i < logits.length; i++) {
      for (int theme = 0; theme < logits[i].length; theme++, k++) {
        scores[k] = LogisticRegression.logistic(logits[i][theme]);
        labels[k] = used.get(i).themes()[theme];
      }
    }
    return BestThreshold.of(scores, labels).orElse(LikenessWeights.load().threshold());
  }
}
