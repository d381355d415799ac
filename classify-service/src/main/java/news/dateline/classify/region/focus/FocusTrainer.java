package news.dateline.classify.region.focus;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import news.dateline.classify.region.gazetteer.Gazetteer;
import news.dateline.classify.region.learn.Forest;
import news.dateline.classify.region.learn.ForestTrainer;
import news.dateline.classify.region.toponym.Toponyms;
import news.dateline.classify.region.toponym.Witness;

/**
 * Makes {@code focus.bin} from stories labelled with the countries that they are about. Repeatable.
 *
 * <p>Toponyms are found by the {@code toponyms.bin} beside the file to write, else by the one on
 * the class path.
 *
 * <p>Arguments: the file to write, {@code all} or the part to leave out as {@code 1/5}, and the
 * labelled stories as {@link FocusStory#read} reads them.
 */
final class FocusTrainer {

  private static final long SEED = 17;
  private static final int FOLDS = 5;
  private static final int TREES = 240;
  private static final int DEPTH = 4;
  private static final double RATE = 0.03;

  private FocusTrainer() {}

  public static void main(String[] args) throws IOException {
    Path beside = Path.of(args[0]).resolveSibling("toponyms.bin");
    Toponyms toponyms = Toponyms.load(Gazetteer.load(List.of()), beside);
    List<Path> files = Arrays.stream(args).skip(2).map(Path::of).toList();
    List<FocusExample> examples = new ArrayList<>();
    for (FocusStory story : FocusStory.read(files)) {
      examples.add(new FocusExample(story, toponyms.find(story.text())));
    }
    if (!args[1].equals("all")) {
      int part = Integer.parseInt(args[1].substring(0, args[1].indexOf('/'))) - 1;
      int of = Integer.parseInt(args[1].substring(args[1].indexOf('/') + 1));
      examples.removeIf(example -> example.isMeasured() && example.isIn(part, of));
    }
    try (OutputStream out = Files.newOutputStream(Path.of(args[0]))) {
      train(examples).write(out);
    }
  }

  /** Words are learned from all examples, what else there is from those to measure with alone. */
  private static FocusModel train(List<FocusExample> all) {
    List<FocusExample> measured = all.stream().filter(FocusExample::isMeasured).toList();
    for (int fold = 0; fold < FOLDS; fold++) {
      int part = fold;
      WordsModel words = words(all.stream().filter(e -> !isHeldOut(e, part)).toList());
      measured.stream().filter(e -> isHeldOut(e, part)).forEach(e -> e.fill(words));
    }
    for (int fold = 0; fold < FOLDS; fold++) {
      int part = fold;
      List<FocusExample> others = measured.stream().filter(e -> !isHeldOut(e, part)).toList();
      Forest alone = alone(others);
      Forest among = among(others);
      measured.stream().filter(e -> isHeldOut(e, part)).forEach(e -> e.judge(alone, among));
    }
    FocusLine line = line(measured);
    return new FocusModel(
        words(all), alone(measured), among(measured), line, thresholds(measured, line));
  }

  private static boolean isHeldOut(FocusExample example, int part) {
    return example.isMeasured() && example.isIn(part, FOLDS);
  }

  private static FocusLine line(List<FocusExample> examples) {
    List<FocusLine.Said> all = new ArrayList<>();
    List<Boolean> right = new ArrayList<>();
    for (FocusExample example : examples) {
      example
          .said()
          .forEach(
              (country, said) -> {
                all.add(said);
                right.add(example.countries().contains(country));
              });
    }
    return FocusLine.fit(all, right);
  }

  private static FocusThresholds thresholds(List<FocusExample> examples, FocusLine line) {
    ThresholdSearch search = new ThresholdSearch();
    for (FocusExample example : examples) {
      Map<String, Double> scores = new LinkedHashMap<>();
      example.said().forEach((country, said) -> scores.put(country, line.probability(said)));
      Set<String> named =
          example.findings().witnesses().stream().map(Witness::country).collect(Collectors.toSet());
      search.add(example.countries(), scores, named);
    }
    return search.best(SEED);
  }

  private static WordsModel words(List<FocusExample> examples) {
    return WordsTrainer.train(
        examples.stream().map(FocusExample::words).toList(),
        examples.stream().map(FocusExample::countries).toList(),
        SEED);
  }

  /** Learns whether a story is about a country. */
  private static Forest alone(List<FocusExample> examples) {
    List<float[]> rows = new ArrayList<>();
    List<Boolean> labels = new ArrayList<>();
    for (FocusExample example : examples) {
      example
          .rows()
          .forEach(
              (country, row) -> {
                if (!country.equals(WordsModel.NONE)) {
                  rows.add(row);
                  labels.add(example.countries().contains(country));
                }
              });
    }
    return forest(rows, labels, new int[0]);
  }

  /** Learns which of the countries of a story, or none, it is about most. */
  private static Forest among(List<FocusExample> examples) {
    List<float[]> rows = new ArrayList<>();
    List<Boolean> labels = new ArrayList<>();
    List<Integer> groups = new ArrayList<>();
    for (FocusExample example : examples) {
      String first = example.countries().isEmpty() ? WordsModel.NONE : example.countries().get(0);
      if (example.rows().containsKey(first)) {
        groups.add(rows.size());
        example
            .rows()
            .forEach(
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
