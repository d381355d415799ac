package news.dateline.classify.region.home;

import news.dateline.classify.region.gazetteer.Places;

/**
 * The home of a source, as the gazetteer knows it.
 *
 * @param country number of its country in the gazetteer
 * @param place its number in the gazetteer; less than 0 where only the country is known
 */
public record Newsroom(int country, int place) {

  /** Whether more than the country is known. */
  public boolean isPlaced() {
    return place >= 0;
  }

  /** Number of its first-level division in the gazetteer; 0 where that is not known. */
  public int firstDivision(Places places) {
    return isPlaced() ? places.firstDivision(place) : 0;
  }
}
