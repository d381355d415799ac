package news.dateline.classify.region.gazetteer;

import java.util.List;

/**
 * A place with its names.
 *
 * @param geonames id; 0 where it is not known
 * @param country ISO 3166-1 alpha-2; empty for none
 * @param first GeoNames' code of the first-level division within the country; empty for none
 * @param second the same of the second level within the first
 * @param name English name
 * @param names by which texts may call it, the English one among them
 * @param otherNames less usual ones, and those in other languages
 * @param abbreviations that count only behind a comma
 */
record Entry(
    Feature feature,
    int geonames,
    String country,
    String first,
    String second,
    double latitude,
    double longitude,
    int population,
    String name,
    List<String> names,
    List<String> otherNames,
    List<String> abbreviations) {

  /** Entries of one division are next to one another, larger divisions first. */
  String order() {
    return country + '.' + first + '.' + second;
  }
}
