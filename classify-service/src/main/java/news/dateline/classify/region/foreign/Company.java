package news.dateline.classify.region.foreign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.dateline.classify.region.gazetteer.Feature;
import news.dateline.classify.region.gazetteer.Places;
import news.dateline.classify.region.gazetteer.Tokens;

/** What else a text names, and how that speaks for one of its places. */
final class Company {

  /** Squared chord of what counts as near. */
  static final double NEAR = Places.chord(150);

  /** Only the weightiest names support others, so that time grows with the length of the text. */
  private static final int MOST = 40;

  private static final double HALF = 0.5;

  /**
   * @param country weight of other places in its country
   * @param near weight of other places near it
   * @param named how surely the country itself, its people or its institutions are named, 0 to 1
   */
  record Support(double country, double near, double named) {}

  /**
   * @param name the same for sightings of one name
   * @param weight probability that it is a place
   */
  private record Other(long name, int place, double weight) {}

  private final Places places;
  private final Tokens tokens;
  private final Map<Integer, Double> told = new HashMap<>();
  private final Map<Integer, Integer> counts = new HashMap<>();
  private List<Other> others = List.of();

  Company(Places places, Tokens tokens, List<Scan.Telling> tellings) {
    this.places = places;
    this.tokens = tokens;
    for (Scan.Telling telling : tellings) {
      double weight = telling.kind() == LocalNames.Kind.HOME ? HALF : 1;
      told.merge(places.countryNumber(telling.country()), weight, Math::max);
    }
  }

  /**
   * Takes in what the sightings of the text are held to be.
   *
   * @param chosen the place of each sighting
   * @param named the probability of each that it is one
   */
  void meet(List<Sighting> sightings, int[] chosen, double[] named) {
    counts.clear();
    Map<Long, Other> byName = new HashMap<>();
    for (int i = 0; i < chosen.length; i++) {
      counts.merge(chosen[i], 1, Integer::sum);
      Other other = new Other(name(sightings.get(i)), chosen[i], named[i]);
      byName.merge(other.name(), other, (a, b) -> a.weight() >= b.weight() ? a : b);
    }
    List<Other> sorted = new ArrayList<>(byName.values());
    sorted.sort(
        Comparator.comparingDouble(Other::weight)
            .reversed()
            .thenComparingInt(Other::place)
            .thenComparingLong(Other::name));
    others = List.copyOf(sorted.subList(0, Math.min(MOST, sorted.size())));
  }

  /** How often a place is named. */
  int count(int place) {
    return counts.getOrDefault(place, 1);
  }

  /** What speaks for a place of a sighting, but for sightings of the same name. */
  Support of(Sighting sighting, int place) {
    long name = name(sighting);
    int code = places.countryNumber(place);
    double country = 0;
    double near = 0;
    double itself = told.getOrDefault(code, 0.0);
    for (Other other : others) {
      if (other.name() == name
          || other.place() == place
          || places.countryNumber(other.place()) != code) {
        continue;
      }
      if (places.feature(other.place()) == Feature.COUNTRY) {
        itself = Math.max(itself, other.weight());
      } else {
        country += other.weight();
        near += places.squaredChord(other.place(), place) < NEAR ? other.weight() : 0;
      }
    }
    return new Support(country, near, itself);
  }

  private long name(Sighting sighting) {
    return tokens.hash(sighting.first()) + 31L * (sighting.last() - sighting.first());
  }
}
