package news.dateline.standalone.evaluate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.dateline.classify.region.RegionTags;
import news.dateline.standalone.evaluate.PlaceSet.LabelledPlace;
import news.dateline.standalone.evaluate.PlaceSet.LabelledStory;
import news.dateline.tags.Mention;

/**
 * Counts which of the places that stories name were found, and put into the right country. A
 * mention is of a label if the two overlap; one of no label is wrong, unless it is a demonym.
 */
final class PlaceScore {

  private final FocusScore focus = new FocusScore();
  private final CalibrationError calibration = new CalibrationError();
  private final List<String> faults = new ArrayList<>();
  private int labelled;
  private int right;
  private int wrong;

  void add(LabelledStory story, RegionTags tags) {
    focus.add(story.id() + " " + story.text().headline(), story.countries(), tags.regions());
    int body = story.text().headline().length() + 2;
    Set<LabelledPlace> found = new HashSet<>();
    for (Mention mention : tags.mentions()) {
      int offset = mention.field() == Mention.Field.HEADLINE ? 0 : body;
      List<LabelledPlace> labels =
          story.places().stream()
              .filter(
                  label ->
                      mention.start() + offset < label.end()
                          && mention.end() + offset > label.start())
              .toList();
      add(story, mention, labels, found);
    }
    for (LabelledPlace label : story.places()) {
      labelled += label.optional() ? 0 : 1;
      if (!label.optional() && !found.contains(label)) {
        faults.add("missed: " + label.name() + " in " + story.id());
      }
    }
  }

  private void add(
      LabelledStory story, Mention mention, List<LabelledPlace> labels, Set<LabelledPlace> found) {
    Mention.Place place = mention.place();
    String country = place == null || place.country() == null ? "" : place.country();
    if (labels.isEmpty() && mention.kind() == Mention.Kind.DEMONYM) {
      return;
    }
    boolean isRight = false;
    for (LabelledPlace label : labels) {
      if (label.optional() || !found.add(label)) {
        return;
      }
      isRight |= label.country().isEmpty() || label.country().equals(country);
    }
    right += isRight ? 1 : 0;
    wrong += isRight ? 0 : 1;
    calibration.add(mention.score(), isRight);
    if (!isRight) {
      String what = labels.isEmpty() ? "no place" : "elsewhere";
      faults.add(
          String.format(
              Locale.ROOT,
              "%s: %s (%s, %.2f) in %s",
              what,
              mention.text(),
              country,
              mention.score(),
              story.id()));
    }
  }

  List<String> faults() {
    List<String> all = new ArrayList<>(faults);
    all.addAll(focus.faults());
    return all;
  }

  Figures figures(String set) {
    double precision = Share.of(right, wrong);
    double recall = Share.of(right, labelled - right);
    Figures figures =
        Figures.of(set)
            .with("places", labelled)
            .with("precision", precision)
            .with("recall", recall)
            .with("F1", ShingleOverlap.f(precision, recall))
            .with("places' ECE", calibration.error());
    for (var figure : focus.figures(set).values().entrySet()) {
      figures = figures.with(figure.getKey(), figure.getValue());
    }
    return figures;
  }
}
