package news.dateline.classify.region.focus;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
  private static final int DEPTH = 4;
  private static final double RATE = 0.06;

  private FocusTrainer() {}

  /** A story while models are trained. */
  private static final class Example {
    private final String id;
    private final Findings findings;
    private final int bodyStart;
    private final List<String> countries;
    private Map<String, float[]> rows = Map.of();
    private Map<String, FocusLine.Said> said = Map.of();

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

    private void fill(WordsModel words) {
      CharSequence text = findings.tokens().text();
      Map<String, Float> said = words.logits(StoryWords.of(findings.tokens()));
      rows =
          FocusRow.of(
              Evidence.gather(text, bodyStart, findings.witnesses(), said), said, text.length());
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
      WordsModel words = words(examples.stream().filter(e -> !e.isIn(part, FOLDS)).toList());
      examples.stream().filter(e -> e.isIn(part, FOLDS)).forEach(e -> e.fill(words));
    }
    for (int fold = 0; fold < FOLDS; fold++) {
      int part = fold;
      List<Example> others = examples.stream().filter(e -> !e.isIn(part, FOLDS)).toList();
      Forest alone = alone(others);
      Forest among = among(others);
      examples.stream()
          .filter(e -> e.isIn(part, FOLDS))
          .forEach(e -> e.said = FocusModel.judge(e.rows, alone, among));
    }
    List<FocusLine.Said> all = new ArrayList<>();
    List<Boolean> right = new ArrayList<>();
    for (Example example : examples) {
      example.said.forEach(
          (country, said) -> {
            all.add(said);
            right.add(example.countries.contains(country));
          });
    }
    FocusLine line = FocusLine.fit(all, right);
    ThresholdSearch thresholds = new ThresholdSearch();
    for (Example example : examples) {
      Map<String, Double> scores = new LinkedHashMap<>();
      example.said.forEach((country, said) -> scores.put(country, line.probability(said)));
      Set<String> named =
          example.findings.witnesses().stream().map(Witness::country).collect(Collectors.toSet());
      thresholds.add(example.countries, scores, named);
    }
    return new FocusModel(
        words(examples), alone(examples), among(examples), line, thresholds.best());
  }

  private static WordsModel words(List<Example> examples) {
    return WordsTrainer.train(
        examples.stream().map(e -> StoryWords.of(e.findings.tokens())).toList(),
        examples.stream().map(e -> e.countries).toList(),
        SEED);
  }

  /** Learns whether a story is about a country. */
  private static Forest alone(List<Example> examples) {
    List<float[]> rows = new ArrayList<>();
    List<Boolean> labels = new ArrayList<>();
    for (Example example : examples) {
      example.rows.forEach(
          (country, row) -> {
            if (!country.equals(WordsModel.NONE)) {
              rows.add(row);
              labels.add(example.countries.contains(country));
            }
          });
    }
    return forest(rows, labels, new int[0]);
  }

  /** Learns which of the countries of a story, or none, it is about most. */
  private static Forest among(List<Example> examples) {
    List<float[]> rows = new ArrayList<>();
    List<Boolean> labels = new ArrayList<>();
    List<Integer> groups = new ArrayList<>();
    for (Example example : examples) {
      String first = example.countries.isEmpty() ? WordsModel.NONE : example.countries.get(0);
      if (example.rows.containsKey(first)) {
        groups.add(rows.size());
        example.rows.forEach(
            (country, row) -> {
              rows.add(row);
              labels.add(country.equals(first));
            });
      }
    }
    groups.add(rows.size());
    return forest(rows, labels, groups.stream().mapToInt(Integer::intValue).toArray());
  }

  private static Forest forest(List<float[]> rows, List<Boolean> labels, int[] groups) {
    float[] wishes = new float[labels.size()];
    for (int i = 0; i < wishes.length; i++) {
      wishes[i] = labels.get(i) ? 1 : 0;
    }
    return new ForestTrainer(rows.toArray(float[][]::new), wishes, groups, DEPTH, RATE, SEED)
        .train(TREES);
  }

  static void tell(String format, Object... values) {
    System.err.printf(Locale.ROOT, format + "%n", values);
  }
}
