package news.dateline.classify.region.gazetteer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the tables say about a name beyond the places that have it.
 *
 * @param institution shares of its uses that tell of each country, by ISO alpha-2, if it is an
 *     institution, a currency or a stock phrase; empty if it is none
 * @param brand whether the institution is one that is named all over the world, as a company or a
 *     star
 * @param nowhere share of its uses in news that mean no place, 0 to 1; 0 where nothing is said
 * @param shares of its uses that mean a place in each country, by ISO alpha-2; empty where nothing
 *     is said
 * @param initials whether it is found in capitals only, as "US"
 * @param own whether a user has added it: it then always means the user's place
 */
public record CuratedName(
    Map<String, Double> institution,
    boolean brand,
    double nowhere,
    Map<String, Double> shares,
    boolean initials,
    boolean own) {

  static final CuratedName OWN = new CuratedName(Map.of(), false, 0, Map.of(), false, true);

  /** Copies the maps. */
  public CuratedName {
    // In their order, so that sums over them are the same each time.
    institution = Collections.unmodifiableMap(new LinkedHashMap<>(institution));
    shares = Map.copyOf(shares);
  }

  /** Whether it is an institution, a currency, a brand or a stock phrase. */
  public boolean isInstitution() {
    return !institution.isEmpty();
  }

  /** Share of the uses that mean a place in a country; 0 where nothing is said of it. */
  public double share(String country) {
    return shares.getOrDefault(country, 0.0);
  }
}
