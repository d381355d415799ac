package news.dateline.classify.theme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import news.dateline.classify.theme.learn.Vectors;

/** Trains one model on a part of the labelled stories. */
final class HeadFit {

  /** How much of a story is its primary theme, where it has others. */
  private static final double PRIMARY = 0.7;

  /**
   * Of what a model is not measured with: mostly headlines with summaries, which tell less than
   * full articles, and texts written for this, which are plainer than news.
   */
  private static final double MORE = 0.5;

  private static final double GAMMA = 0.6;
  private static final double PENALTY = 0.07;

  private final List<ThemeCorpus.Text> labelled = new ArrayList<>();
  private final ThemeCorpus corpus;
  private final int dimension;
  private final int themes;

  HeadFit(ThemeCorpus corpus, IntPredicate used, int dimension) {
    this.corpus = corpus;
    this.dimension = dimension;
    for (int i = 0; i < corpus.labelled().size(); i++) {
      if (used.test(i)) {
        labelled.add(corpus.labelled().get(i));
      }
    }
    this.themes = labelled.get(0).themes().length;
  }

  Heads fit() {
    List<ThemeCorpus.Text> learning = new ArrayList<>(labelled);
    learning.addAll(corpus.more());
    double[][] targets = learning.stream().map(this::target).toArray(double[][]::new);
    double[] importance = importance(targets);

    List<int[]> pieces = new ArrayList<>();
    List<float[]> vectors = new ArrayList<>();
    for (List<ThemeCorpus.Text> texts : List.of(learning, corpus.unlabelled())) {
      for (ThemeCorpus.Text text : texts) {
        for (int k = 0; k < text.chunks().length; k++) {
          if (text.chunk(k).length > 0) {
            pieces.add(text.chunk(k));
            vectors.add(text.chunks()[k]);
          }
        }
      }
    }
    ThemeSpace space = ThemeSpace.fit(vectors, dimension);
    TokenTable table =
        TokenTable.fit(pieces, vectors.stream().map(space::project).toList(), corpus.alone());

    float scale = scale(space, learning);
    float[][] rows =
        learning.stream()
            .map(text -> ThemeModel.thoroughRow(space, scale, text.mean()))
            .toArray(float[][]::new);
    KernelMachine thorough =
        KernelMachine.fit(rows, (i, j) -> 0, targets, importance, GAMMA, PENALTY);

    FastHead fast =
        FastHead.fit(table, tokens(learning), targets, importance, tokens(corpus.unlabelled()));
    return new Heads(space, table, fast, thorough, scale);
  }

  private static List<StoryTokens> tokens(List<ThemeCorpus.Text> texts) {
    return texts.stream().map(ThemeCorpus.Text::tokens).toList();
  }

  private double[] target(ThemeCorpus.Text text) {
    double[] target = new double[themes];
    int others = 0;
    for (int c = 0; c < themes; c++) {
      others += text.themes()[c] && c != text.primary() ? 1 : 0;
    }
    for (int c = 0; c < themes; c++) {
      if (text.themes()[c]) {
        double share = c == text.primary() ? PRIMARY : (1 - PRIMARY) / others;
        target[c] = others == 0 ? 1 : share;
      }
    }
    return target;
  }

  /** By the root of how rare a story's themes are. */
  private double[] importance(double[][] targets) {
    double[] counts = new double[themes];
    for (double[] target : targets) {
      for (int c = 0; c < themes; c++) {
        counts[c] += target[c];
      }
    }
    double mean = Arrays.stream(counts).average().orElse(1);
    double[] importance = new double[targets.length];
    for (int i = 0; i < importance.length; i++) {
      double sum = 0;
      for (int c = 0; c < themes; c++) {
        sum += targets[i][c] * Math.sqrt(mean / Math.max(1, counts[c]));
      }
      importance[i] = (sum == 0 ? 1 : sum) * (i < labelled.size() ? 1 : MORE);
    }
    double average = Arrays.stream(importance).average().orElse(1);
    return Arrays.stream(importance).map(x -> x / average).toArray();
  }

  private static float scale(ThemeSpace space, List<ThemeCorpus.Text> texts) {
    double square = 0;
    for (ThemeCorpus.Text text : texts) {
      float[] centred = space.centre(text.mean());
      square += Vectors.dot(centred, centred) / texts.size();
    }
    return (float) (1 / Math.sqrt(square));
  }
}
