package news.dateline.classify.theme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import news.dateline.classify.theme.CrossValidation.Fold;

/**
 * Makes {@code top-level.tsv} from labelled stories, with the figures of a five-fold
 * cross-validation in its head. Repeatable.
 *
 * <p>Arguments: the labelled stories as JSON lines, the file to write.
 */
final class TopLevelTrainer {

  /** Strength of the examples against the penalty; of .02, .05 and .1 the best. */
  private static final double STRENGTH = 0.02;

  /** Puts the numbers of an embedding on the scale of the other features. */
  private static final double EMBEDDING_SCALE = 10;

  private static final int ITERATIONS = 400;

  private final EmbeddedStories stories;
  private final double[] shift;
  private final double[] scale;

  private TopLevelTrainer(EmbeddedStories stories, int topics) {
    this.stories = stories;
    this.shift = new double[stories.features()[0].length];
    this.scale = new double[shift.length];
    Arrays.fill(scale, EMBEDDING_SCALE);
    for (int j = 0; j < topics; j++) {
      int column = j;
      double[] values = Arrays.stream(stories.features()).mapToDouble(row -> row[column]).toArray();
      shift[j] = Arrays.stream(values).average().orElseThrow();
      double square = Arrays.stream(values).map(x -> x * x).average().orElseThrow();
      scale[j] = 1 / Math.sqrt(square - shift[j] * shift[j]);
    }
  }

  public static void main(String[] args) throws IOException {
    TopicIndex index = NearestTopicTagger.loadIndex();
    try (SentenceEmbedder embedder = SentenceEmbedder.load()) {
      EmbeddedStories stories = EmbeddedStories.read(Path.of(args[0]), embedder, index);
      String model = new TopLevelTrainer(stories, index.tree().roots().length).train();
      Files.writeString(Path.of(args[1]), model);
    }
  }

  /** The file's text. */
  private String train() {
    int[] all = IntStream.range(0, stories.size()).toArray();
    List<Fold> folds = CrossValidation.folds(stories.size());
    double[][] logits = new double[stories.size()][];
    for (Fold fold : folds) {
      List<double[]> weights = fit(fold.train());
      for (int i : fold.test()) {
        double[] row = scaled(i);
        logits[i] = weights.stream().mapToDouble(w -> TopLevelModel.logit(w, row)).toArray();
      }
    }
    double[] platt = platt(logits, all);
    double threshold = new TopLevelScores(stories, calibrated(logits, platt)).bestThreshold(all);
    List<double[]> weights = fit(all).stream().map(w -> unscaled(w, platt)).toList();
    return head(validate(logits, folds)) + new TopLevelModel(threshold, weights);
  }

  private static String head(String figures) {
    return """
        # Probability of each top-level media topic: the threshold from which on it is listed, then
        # a logistic regression a topic (intercept, mean cosine of the nearest topics under each
        # top-level topic, embedding), made by TopLevelTrainer from stories labelled by readers.
        # Five-fold cross-validation: %s.
        """
        .formatted(figures);
  }

  /** Calibration and threshold of each fold come from the other ones, as its weights do. */
  private String validate(double[][] logits, List<Fold> folds) {
    double[][] probabilities = new double[logits.length][];
    double setF1 = 0;
    for (Fold fold : folds) {
      double[][] calibrated = calibrated(logits, platt(logits, fold.train()));
      TopLevelScores scores = new TopLevelScores(stories, calibrated);
      setF1 += scores.setF1(fold.test(), scores.bestThreshold(fold.train())) / folds.size();
      for (int i : fold.test()) {
        probabilities[i] = calibrated[i];
      }
    }
    return new TopLevelScores(stories, probabilities).summary(setF1);
  }

  private List<double[]> fit(int[] rows) {
    double[][] features = Arrays.stream(rows).mapToObj(this::scaled).toArray(double[][]::new);
    LogisticRegression regression = new LogisticRegression(features, STRENGTH);
    List<double[]> weights = new ArrayList<>();
    for (int c = 0; c < stories.themes()[0].length; c++) {
      weights.add(regression.fit(labels(rows, c), ITERATIONS));
    }
    return weights;
  }

  private boolean[] labels(int[] rows, int theme) {
    boolean[] labels = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      labels[i] = stories.themes()[rows[i]][theme];
    }
    return labels;
  }

  /** Undoes the penalty's pull towards the middle; one slope and shift for all (Platt 1999). */
  private double[] platt(double[][] logits, int[] rows) {
    int themes = logits[0].length;
    double[][] column = new double[rows.length * themes][];
    boolean[] labels = new boolean[column.length];
    for (int i = 0; i < column.length; i++) {
      int row = rows[i / themes];
      column[i] = new double[] {logits[row][i % themes]};
      labels[i] = stories.themes()[row][i % themes];
    }
    return new LogisticRegression(column, 1e3).fit(labels, ITERATIONS);
  }

  private static double[][] calibrated(double[][] logits, double[] platt) {
    return Arrays.stream(logits)
        .map(
            row ->
                Arrays.stream(row)
                    .map(x -> TopLevelModel.logistic(platt[0] + platt[1] * x))
                    .toArray())
        .toArray(double[][]::new);
  }

  private double[] scaled(int story) {
    double[] row = stories.features()[story].clone();
    for (int j = 0; j < row.length; j++) {
      row[j] = (row[j] - shift[j]) * scale[j];
    }
    return row;
  }

  /** Weights for features as they are, calibration included. */
  private double[] unscaled(double[] weights, double[] platt) {
    double[] unscaled = new double[weights.length];
    unscaled[0] = platt[0] + platt[1] * weights[0];
    for (int j = 0; j < shift.length; j++) {
      unscaled[j + 1] = platt[1] * weights[j + 1] * scale[j];
      unscaled[0] -= unscaled[j + 1] * shift[j];
    }
    return unscaled;
  }
}
