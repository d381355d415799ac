package news.dateline.standalone.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import news.dateline.tags.Mention;
import org.jspecify.annotations.Nullable;

/**
 * Counts what was found of labelled toponyms, and what of that was put where it belongs. Found: the
 * same text, its middle within 10 characters. Right: within 161 km. End to end: found and right, of
 * all labels with coordinates.
 */
final class ToponymScore {

  private final CalibrationError calibration = new CalibrationError();
  private final List<String> faults = new ArrayList<>();
  private int texts;
  private int labelled;
  private int located;
  private int found;
  private int foundLocated;
  private int right;
  private int unlabelled;

  void addText() {
    texts++;
  }

  /**
   * @param mention what was found for the label; null if nothing was
   */
  void add(LabelledToponym label, @Nullable Mention mention, String text) {
    labelled++;
    boolean hasPoint = label.point() != null;
    located += hasPoint ? 1 : 0;
    if (mention == null) {
      faults.add(fault("missed", label.start(), label.end(), text, ""));
      return;
    }
    found++;
    if (hasPoint) {
      foundLocated++;
      boolean near = label.isNear(mention);
      right += near ? 1 : 0;
      // Where nothing is said of the place, the score is that of its being one.
      calibration.add(mention.score(), near || mention.place() == null);
      if (!near) {
        String places = " " + mention.place() + " is not at " + label.point();
        faults.add(fault("elsewhere", mention.start(), mention.end(), text, places));
      }
    }
  }

  /** Counts a mention that no label speaks of. */
  void addUnlabelled(Mention mention, String text) {
    unlabelled++;
    calibration.add(mention.score(), false);
    String score = String.format(Locale.ROOT, " %.2f", mention.score());
    faults.add(fault("unlabelled", mention.start(), mention.end(), text, score));
  }

  List<String> faults() {
    return faults;
  }

  Figures figures(String set) {
    double precision = Share.of(found, unlabelled);
    double recall = Share.of(found, labelled - found);
    return Figures.of(set)
        .with("texts", texts)
        .with("toponyms", labelled)
        .with("precision", precision)
        .with("recall", recall)
        .with("F1", ShingleOverlap.f(precision, recall))
        .with("right", Share.of(right, foundLocated - right))
        .with("end to end", Share.of(right, located - right))
        .with("ECE", calibration.error());
  }

  private static String fault(String what, int start, int end, String text, String more) {
    int from = Math.max(0, start - 40);
    int to = Math.min(text.length(), end + 30);
    String around =
        text.substring(from, Math.max(from, Math.min(start, to)))
            + "["
            + text.substring(Math.min(start, to), Math.min(end, to))
            + "]"
            + text.substring(Math.min(end, to), to);
    return what + more + ": " + around;
  }
}
