package news.dateline.classify.region.toponym;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import news.dateline.classify.region.gazetteer.Feature;
import news.dateline.classify.region.gazetteer.Gazetteer;
import news.dateline.classify.region.gazetteer.Places;
import news.dateline.classify.region.toponym.LabelledText.Label;

/**
 * Sentences that say nothing of where they play but a name that many know: it means the place that
 * they know. The labelled sets have few of these, and many towns named after them.
 */
final class PlainExamples {

  private static final int KNOWN = 400_000;

  private static final List<String> SENTENCES =
      List.of(
          "The talks were held in %s.",
          "%s was calm.", "She lives in %s.", "Officials from %s said so on Monday.");

  private PlainExamples() {}

  static List<Example> of(Gazetteer gazetteer) {
    Places places = gazetteer.places();
    List<Example> examples = new ArrayList<>();
    for (int place = 0; place < places.size(); place++) {
      Feature feature = places.feature(place);
      boolean town = feature == Feature.CAPITAL || feature == Feature.SEAT;
      town |= feature == Feature.LESSER_SEAT || feature == Feature.TOWN;
      boolean known = town && places.population(place) >= KNOWN;
      if (known || feature == Feature.CAPITAL || feature == Feature.COUNTRY) {
        String name = places.name(place);
        String sentence = SENTENCES.get(place % SENTENCES.size());
        String text = String.format(Locale.ROOT, sentence, name);
        int start = text.indexOf(name);
        Label label =
            new Label(
                start,
                start + name.length(),
                name,
                places.latitude(place),
                places.longitude(place));
        Example example =
            new Example(new LabelledText(name, text, List.of(label), true), gazetteer);
        boolean seat = feature == Feature.CAPITAL && places.population(place) >= KNOWN;
        if (seat || example.isLargest(place)) {
          examples.add(example);
        }
      }
    }
    return examples;
  }
}
