package news.dateline.story;

import org.jspecify.annotations.Nullable;

/**
 * A place that a publisher says a story is about or mentions.
 *
 * @param concept what it is called and known by
 * @param point where it lies, where told
 */
public record Place(Concept concept, @Nullable Point point) {

  /**
   * A position in WGS 84.
   *
   * @param latitude in degrees, -90 to 90
   * @param longitude in degrees, -180 to 180
   */
  public record Point(double latitude, double longitude) {

    public Point {
      if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
        throw new IllegalArgumentException("No position: " + latitude + ", " + longitude);
      }
    }
  }
}
