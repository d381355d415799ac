package news.dateline.classify.region.gazetteer;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the tables say about a name beyond the places that have it.
 *
 * @param institution ISO alpha-2 of the country that an institution, a currency or a stock phrase
 *     of that name tells of; null if it is none
 * @param brand whether the institution is one that is named all over the world, as a company or a
 *     star
 * @param nowhere share of its uses in news that mean no place, 0 to 1; 0 where nothing is said
 * @param shares of its uses that mean a place in each country, by ISO alpha-2; empty where nothing
 *     is said
 * @param initials whether it is found in capitals only, as "US"
 * @param own whether a user has added it: it then always means the user's place
 */
public record CuratedName(
    @Nullable String institution,
    boolean brand,
    double nowhere,
    Map<String, Double> shares,
    boolean initials,
    boolean own) {

  static final CuratedName OWN = new CuratedName(null, false, 0, Map.of(), false, true);

  /** Copies the map. */
  public CuratedName {
    shares = Map.copyOf(shares);
  }

  /** Share of the uses that mean a place in a country; 0 where nothing is said of it. */
  public double share(String country) {
    return shares.getOrDefault(country, 0.0);
  }
}
