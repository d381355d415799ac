package news.dateline.standalone.evaluate;

import news.dateline.tags.Mention;
import org.jspecify.annotations.Nullable;

/**
 * A toponym as it was labelled.
 *
 * @param start offset of its first UTF-16 unit
 * @param end offset behind its last one
 * @param phrase its text
 * @param point null where the label has no coordinates
 */
record LabelledToponym(int start, int end, String phrase, Mention.@Nullable Point point) {

  /** Greatest distance between the middles of a label and of what was found for it, in units. */
  private static final double REACH = 10;

  /** So far a place may lie from its label, in kilometres: 100 miles. */
  private static final double NEAR = 161;

  private static final double EARTH_RADIUS = 6_371;

  boolean isFoundBy(Mention mention) {
    double distance = (start + end - mention.start() - mention.end()) / 2.0;
    return Math.abs(distance) <= REACH && mention.text().equals(phrase);
  }

  /** Whether the place of a mention lies where the label says. */
  boolean isNear(Mention mention) {
    Mention.Place place = mention.place();
    return point != null
        && place != null
        && place.point() != null
        && kilometres(point, place.point()) <= NEAR;
  }

  /** Great-circle distance by the haversine formula. */
  static double kilometres(Mention.Point a, Mention.Point b) {
    double from = Math.toRadians(a.latitude());
    double to = Math.toRadians(b.latitude());
    double north = Math.sin((to - from) / 2);
    double east = Math.sin(Math.toRadians(b.longitude() - a.longitude()) / 2);
    double h = north * north + Math.cos(from) * Math.cos(to) * east * east;
    return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
  }
}
