package news.dateline.classify.theme;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import news.dateline.classify.theme.learn.Folds;
import news.dateline.tags.ThemeTag;

/**
 * Trains theme models, the same from the same stories and seed.
 *
 * <p>Both heads learn from labelled stories. What the fast one reads a story with, a vector a
 * token, learns from the sentence model's vectors of all stories, the unlabelled ones as well.
 */
public final class ThemeTrainer {

  /** Folds whose held-out scores calibrate a model. */
  public static final int FOLDS = 5;

  private static final int DIMENSION = 128;

  private final ThemeCorpus corpus;
  private final TopicIndex mediaTopics;
  private final long seed;
  private final Consumer<String> progress;

  ThemeTrainer(ThemeCorpus corpus, TopicIndex mediaTopics, long seed, Consumer<String> progress) {
    this.corpus = corpus;
    this.mediaTopics = mediaTopics;
    this.seed = seed;
    this.progress = progress;
  }

  /**
   * Embeds all texts, which takes some minutes.
   *
   * @param set the stories
   * @param seed of how stories are parted
   * @param progress is told what goes on
   * @throws IOException if the Media Topics cannot be read
   */
  public static ThemeTrainer prepare(TrainingSet set, long seed, Consumer<String> progress)
      throws IOException {
    progress.accept(
        "reading %d labelled stories, %d more, %d unlabelled ones"
            .formatted(set.labelled().size(), set.more().size(), set.unlabelled().size()));
    TopicIndex mediaTopics = ThemeModel.mediaTopics();
    try (SentenceEmbedder embedder = SentenceEmbedder.e5()) {
      ThemeCorpus corpus =
          ThemeCorpus.of(set, mediaTopics.tree(), embedder::embed, embedder::embedToken);
      return new ThemeTrainer(corpus, mediaTopics, seed, progress);
    }
  }

  /** Scores of the stories to be measured with, each by a model that has not seen it. */
  private Map<ThemePath, double[][]> heldOut(int[] foldOf, int folds) {
    double[][] fast = new double[foldOf.length][];
    double[][] thorough = new double[foldOf.length][];
    for (int fold = 0; fold < folds; fold++) {
      progress.accept("training without part %d of %d".formatted(fold + 1, folds));
      int part = fold;
      Heads heads = fit(i -> foldOf[i] != part);
      for (int i = 0; i < foldOf.length; i++) {
        if (foldOf[i] == fold) {
          ThemeCorpus.Text text = corpus.labelled().get(i);
          thorough[i] = heads.thoroughScores(text);
          fast[i] = heads.fastScores(text.tokens());
        }
      }
    }
    Map<ThemePath, double[][]> scores = new EnumMap<>(ThemePath.class);
    scores.put(ThemePath.FAST, fast);
    scores.put(ThemePath.THOROUGH, thorough);
    return scores;
  }

  private int[] parts(int folds) {
    return Folds.of(corpus.labelled().size(), folds, seed);
  }

  /**
   * Top-level themes of each labelled story, by models that were neither trained nor calibrated
   * with it.
   */
  public Map<ThemePath, List<List<ThemeTag>>> crossValidate(int folds) {
    int[] parts = parts(folds);
    Map<ThemePath, double[][]> scores = heldOut(parts, folds);
    Map<ThemePath, List<List<ThemeTag>>> tags = new EnumMap<>(ThemePath.class);
    scores.forEach(
        (path, all) -> {
          List<List<ThemeTag>> ofPath = new ArrayList<>();
          Calibration[] calibrations = new Calibration[folds];
          for (int fold = 0; fold < folds; fold++) {
            int part = fold;
            calibrations[fold] =
                calibrate(all, IntStream.range(0, parts.length).filter(i -> parts[i] != part));
          }
          for (int i = 0; i < parts.length; i++) {
            Calibration calibration = calibrations[parts[i]];
            ofPath.add(
                TopLevelRule.tags(
                    calibration.probabilities(all[i]),
                    calibration.threshold(),
                    mediaTopics.tree()));
          }
          tags.put(path, ofPath);
        });
    return tags;
  }

  private Calibration calibrate(double[][] scores, IntStream rows) {
    int[] used = rows.toArray();
    return Calibration.fit(
        Arrays.stream(used).mapToObj(i -> scores[i]).toArray(double[][]::new),
        Arrays.stream(used)
            .mapToObj(i -> corpus.labelled().get(i).themes())
            .toArray(boolean[][]::new));
  }

  /** Trains on all, calibrates on held-out scores, and writes the model. */
  public void train(OutputStream out) throws IOException {
    Map<ThemePath, double[][]> scores = heldOut(parts(FOLDS), FOLDS);
    progress.accept("training on all");
    Heads heads = fit(i -> true);
    int size = corpus.labelled().size();
    new ThemeModel(
            heads.space(),
            heads.table(),
            mediaTopics.in(heads.space()),
            heads.fast(),
            heads.thorough(),
            heads.scale(),
            calibrate(
                scores.getOrDefault(ThemePath.FAST, new double[0][]), IntStream.range(0, size)),
            calibrate(
                scores.getOrDefault(ThemePath.THOROUGH, new double[0][]), IntStream.range(0, size)))
        .write(out);
  }

  private Heads fit(IntPredicate used) {
    return new HeadFit(corpus, used, DIMENSION).fit();
  }
}
