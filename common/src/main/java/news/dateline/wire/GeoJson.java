package news.dateline.wire;

import news.dateline.story.Place;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A place's {@code geoJSON}, a point: longitude first, as RFC 7946 has it. */
final class GeoJson {

  private static final String FIELD = "geoJSON";
  private static final String COORDINATES = "coordinates";

  private GeoJson() {}

  static void put(ObjectNode place, double latitude, double longitude) {
    ObjectNode point = place.putObject(FIELD).put("type", "Point");
    point.putArray(COORDINATES).add(longitude).add(latitude);
  }

  /** The point; null where there is none, or it is no pair of numbers. */
  static Place.@Nullable Point point(ObjectNode place) {
    JsonNode coordinates = place.path(FIELD).path(COORDINATES);
    return coordinates.path(0).isNumber() && coordinates.path(1).isNumber()
        ? new Place.Point(coordinates.path(1).doubleValue(), coordinates.path(0).doubleValue())
        : null;
  }
}
