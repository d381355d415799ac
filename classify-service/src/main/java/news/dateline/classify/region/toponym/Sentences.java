package news.dateline.classify.region.toponym;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import news.dateline.classify.region.gazetteer.Gazetteer;
import news.dateline.classify.region.gazetteer.Places;
import news.dateline.classify.region.toponym.LabelledText.Label;
import org.jspecify.annotations.Nullable;

/** Sentences about places of the gazetteer, labelled with those. */
final class Sentences {

  private final Gazetteer gazetteer;
  private final Places places;
  private final List<Example> examples = new ArrayList<>();

  Sentences(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.places = gazetteer.places();
  }

  /** What was added. */
  List<Example> examples() {
    return examples;
  }

  void add(String text, List<Label> labels) {
    String group = labels.get(0).phrase();
    examples.add(new Example(new LabelledText(group, text, labels, true), gazetteer));
  }

  void add(String sentence, int... named) {
    Example example = example(sentence, named);
    if (example != null) {
      examples.add(example);
    }
  }

  /** A sentence with places for its names, each labelled. */
  @Nullable Example example(String sentence, int... named) {
    StringBuilder text = new StringBuilder();
    List<Label> labels = new ArrayList<>();
    int from = 0;
    for (int place : named) {
      int at = sentence.indexOf('%', from);
      text.append(sentence, from, at);
      String name = places.name(place);
      if (sentence.charAt(at + 1) == 'S') {
        name = name.toUpperCase(Locale.ROOT);
      }
      labels.add(label(place, name, text.length()));
      text.append(name);
      from = at + 2;
    }
    text.append(sentence.substring(from));
    Example example =
        new Example(
            new LabelledText(labels.get(0).phrase(), text.toString(), labels, true), gazetteer);
    return example.reading.groupOf.length == 0 ? null : example;
  }

  Label label(int place, String name, int start) {
    return new Label(
        start, start + name.length(), name, places.latitude(place), places.longitude(place), place);
  }
}
