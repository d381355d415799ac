package news.dateline.classify.region.toponym;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import news.dateline.classify.region.gazetteer.Feature;
import news.dateline.classify.region.gazetteer.Gazetteer;
import news.dateline.classify.region.gazetteer.Places;
import news.dateline.classify.region.toponym.LabelledText.Label;

/**
 * Sentences made of the gazetteer itself in which what stands around a name says that it is not the
 * place that all know: a dateline, a list, a country, "mayor" or "governor", a longer name. The
 * labelled sets, of American papers for the most part, have too few of these.
 */
final class NamesakeExamples {

  private static final int EACH = 120;
  private static final int SMALL = 5_000;
  private static final int LARGE = 250_000;
  private static final double CLOSE = Places.chord(60);
  private static final String LINKS = ".*[ -](upon|on|under|in|by|de|del|sur|am|an|en)[ -].*";

  private static final List<String> DATELINES =
      List.of(
          "%S (AP) — The meeting was held in %s on Tuesday.",
          "%S — A fire that began in %s killed two people.",
          "%S, March 3 (Reuters) - Police said a man from %s was held.",
          "%s - A school in %s will close, officials said.");

  private static final List<String> COUNTRIES =
      List.of(
          "Police in %s said on Monday that three people had died in %s.",
          "%s will hold a vote in May. Queues were long in %s.",
          "The government of %s said a bridge at %s would be rebuilt.");

  private static final List<String> LISTS =
      List.of(
          "Flights to %s, %s and %s were late.",
          "Shops in %s and %s closed, as they did in %s.",
          "The band will play in %s, %s and %s in June.");

  private static final List<String> DIVISIONS =
      List.of(
          "Voters in %s, %s and %s go to the polls.",
          "Storms tore through %s and %s late on Sunday. One man died in %s.",
          "Farmers in northern %s, %s and %s wait for rain.");

  private static final List<String> CITY =
      List.of(
          "The mayor of %s said that buses would be free.",
          "%S (AP) — Buses will be free, officials said.",
          "The %s mayor said that buses would be free.",
          "%S, May 4 - Buses will be free, officials said.");

  private static final List<String> STATE =
      List.of(
          "The governor of %s signed the law on Friday.",
          "Lawmakers of the state of %s met on Friday.", "Roads in southwestern %s were closed.");

  private final Gazetteer gazetteer;
  private final Places places;
  private final Sentences sentences;
  private final List<Integer> large = new ArrayList<>();
  private final Map<Integer, List<Integer>> towns = new HashMap<>();
  private final Map<Integer, List<Integer>> divisions = new HashMap<>();

  private NamesakeExamples(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.places = gazetteer.places();
    this.sentences = new Sentences(gazetteer);
  }

  static List<Example> of(Gazetteer gazetteer) {
    NamesakeExamples made = new NamesakeExamples(gazetteer);
    made.sort();
    made.divisions();
    made.towns();
    return made.sentences.examples();
  }

  private void sort() {
    for (int place = 0; place < places.size(); place++) {
      Feature feature = places.feature(place);
      int country = places.countryNumber(place);
      if (feature == Feature.FIRST_DIVISION) {
        divisions.computeIfAbsent(country, key -> new ArrayList<>()).add(place);
      } else if (isTown(feature) && places.population(place) >= LARGE) {
        large.add(place);
        towns.computeIfAbsent(country, key -> new ArrayList<>()).add(place);
      }
    }
  }

  private static boolean isTown(Feature feature) {
    return !feature.isAdministrative() && feature != Feature.REGION && feature != Feature.SECTION;
  }

  /** States and cities of one name. */
  private void divisions() {
    countries();
    for (List<Integer> all : divisions.values()) {
      all.sort((a, b) -> Integer.compare(places.population(b), places.population(a)));
      for (int i = 0; i < all.size(); i++) {
        int division = all.get(i);
        int town = places.population(division) < 4 * LARGE ? -1 : namesake(division);
        if (town >= 0) {
          int one = all.get((i + 1) % all.size());
          int two = all.get((i + 2) % all.size());
          sentences.add(pick(STATE, division), division);
          sentences.add(pick(DIVISIONS, division), division, one, two);
          sentences.add(pick(DIVISIONS, division + 1), one, division, two);
          city(town, places.name(division), pick(CITY, division));
          city(town, places.name(division), pick(CITY, division + 1));
          cities(town, places.name(division));
          among(town, places.name(division), places.name(one), places.name(two));
        }
      }
    }
  }

