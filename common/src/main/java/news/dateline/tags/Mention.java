package news.dateline.tags;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A location found in a story's text.
 *
 * @param field where it stands
 * @param start offset of its first UTF-16 unit in that field
 * @param end offset behind its last one
 * @param text as it stands there
 * @param kind what names it
 * @param place what it resolved to; null where it did not
 * @param score calibrated probability, 0 to 1, that this is right
 */
public record Mention(
    Field field, int start, int end, String text, Kind kind, @Nullable Place place, double score) {

  /** The parts of a story that mentions stand in. */
  public enum Field {
    HEADLINE,
    BODY;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a mention names. */
  public enum Kind {
    /** A country by its name. */
    COUNTRY,
    /** A first- or second-level division. */
    ADMIN,
    /** A populated or other place. */
    PLACE,
    /** A people or an adjective, for instance "Kenyan". */
    DEMONYM,
    /** A region above or across countries, a sea, a river or the like. */
    REGION;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What a mention resolved to.
   *
   * @param name English name
   * @param country ISO 3166-1 alpha-2; null for what lies in several countries or none
   * @param geonames GeoNames id, where it has one
   * @param point coordinates, where known
   */
  public record Place(
      String name, @Nullable String country, @Nullable Long geonames, @Nullable Point point) {}

  /**
   * WGS 84 coordinates in degrees.
   *
   * @param latitude -90 to 90, north positive
   * @param longitude -180 to 180, east positive
   */
  public record Point(double latitude, double longitude) {}
}
