package news.dateline.classify.region;

import news.dateline.tags.Mention.Kind;
import news.dateline.tags.Mention.Point;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a name can stand for.
 *
 * @param country ISO 3166-1 alpha-2 of what it speaks for; {@link #NOWHERE} for no place at all
 * @param kind null for an institution or the like, which tells of a country but is not a place
 * @param point null where there is no single one
 * @param share of the name's uses in news that mean this, 0 to 1
 */
record Sense(String country, @Nullable Kind kind, @Nullable Point point, double share) {

  static final String NOWHERE = "-";

  boolean nowhere() {
    return country.equals(NOWHERE);
  }

  Sense withShare(double newShare) {
    return new Sense(country, kind, point, newShare);
  }
}
