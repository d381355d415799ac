package news.dateline.classify.theme.own;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import news.dateline.classify.theme.learn.BestThreshold;
import news.dateline.classify.theme.learn.LogisticRegression;
import news.dateline.story.StoryText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Learns what {@link Likeness} is worth, from stories whose themes are known: they are filed under
 * taxonomies as users would write them, in full or a few themes of them, with names alone, with
 * descriptions, with keywords, with some examples. Repeatable.
 */
public final class LikenessTrainer {

  private static final long SEED = 11;
  private static final int ITERATIONS = 400;
  private static final int STORIES = 700;

  /** See {@link BestThreshold#highest}. */
  private static final double NEAR_BEST = 0.95;

  /** How many themes a taxonomy has; 0 for all that there are. */
  private static final int[] SIZES = {0, 0, 8, 4, 3, 1};

  private static final int[] EXAMPLES = {0, 0, 2, 5};

  private final Vectorizer vectorizer;
  private final Random random = new Random(SEED);
  private final List<double[]> rows = new ArrayList<>();
  private final List<Boolean> labels = new ArrayList<>();

  private LikenessTrainer(Vectorizer vectorizer) {
    this.vectorizer = vectorizer;
  }

  /** A story, with the codes of its themes. */
  private record Filed(StoryText text, @Nullable StoryVector vector, List<String> codes) {}

  /**
   * Writes the weights.
   *
   * @param arguments the file to write, then for each set: taxonomy, stories as JSON lines, and the
   *     property of a line that names its themes; of a text in it all but letters become hyphens
   * @throws IOException if a file cannot be read or written
   */
  public static void train(Vectorizer vectorizer, List<String> arguments) throws IOException {
    LikenessTrainer trainer = new LikenessTrainer(vectorizer);
    for (int i = 1; i + 2 < arguments.size(); i += 3) {
      trainer.add(
          TaxonomyFile.read(Path.of(arguments.get(i))),
          trainer.read(Path.of(arguments.get(i + 1)), arguments.get(i + 2)));
    }
    Files.writeString(Path.of(arguments.get(0)), trainer.fit());
  }

  private List<Filed> read(Path path, String property) throws IOException {
    List<Filed> stories = new ArrayList<>();
    for (String line : Files.readAllLines(path)) {
      JsonNode node = JsonMapper.shared().readTree(line);
      StoryText text =
          new StoryText(
              node.path("headline").asString(node.path("title").asString("")),
              node.path("text").asString(node.path("summary").asString("")));
      List<String> codes = new ArrayList<>();
      node.path(property).forEach(code -> codes.add(code.asString("")));
      if (node.path(property).isString()) {
        codes.add(code(node.path(property).asString("")));
      }
      stories.add(new Filed(text, vectorizer.vector(text, null), codes));
    }
    return stories;
  }

  private static String code(String category) {
    return category.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-").replaceAll("-$", "");
  }

  private void add(Taxonomy taxonomy, List<Filed> stories) {
    for (int size : SIZES) {
      for (int examples : EXAMPLES) {
        List<Filed> shuffled = new ArrayList<>(stories);
        Collections.shuffle(shuffled, random);
        List<Filed> used = shuffled.subList(0, Math.min(STORIES, shuffled.size()));
        List<Filed> others = shuffled.subList(used.size(), shuffled.size());
        look(drawn(taxonomy, size, examples, others), used);
      }
    }
  }

  /** Some of the themes, with some of what is said of them, and with examples. */
  private Taxonomy drawn(Taxonomy taxonomy, int size, int examples, List<Filed> stories) {
    List<OwnTheme> themes = new ArrayList<>(taxonomy.themes());
    Collections.shuffle(themes, random);
    boolean described = random.nextInt(4) > 0;
    boolean keyed = random.nextInt(3) > 0;
    List<OwnTheme> drawn =
        themes.subList(0, size == 0 ? themes.size() : Math.min(size, themes.size())).stream()
            .map(
                theme ->
                    new OwnTheme(
                        theme.code(),
                        theme.name(),
                        described ? theme.description() : "",
                        keyed ? theme.keywords() : List.of(),
                        stories.stream()
                            .filter(story -> story.codes().contains(theme.code()))
                            .limit(examples)
                            .map(Filed::text)
                            .toList()))
            .toList();
    return new Taxonomy(taxonomy.name(), taxonomy.language(), drawn, null);
  }

  private void look(Taxonomy taxonomy, List<Filed> stories) {
    Likeness likeness = new Likeness(taxonomy, vectorizer);
    List<String> codes = taxonomy.codes();
    for (Filed story : stories) {
      var found = likeness.keywords(story.text());
      StoryVector vector = story.vector();
      double[][] features = likeness.features(vector == null ? null : vector.place(), found);
      for (int i = 0; i < features.length; i++) {
        rows.add(features[i]);
        labels.add(story.codes().contains(codes.get(i)));
      }
    }
  }

  private String fit() {
    double[][] read =
        rows.stream().filter(row -> row.length == Likeness.FEATURES).toArray(double[][]::new);
    boolean[] truth = new boolean[read.length];
    for (int i = 0, k = 0; i < rows.size(); i++) {
      if (rows.get(i).length == Likeness.FEATURES) {
        truth[k++] = labels.get(i);
      }
    }
    double[][] unread =
        Arrays.stream(read).map(row -> new double[] {row[row.length - 1]}).toArray(double[][]::new);
    double[] weights = fit(read, truth);
    double[] probabilities =
        Arrays.stream(read)
            .mapToDouble(row -> LogisticRegression.logistic(LogisticRegression.logit(weights, row)))
            .toArray();
    return line("read", weights)
        + line("unread", fit(unread, truth))
        + line("threshold", BestThreshold.highest(probabilities, truth, NEAR_BEST).orElseThrow());
  }

  /** Over standardised columns, which gradient descent wants. */
  private static double[] fit(double[][] rows, boolean[] truth) {
    int columns = rows[0].length;
    double[] mean = new double[columns];
    double[] deviation = new double[columns];
    for (int j = 0; j < columns; j++) {
      int column = j;
      mean[j] = Arrays.stream(rows).mapToDouble(row -> row[column]).average().orElse(0);
      deviation[j] =
          Math.sqrt(
              Arrays.stream(rows)
                  .mapToDouble(row -> Math.pow(row[column] - mean[column], 2))
                  .average()
                  .orElse(1));
    }
    double[][] standard = new double[rows.length][columns];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns; j++) {
        standard[i][j] = (rows[i][j] - mean[j]) / deviation[j];
      }
    }
    double[] weights = new LogisticRegression(standard, 1).fit(truth, ITERATIONS);
    for (int j = 0; j < columns; j++) {
      weights[j + 1] /= deviation[j];
      weights[0] -= weights[j + 1] * mean[j];
    }
    return weights;
  }

  private static String line(String name, double... numbers) {
    return name
        + Arrays.stream(numbers)
            .mapToObj(x -> String.format(Locale.ROOT, "\t%.4f", x))
            .collect(Collectors.joining())
        + "\n";
  }
}
