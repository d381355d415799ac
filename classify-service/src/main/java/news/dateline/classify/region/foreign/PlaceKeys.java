package news.dateline.classify.region.foreign;

import news.dateline.classify.region.gazetteer.Feature;
import news.dateline.classify.region.gazetteer.Gazetteer;
import news.dateline.classify.region.gazetteer.Places;
import news.dateline.classify.region.gazetteer.Postings;
import news.dateline.classify.region.gazetteer.Tokens;

/** Finds the places that tables name by their English name and country. */
final class PlaceKeys {

  private final Gazetteer gazetteer;
  private final Places places;

  PlaceKeys(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.places = gazetteer.places();
  }

  /**
   * The place of a country.
   *
   * @throws IllegalStateException if there is no such country
   */
  int country(String code) {
    Integer country = gazetteer.country(code);
    if (country == null) {
      throw new IllegalStateException("no such country: " + code);
    }
    return country;
  }

  /**
   * The largest place of that name.
   *
   * @param key an English name and a country, "Munich,DE"; "Europe," where it speaks for none
   * @param division whether a division is meant, and no town of its name
   * @throws IllegalStateException if the gazetteer has none
   */
  int place(String key, boolean division) {
    int comma = key.lastIndexOf(',');
    int best = largest(key.substring(0, comma), key.substring(comma + 1), division);
    if (best < 0) {
      throw new IllegalStateException("the gazetteer does not have " + key);
    }
    return best;
  }

  /** The same; -1 where there is none. What is usually called so goes before what is at times. */
  int largest(String name, String country, boolean division) {
    int best = -1;
    boolean bestUsual = false;
    for (int link = gazetteer.first(Tokens.hashOf(name)); link > 0; link = gazetteer.next(link)) {
      int posting = gazetteer.posting(link);
      int place = Postings.place(posting);
      Feature feature = places.feature(place);
      boolean fits =
          places.country(place).equals(country)
              && !Postings.isDemonym(posting)
              && feature != Feature.COUNTRY
              && division == feature.isAdministrative();
      boolean usual = !Postings.isOtherName(posting);
      boolean better = best < 0 || (usual == bestUsual && isLarger(place, best));
      if (fits && (better || (usual && !bestUsual))) {
        best = place;
        bestUsual = usual;
      }
    }
    return best;
  }

  private boolean isLarger(int place, int other) {
    boolean first = places.feature(place) == Feature.FIRST_DIVISION;
    boolean otherFirst = places.feature(other) == Feature.FIRST_DIVISION;
    return first == otherFirst ? places.population(place) > places.population(other) : first;
  }
}
