package news.dateline.classify.region.gazetteer;

import java.util.List;

/**
 * A place that the index lacks.
 *
 * @param geonames id; 0 where it is not known
 * @param country ISO 3166-1 alpha-2; empty where it speaks for none
 * @param latitude degrees, -90 to 90
 * @param longitude degrees, -180 to 180
 * @param population 0 where it has none
 * @param name by which it is shown and found
 * @param aliases other names by which it is found
 * @param demonyms of its people, adjectives
 */
public record OwnPlace(
    Feature feature,
    int geonames,
    String country,
    double latitude,
    double longitude,
    int population,
    String name,
    List<String> aliases,
    List<String> demonyms) {

  /** Copies the lists. */
  public OwnPlace {
    aliases = List.copyOf(aliases);
    demonyms = List.copyOf(demonyms);
  }
}