  /** A town with a usual name of a division or its short form, for which both are candidates. */
  private int namesake(int division) {
    Example example = sentences.example("The fair in %s.", division);
    Group group = example == null ? null : example.reading.groupOf[0];
    for (int c = 0; group != null && c < group.candidates.length; c++) {
      int place = group.place(c);
      if (isTown(places.feature(place))
          && places.population(place) >= LARGE / 5
          && places.countryNumber(place) == places.countryNumber(division)) {
        return place;
      }
    }
    return -1;
  }

  private void towns() {
    int[] made = new int[4];
    for (int k = 0; k < places.size(); k++) {
      // Spread over all of them.
      int place = (int) ((k * 7919L) % places.size());
      if (!isTown(places.feature(place)) || places.population(place) < SMALL) {
        continue;
      }
      if (places.name(place).matches(LINKS) && made[0] < EACH) {
        made[0] += shortened(place);
      }
      if (made[1] < EACH || made[2] < EACH || made[3] < EACH) {
        lesser(place, made);
      }
    }
  }

  /** "Upton upon Severn", and then "Upton". */
  private int shortened(int place) {
    String name = places.name(place);
    String brief = name.split("[ -](upon|on|under|in|by|de|del|sur|am|an|en)[ -]", 2)[0];
    if (brief.length() < 4) {
      return 0;
    }
    String text = "The bridge at " + name + " reopened on Thursday. Shops in " + brief + " gained.";
    int end = text.length() - " gained.".length();
    List<Label> labels = List.of(sentences.label(place, brief, end - brief.length()));
    sentences.add(text, labels);
    return 1;
  }

  private void countries() {
    for (int place = 0; place < places.size(); place++) {
      if (places.feature(place) == Feature.COUNTRY) {
        sentences.add("Roads in southwestern %s were closed.", place);
      }
    }
  }

  /** A city by the name of its state. */
  private void city(int place, String name, String sentence) {
    int at = sentence.indexOf('%');
    String as = sentence.charAt(at + 1) == 'S' ? name.toUpperCase(Locale.ROOT) : name;
    String text = sentence.substring(0, at) + as + sentence.substring(at + 2);
    sentences.add(text, List.of(sentences.label(place, as, at)));
  }

  /** The same in a list of cities. */
  private void cities(int place, String name) {
    List<Integer> others = towns.getOrDefault(places.countryNumber(place), List.of());
    if (others.size() > 3) {
      int at = Math.floorMod(place, others.size() - 2);
      String one = places.name(others.get(at));
      String two = places.name(others.get(at + 1));
      String text = "Flights to " + one + ", " + name + " and " + two + " were late.";
      sentences.add(
          text, List.of(sentences.label(place, name, "Flights to , ".length() + one.length())));
    }
  }

  /** A dateline before the names of states. */
  private void among(int place, String name, String one, String two) {
    String as = name.toUpperCase(Locale.ROOT);
    String text = as + " — Envoys from " + one + " and " + two + " reached a deal on Tuesday.";
    sentences.add(text, List.of(sentences.label(place, as, 0)));
  }

  /** A town with a better known namesake, beside what tells that it is not that. */
  private void lesser(int place, int[] made) {
    Example example = sentences.example("The fair in %s.", place);
    Group group = example == null ? null : example.reading.groupOf[0];
    boolean known = false;
    for (int c = 0; group != null && c < group.candidates.length; c++) {
      known |= group.place(c) == place && c > 0;
    }
    if (!known || Objects.requireNonNull(group).place(0) == place) {
      return;
    }
    Integer country = gazetteer.country(places.country(place));
    if (made[1] < EACH && country != null) {
      made[1]++;
      sentences.add(pick(COUNTRIES, place), country, place);
    }
    for (int city : large) {
      if (places.squaredChord(city, place) < CLOSE && city != place) {
        if (made[2] < EACH) {
          made[2]++;
          sentences.add(pick(DATELINES, place), city, place);
        } else if (made[3] < EACH) {
          made[3]++;
          sentences.add(pick(LISTS, place), city, place, city);
        }
        return;
      }
    }
  }

  private static String pick(List<String> sentences, int number) {
    return sentences.get(Math.floorMod(number, sentences.size()));
  }
}
