package news.dateline.standalone.evaluate;

import java.util.ArrayList;
import java.util.List;
import news.dateline.tags.RegionTag;

/**
 * Counts whether stories were given the countries that they are about. First choice: the tagged
 * country with the highest score, if it is in focus, is the most important one of the labels; none
 * is right where there is none. Any: it is one of the labels. Set F1: over all countries of all
 * stories.
 */
final class FocusScore {

  private final CalibrationError calibration = new CalibrationError();
  private final List<String> faults = new ArrayList<>();
  private int stories;
  private int first;
  private int any;
  private int exact;
  private int right;
  private int wrong;
  private int missed;

  void add(String name, List<String> labels, List<RegionTag> tags) {
    List<String> focus = tags.stream().filter(RegionTag::focus).map(RegionTag::code).toList();
    stories++;
    boolean none = labels.isEmpty() && focus.isEmpty();
    boolean both = !labels.isEmpty() && !focus.isEmpty();
    boolean firstRight = none || (both && labels.get(0).equals(focus.get(0)));
    first += firstRight ? 1 : 0;
    any += none || (both && labels.contains(focus.get(0))) ? 1 : 0;
    int common = (int) focus.stream().filter(labels::contains).count();
    right += common;
    wrong += focus.size() - common;
    missed += labels.size() - common;
    boolean same = common == labels.size() && common == focus.size();
    exact += same ? 1 : 0;
    for (RegionTag tag : tags) {
      calibration.add(tag.score(), labels.contains(tag.code()));
    }
    if (!firstRight || !same) {
      faults.add((firstRight ? "set" : "first") + " " + labels + " tagged " + focus + ": " + name);
    }
  }

  List<String> faults() {
    return faults;
  }

  Figures figures(String set) {
    double precision = Share.of(right, wrong);
    double recall = Share.of(right, missed);
    return Figures.of(set)
        .with("stories", stories)
        .with("first choice", Share.of(first, stories - first))
        .with("any", Share.of(any, stories - any))
        .with("exact set", Share.of(exact, stories - exact))
        .with("set precision", precision)
        .with("set recall", recall)
        .with("set F1", ShingleOverlap.f(precision, recall))
        .with("ECE", calibration.error());
  }
}
