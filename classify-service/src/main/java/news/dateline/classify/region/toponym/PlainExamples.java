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

  private static final String WIRE = "(AP)";

  private static final List<String> SENTENCES =
      List.of(
          "The talks were held in %s.",
          "%s was calm.", "She lives in %s.", "Officials from %s said so on Monday.");

  private PlainExamples() {}

  /** The first of the name in capitals, as in datelines. */
  private static final List<String> OF_CAPITALS =
      List.of(
          "%S " + WIRE + " — Lawmakers met on Tuesday.",
          "%s said on Monday that it would send no envoy.",
          "The talks between %s and its neighbours went on.");

  static List<Example> of(Gazetteer gazetteer) {
    Places places = gazetteer.places();
    List<Example> examples = new ArrayList<>();
    for (int place = 0; place < places.size(); place++) {
      Feature feature = places.feature(place);
      boolean large = places.population(place) >= KNOWN;
      boolean town = feature == Feature.SEAT || feature == Feature.LESSER_SEAT;
      town |= feature == Feature.TOWN;
      boolean capital = feature == Feature.CAPITAL;
      if (capital || feature == Feature.COUNTRY || (town && large)) {
        add(examples, gazetteer, place, SENTENCES.get(place % SENTENCES.size()), capital && large);
      }
      if (capital && large) {
        for (String sentence : OF_CAPITALS) {
          add(examples, gazetteer, place, sentence, true);
        }
      }
    }
    return examples;
  }

  /** Whether a sentence has the dateline of a news agency. */
  static boolean isFromWire(LabelledText text) {
    return text.text().contains(WIRE);
  }

  /**
   * @param always whether to take it also where another place of the name is better known
   */
  private static void add(
      List<Example> examples, Gazetteer gazetteer, int place, String sentence, boolean always) {
    Places places = gazetteer.places();
    String text = String.format(Locale.ROOT, sentence, places.name(place));
    int start = sentence.indexOf('%');
    int end = start + places.name(place).length();
    String name = text.substring(start, Math.min(end, text.length()));
    Label label = new Label(start, end, name, places.latitude(place), places.longitude(place));
    Example example =
        new Example(new LabelledText(name, text, List.of(label), true), gazetteer, null);
    if (always || example.isLargest(place)) {
      examples.add(example);
    }
  }
}
