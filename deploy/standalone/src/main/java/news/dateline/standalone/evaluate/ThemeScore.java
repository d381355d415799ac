package news.dateline.standalone.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import news.dateline.classify.theme.learn.LabelledStory;
import news.dateline.tags.ThemeTag;
import org.jspecify.annotations.Nullable;

/**
 * Compares the top-level themes that stories were given with those that a reader gave them. A story
 * without a theme counts as wrong.
 */
final class ThemeScore {

  private final String set;
  private final Map<String, int[]> confusion = new TreeMap<>();
  private final Map<String, Counts> themes = new TreeMap<>();
  private final CalibrationError calibration = new CalibrationError();
  private final CalibrationError primaryCalibration = new CalibrationError();
  private int stories;
  private int right;
  private int inSet;
  private int listed;
  private int untagged;
  private int compared;
  private int amongOwn;

  ThemeScore(String set) {
    this.set = set;
  }

  /** Counts of one theme: as primary theme, and among all themes of the stories. */
  private static final class Counts {
    private int truth;
    private int found;
    private int both;
    private int listed;
    private int labelled;
    private int listedRight;

    double f1() {
      return ratio(2.0 * both, truth + found);
    }
  }

  void add(LabelledStory story, List<ThemeTag> tags) {
    List<ThemeTag> top = tags.stream().filter(ThemeTag::isTopLevel).toList();
    String found = top.isEmpty() ? LabelledStory.NO_THEME : top.get(0).code();
    stories++;
    untagged += top.isEmpty() ? 1 : 0;
    counts(story.primary()).truth++;
    if (found.equals(story.primary())) {
      right++;
      counts(found).both++;
    } else {
      confusion.computeIfAbsent(story.primary() + " " + found, k -> new int[1])[0]++;
    }
    if (!top.isEmpty()) {
      counts(found).found++;
      inSet += story.themes().contains(found) ? 1 : 0;
      primaryCalibration.add(top.get(0).score(), found.equals(story.primary()));
    }
    story.themes().forEach(theme -> counts(theme).labelled++);
    for (ThemeTag tag : top) {
      boolean isTrue = story.themes().contains(tag.code());
      counts(tag.code()).listed++;
      counts(tag.code()).listedRight += isTrue ? 1 : 0;
      calibration.add(tag.score(), isTrue);
      listed++;
    }
  }

  /** Counts the likeliest of the set's own classes: it may know fewer themes than there are. */
  void addLikeliest(LabelledStory story, @Nullable String likeliest) {
    compared++;
    amongOwn += story.primary().equals(likeliest) ? 1 : 0;
  }

  private Counts counts(String theme) {
    return themes.computeIfAbsent(theme, k -> new Counts());
  }

  /**
   * The figures of the whole set. Macro F1 is the mean over the themes that are someone's primary
   * one; set F1 is micro F1 over all themes; the calibration error is that of a listed theme's
   * score against being one of the story's.
   */
  Figures figures() {
    int labelled = themes.values().stream().mapToInt(c -> c.labelled).sum();
    int listedRight = themes.values().stream().mapToInt(c -> c.listedRight).sum();
    Figures figures =
        Figures.of(set).with("stories", stories).with("accuracy", ratio(right, stories));
    if (compared > 0) {
      figures = figures.with("among its classes", ratio(amongOwn, compared));
    }
    return figures
        .with(
            "macro F1",
            themes.values().stream()
                .filter(c -> c.truth > 0)
                .mapToDouble(Counts::f1)
                .average()
                .orElse(0))
        .with("micro F1", ratio(2.0 * right, 2 * stories - untagged))
        .with("set F1", ratio(2.0 * listedRight, listed + labelled))
        .with("in set", ratio(inSet, stories))
        .with("ECE", calibration.error())
        .with("ECE primary", primaryCalibration.error())
        .with("no theme", ratio(untagged, stories));
  }

  /** A line for each theme that a story has or was given. */
  List<Figures> perTheme() {
    List<Figures> lines = new ArrayList<>();
    for (String theme : new TreeSet<>(themes.keySet())) {
      Counts c = counts(theme);
      lines.add(
          Figures.of(theme)
              .with("primary", c.truth)
              .with("precision", ratio(c.both, c.found))
              .with("recall", ratio(c.both, c.truth))
              .with("F1", c.f1())
              .with("filed under", c.labelled)
              .with("listed", c.listed)
              .with("listed F1", ratio(2.0 * c.listedRight, c.listed + c.labelled)));
    }
    return lines;
  }

  /** The most frequent mistakes: labelled theme, then the one found, and how often. */
  List<Figures> confusions(int most) {
    Map<String, Integer> sorted = new LinkedHashMap<>();
    confusion.entrySet().stream()
        .sorted(Comparator.comparingInt((Map.Entry<String, int[]> e) -> -e.getValue()[0]))
        .limit(most)
        .forEach(e -> sorted.put(e.getKey().replace(" ", " taken for "), e.getValue()[0]));
    return sorted.entrySet().stream()
        .map(e -> Figures.of(e.getKey()).with("mistakes", e.getValue()))
        .toList();
  }

  private static double ratio(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }
}
