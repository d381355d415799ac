package news.dateline.standalone.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import news.dateline.classify.theme.learn.LabelledStory;
import news.dateline.tags.OwnThemeTag;

/**
 * Compares the themes of a user's own taxonomy that stories were given with those of a reader. None
 * of a story's themes comes first, and many stories have none, so that there is no accuracy.
 */
final class OwnThemeScore {

  private final String set;
  private final Map<String, Counts> themes = new TreeMap<>();
  private final CalibrationError calibration = new CalibrationError();
  private int stories;
  private int untagged;

  OwnThemeScore(String set) {
    this.set = set;
  }

  private static final class Counts {
    private int labelled;
    private int listed;
    private int right;

    void add(Counts other) {
      labelled += other.labelled;
      listed += other.listed;
      right += other.right;
    }

    Figures addTo(Figures figures) {
      return figures
          .with("filed under", labelled)
          .with("listed", listed)
          .with("precision", ratio(right, listed))
          .with("recall", ratio(right, labelled))
          .with("F1", ratio(2.0 * right, listed + labelled));
    }
  }

  void add(LabelledStory story, List<OwnThemeTag> tags) {
    stories++;
    untagged += tags.isEmpty() ? 1 : 0;
    story.themes().forEach(theme -> counts(theme).labelled++);
    for (OwnThemeTag tag : tags) {
      boolean isTrue = story.themes().contains(tag.code());
      counts(tag.code()).listed++;
      counts(tag.code()).right += isTrue ? 1 : 0;
      calibration.add(tag.score(), isTrue);
    }
  }

  private Counts counts(String theme) {
    return themes.computeIfAbsent(theme, code -> new Counts());
  }

  /** Over all themes; the calibration error is that of the listed ones. */
  Figures figures() {
    Counts all = new Counts();
    themes.values().forEach(all::add);
    return all.addTo(Figures.of(set).with("stories", stories))
        .with("ECE", calibration.error())
        .with("no theme", ratio(untagged, stories));
  }

  /** A line for each theme that a story has or was given. */
  List<Figures> perTheme() {
    List<Figures> lines = new ArrayList<>();
    themes.forEach((code, counts) -> lines.add(counts.addTo(Figures.of(code))));
    return lines;
  }

  private static double ratio(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }
}
