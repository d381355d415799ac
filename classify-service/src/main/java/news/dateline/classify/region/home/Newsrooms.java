package news.dateline.classify.region.home;

import java.util.Arrays;
import java.util.List;
import news.dateline.classify.region.gazetteer.Feature;
import news.dateline.classify.region.gazetteer.Gazetteer;
import news.dateline.classify.region.gazetteer.Places;
import news.dateline.classify.region.gazetteer.Postings;
import news.dateline.classify.region.gazetteer.Tokens;
import news.dateline.story.Home;
import org.jspecify.annotations.Nullable;

/** Finds homes in the gazetteer. Safe for use by many threads. */
public final class Newsrooms {

  private final Gazetteer gazetteer;
  private final Places places;

  public Newsrooms(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.places = gazetteer.places();
  }

  /**
   * The home on the map. Of several towns of the name the largest one is meant; what stands behind
   * a comma holds it. A place that is not found leaves the country; null where that is not in the
   * gazetteer either.
   */
  public @Nullable Newsroom find(Home home) {
    Integer country = gazetteer.country(home.country());
    if (country == null) {
      return null;
    }
    int number = places.countryNumber(country);
    String place = home.place();
    return new Newsroom(number, place == null ? -1 : find(place, number));
  }

  /** Its number; -1 where there is none. */
  private int find(String place, int country) {
    List<String> parts = Arrays.stream(place.split(",")).map(String::strip).toList();
    int best = -1;
    long name = Tokens.hashOf(parts.get(0));
    for (int link = gazetteer.first(name); link > 0; link = gazetteer.next(link)) {
      int posting = gazetteer.posting(link);
      int found = Postings.place(posting);
      boolean isThere =
          !Postings.isDemonym(posting)
              && places.countryNumber(found) == country
              && places.feature(found) != Feature.COUNTRY;
      if (isThere && isHeld(found, parts) && (best < 0 || isBetter(found, best))) {
        best = found;
      }
    }
    return best;
  }

  /** A town before a division, then the larger one. */
  private boolean isBetter(int place, int than) {
    boolean isTown = !places.feature(place).isAdministrative();
    boolean wasTown = !places.feature(than).isAdministrative();
    return isTown == wasTown ? places.population(place) > places.population(than) : isTown;
  }

  /** Whether all parts behind the first name a division that the place is in. */
  private boolean isHeld(int place, List<String> parts) {
    return parts.stream().skip(1).allMatch(part -> isHeld(place, part));
  }

  private boolean isHeld(int place, String division) {
    long name = Tokens.hashOf(division);
    for (int link = gazetteer.first(name); link > 0; link = gazetteer.next(link)) {
      int holder = Postings.place(gazetteer.posting(link));
      if (places.feature(holder).isDivision() && places.holds(holder, place)) {
        return true;
      }
    }
    return false;
  }
}
