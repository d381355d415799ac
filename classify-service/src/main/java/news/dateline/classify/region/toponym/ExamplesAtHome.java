package news.dateline.classify.region.toponym;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import news.dateline.classify.region.gazetteer.Gazetteer;
import news.dateline.classify.region.gazetteer.Places;
import news.dateline.classify.region.home.HomeTable;
import news.dateline.classify.region.home.Newsroom;
import news.dateline.classify.region.home.Newsrooms;
import news.dateline.story.Home;

/**
 * Examples whose home is known, the town or only its country. A text of no newspaper is given that
 * of another: it is the foreign page there. Repeatable from its seed.
 */
final class ExamplesAtHome {

  /** So large a namesake in the home's country may be meant there. */
  private static final int KNOWN_THERE = 50_000;

  /** Kilometres. */
  private static final double BEYOND = 200;

  private final Gazetteer gazetteer;
  private final HomeTable table;
  private final Newsrooms newsrooms;
  private final List<Newsroom> all;
  private final Random random;

  ExamplesAtHome(Gazetteer gazetteer, HomeTable table, long seed) {
    this.gazetteer = gazetteer;
    this.table = table;
    this.newsrooms = new Newsrooms(gazetteer);
    this.all = table.homes().stream().map(this::find).toList();
    this.random = new Random(seed);
  }

  private Newsroom find(Home home) {
    Newsroom found = Objects.requireNonNull(newsrooms.find(home), home.country());
    if (home.place() != null && !found.isPlaced()) {
      throw new IllegalArgumentException("the gazetteer has no " + home);
    }
    return found;
  }

  private static Newsroom country(Newsroom home) {
    return new Newsroom(home.country(), -1);
  }

  private Newsroom any() {
    return all.get(random.nextInt(all.size()));
  }

  /**
   * Two of each text. Of a newspaper: with the town, and with its country. Of none: with any, and
   * with any town or one that has the name of a place which the text means elsewhere.
   */
  List<Example> of(List<LabelledText> texts) {
    List<Example> examples = new ArrayList<>();
    for (LabelledText text : texts) {
      Home stated = table.find(text.group());
      if (stated == null) {
        examples.add(new Example(text, gazetteer, maybeCountry(any())));
        Newsroom other =
            random.nextBoolean() ? any() : namesake(new Example(text, gazetteer, null));
        examples.add(new Example(text, gazetteer, other));
      } else {
        Newsroom home = find(stated);
        examples.add(new Example(text, gazetteer, home));
        examples.add(new Example(text, gazetteer, country(home)));
      }
    }
    return examples;
  }

  /** Plain sentences, read abroad, or where a place has the name. */
  List<Example> plain() {
    List<Example> examples = new ArrayList<>();
    for (Example example : PlainExamples.of(gazetteer)) {
      // Only a wire's dateline surely means the place that all know.
      boolean isFromWire = PlainExamples.isFromWire(example.text);
      Newsroom home = isFromWire && random.nextBoolean() ? namesake(example) : maybeCountry(any());
      if (isFromWire || !isKnownThere(example, home)) {
        examples.add(new Example(example.text, gazetteer, home));
      }
    }
    return examples;
  }

  private Newsroom maybeCountry(Newsroom home) {
    return random.nextBoolean() ? home : country(home);
  }

  /** One at a place with the name of a labelled place that lies elsewhere; any if there is none. */
  private Newsroom namesake(Example example) {
    Places places = gazetteer.places();
    List<Integer> namesakes = new ArrayList<>();
    for (int i = 0; i < example.labels.length; i++) {
      LabelledText.Label label = example.labels[i];
      Group group = example.reading.groupOf[i];
      if (label == null || group == null || !label.hasPoint()) {
        continue;
      }
      for (int c = 0; c < group.candidates.length; c++) {
        int place = group.place(c);
        boolean isElsewhere = isBeyond(label, place);
        if (isElsewhere && !places.country(place).isEmpty()) {
          namesakes.add(place);
        }
      }
    }
    if (namesakes.isEmpty()) {
      return any();
    }
    int place = namesakes.get(random.nextInt(namesakes.size()));
    return new Newsroom(places.countryNumber(place), place);
  }

  private boolean isBeyond(LabelledText.Label label, int place) {
    Places places = gazetteer.places();
    return label.kilometres(places.latitude(place), places.longitude(place)) > BEYOND;
  }

  /** Whether readers at home may think of another place there than of the labelled one. */
  private boolean isKnownThere(Example example, Newsroom home) {
    Places places = gazetteer.places();
    LabelledText.Label label = example.text.labels().get(0);
    boolean isAnother = false;
    for (Group group : example.reading.groups) {
      for (int c = 0; c < group.candidates.length; c++) {
        int place = group.place(c);
        if (places.countryNumber(place) != home.country()) {
          continue;
        }
        if (!isBeyond(label, place)) {
          return false;
        }
        boolean isNear =
            home.isPlaced() && places.squaredChord(place, home.place()) < Places.chord(BEYOND);
        isAnother |= isNear || places.population(place) >= KNOWN_THERE;
      }
    }
    return isAnother;
  }
}
