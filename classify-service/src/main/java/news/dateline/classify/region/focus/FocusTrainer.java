package news.dateline.classify.region.focus;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import news.dateline.classify.region.gazetteer.Gazetteer;
import news.dateline.classify.region.learn.Forest;
import news.dateline.classify.region.learn.ForestTrainer;
import news.dateline.classify.region.learn.Logistic;
import news.dateline.classify.region.learn.SparseModel;
import news.dateline.classify.region.learn.SparseTrainer;
import news.dateline.classify.region.toponym.Findings;
import news.dateline.classify.region.toponym.Toponyms;
import news.dateline.classify.region.toponym.Witness;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes {@code focus.bin} from stories labelled with the countries that they are about. Repeatable.
 *
 * <p>Toponyms are found by the {@code toponyms.bin} beside the file to write, else by the one on
 * the class path.
 *
 * <p>Arguments: the file to write, {@code all} or the part to leave out as {@code 1/5}, and the
 * labelled stories as JSON lines {@code {"id", "title", "text", "countries"}}.
 */
final class FocusTrainer {

  private static final long SEED = 17;
  private static final int FOLDS = 5;
  private static final int TREES = 120;

  /** A country of fewer stories has no words of its own. */
  private static final int FEWEST_STORIES = 25;

  private FocusTrainer() {}

  /** A story while models are trained. */
  private static final class Example {
    private final String id;
    private final Findings findings;
    private final int bodyStart;
    private final List<String> countries;
    private Map<String, float[]> rows = Map.of();
    private final Map<String, Double> logits = new HashMap<>();

    private Example(String id, Findings findings, int bodyStart, List<String> countries) {
      this.id = id;
      this.findings = findings;
      this.bodyStart = bodyStart;
      this.countries = countries;
    }

    private boolean isIn(int part, int of) {
      CRC32 hash = new CRC32();
      hash.update(id.getBytes(StandardCharsets.UTF_8));
      return hash.getValue() % of == part;
    }

    private void fill(Map<String, SparseModel> words) {
      CharSequence text = findings.tokens().text();
      rows =
          FocusRow.of(
              Evidence.gather(text, bodyStart, findings.witnesses()),
              FocusModel.words(findings.tokens(), words),
              text.length());
    }
  }

  public static void main(String[] args) throws IOException {
    Path beside = Path.of(args[0]).resolveSibling("toponyms.bin");
    Toponyms toponyms = Toponyms.load(Gazetteer.load(List.of()), beside);
    List<Example> examples = new ArrayList<>();
    for (int i = 2; i < args.length; i++) {
      for (String line : Files.readAllLines(Path.of(args[i]))) {
        JsonNode story = JsonMapper.shared().readTree(line);
        String title = story.path("title").asString("");
        String text = title + "\n\n" + story.path("text").asString("");
        examples.add(
            new Example(
                story.required("id").asString(),
                toponyms.find(text),
                title.length() + 2,
                story.required("countries").valueStream().map(JsonNode::asString).toList()));
      }
    }
    if (!args[1].equals("all")) {
      int part = Integer.parseInt(args[1].substring(0, args[1].indexOf('/'))) - 1;
      int of = Integer.parseInt(args[1].substring(args[1].indexOf('/') + 1));
      examples.removeIf(example -> example.isIn(part, of));
    }
    try (OutputStream out = Files.newOutputStream(Path.of(args[0]))) {
      train(examples).write(out);
    }
  }

  private static FocusModel train(List<Example> examples) {
    for (int fold = 0; fold < FOLDS; fold++) {
      int part = fold;
      Map<String, SparseModel> words =
          words(examples.stream().filter(e -> !e.isIn(part, FOLDS)).toList());
      examples.stream().filter(e -> e.isIn(part, FOLDS)).forEach(e -> e.fill(words));
    }
    for (int fold = 0; fold < FOLDS; fold++) {
      int part = fold;
      Forest forest = forest(examples.stream().filter(e -> !e.isIn(part, FOLDS)).toList());
      for (Example example : examples) {
        if (example.isIn(part, FOLDS)) {
          example.rows.forEach(
              (country, row) -> example.logits.put(country, (double) forest.margin(row)));
        }
      }
    }
    double[] line = FocusThresholds.line(outcomes(examples));
    FocusThresholds thresholds = new FocusThresholds();
    for (Example example : examples) {
      Map<String, Double> scores = new LinkedHashMap<>();
      example.logits.forEach(
          (country, logit) -> scores.put(country, Logistic.probability(line[0] * logit + line[1])));
      Set<String> named =
          example.findings.witnesses().stream().map(Witness::country).collect(Collectors.toSet());
      thresholds.add(example.countries, scores, named);
    }
    float[] best = thresholds.best();
    return new FocusModel(
        words(examples),
        forest(examples),
        (float) line[0],
        (float) line[1],
        best[0],
        best[1],
        best[2]);
  }

  private static List<double[]> outcomes(List<Example> examples) {
    List<double[]> outcomes = new ArrayList<>();
    for (Example example : examples) {
      example.logits.forEach(
          (country, logit) ->
              outcomes.add(new double[] {logit, example.countries.contains(country) ? 1 : 0}));
    }
    return outcomes;
  }

  private static Map<String, SparseModel> words(List<Example> examples) {
    Map<String, Integer> counts = new HashMap<>();
    examples.forEach(e -> e.countries.forEach(c -> counts.merge(c, 1, Integer::sum)));
    int[][] rows =
        examples.stream().map(e -> StoryWords.of(e.findings.tokens())).toArray(int[][]::new);
    Map<String, SparseModel> words = new LinkedHashMap<>();
    counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= FEWEST_STORIES)
        .map(Map.Entry::getKey)
        .sorted()
        .forEach(
            country -> {
              float[] labels = new float[rows.length];
              for (int i = 0; i < rows.length; i++) {
                labels[i] = examples.get(i).countries.contains(country) ? 1 : 0;
              }
              words.put(country, SparseTrainer.train(rows, labels, SEED));
            });
    return words;
  }

  private static Forest forest(List<Example> examples) {
    List<float[]> rows = new ArrayList<>();
    List<Float> labels = new ArrayList<>();
    for (Example example : examples) {
      example.rows.forEach(
          (country, row) -> {
            rows.add(row);
            labels.add(example.countries.contains(country) ? 1f : 0f);
          });
    }
    float[] wishes = new float[labels.size()];
    for (int i = 0; i < wishes.length; i++) {
      wishes[i] = labels.get(i);
    }
    return new ForestTrainer(rows.toArray(float[][]::new), wishes, new int[0], 4, 0.06, SEED)
        .train(TREES);
  }

  static void tell(String format, Object... values) {
    System.err.printf(Locale.ROOT, format + "%n", values);
  }
}
