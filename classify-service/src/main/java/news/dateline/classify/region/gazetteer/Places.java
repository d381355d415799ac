package news.dateline.classify.region.gazetteer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All places, by number. Immutable; kept in few arrays, so that it loads fast and stays small. */
public final class Places {

  /** Squared chord within which a place may be a part of a larger one: 60 km. */
  private static final double WITHIN_A_TOWN = chord(60);

  private static final double UNITS = 1e4;

  final byte[] features;
  final int[] ids;
  final byte[] countries;
  final short[] firsts;
  final int[] seconds;
  final int[] latitudes;
  final int[] longitudes;
  final int[] populations;
  final int[] nameEnds;
  final byte[] names;
  final List<String> codes;
  private final float[] vectors;
  private final int firstOwn;

  /**
   * @param firstOwn the first of the places that a user has added
   */
  Places(PlacesDraft draft, int firstOwn) {
    this.firstOwn = firstOwn;
    this.features = draft.features;
    this.ids = draft.ids;
    this.countries = draft.countries;
    this.firsts = draft.firsts;
    this.seconds = draft.seconds;
    this.latitudes = draft.latitudes;
    this.longitudes = draft.longitudes;
    this.populations = draft.populations;
    this.nameEnds = draft.nameEnds;
    this.names = draft.names;
    this.codes = List.copyOf(draft.codes);
    this.vectors = new float[3 * ids.length];
    for (int i = 0; i < ids.length; i++) {
      double latitude = Math.toRadians(latitudes[i] / UNITS);
      double longitude = Math.toRadians(longitudes[i] / UNITS);
      double radius = Math.cos(latitude);
      vectors[3 * i] = (float) (radius * Math.cos(longitude));
      vectors[3 * i + 1] = (float) (radius * Math.sin(longitude));
      vectors[3 * i + 2] = (float) Math.sin(latitude);
    }
  }

  /** How many there are. */
  public int size() {
    return ids.length;
  }

  /** Whether a user has added it. */
  public boolean isOwn(int place) {
    return place >= firstOwn;
  }

  /** What sort of place it is. */
  public Feature feature(int place) {
    return Feature.of(features[place]);
  }

  /** Its GeoNames id; null where it is not known. */
  public @Nullable Long geonames(int place) {
    return ids[place] == 0 ? null : (long) ids[place];
  }

  /** ISO 3166-1 alpha-2; empty for a region that speaks for no single country. */
  public String country(int place) {
    return codes.get(countries[place] & 0xFF);
  }

  /** Number of its country; the same for places of the same country. 0 for none. */
  public int countryNumber(int place) {
    return countries[place] & 0xFF;
  }

  /** Number of its first-level division, unique over all countries; 0 where there is none. */
  public int firstDivision(int place) {
    return firsts[place];
  }

  /** Number of its second-level division, unique over all; 0 where there is none. */
  public int secondDivision(int place) {
    return seconds[place];
  }

  /** Degrees, -90 to 90. */
  public double latitude(int place) {
    return latitudes[place] / UNITS;
  }

  /** Degrees, -180 to 180. */
  public double longitude(int place) {
    return longitudes[place] / UNITS;
  }

  /** Inhabitants; 0 where not known. */
  public int population(int place) {
    return populations[place];
  }

  /** Its English name. */
  public String name(int place) {
    int from = place == 0 ? 0 : nameEnds[place - 1];
    return new String(names, from, nameEnds[place] - from, StandardCharsets.UTF_8);
  }

  /** Where it is on a globe of radius 1; x points from the middle to the meridian of Greenwich. */
  public float x(int place) {
    return vectors[3 * place];
  }

  /** The same; y points to 90 degrees east. */
  public float y(int place) {
    return vectors[3 * place + 1];
  }

  /** The same; z points to the north pole. */
  public float z(int place) {
    return vectors[3 * place + 2];
  }

  /**
   * Distance between two places, through the earth, as the square of a share of its radius. For
   * comparing only; {@link #chord} tells what a distance comes to.
   */
  public float squaredChord(int a, int b) {
    float x = x(a) - x(b);
    float y = y(a) - y(b);
    float z = z(a) - z(b);
    return x * x + y * y + z * z;
  }

  /**
   * Whether a place lies in another: in its country or division, or, of two that are neither, close
   * to a larger one. Regions hold nothing, since nobody has drawn their borders.
   */
  public boolean holds(int holder, int place) {
    if (holder == place) {
      return false;
    }
    return switch (feature(holder)) {
      case COUNTRY ->
          countryNumber(holder) == countryNumber(place) && feature(place) != Feature.COUNTRY;
      case FIRST_DIVISION ->
          firstDivision(holder) == firstDivision(place) && feature(place) != Feature.FIRST_DIVISION;
      case SECOND_DIVISION ->
          secondDivision(holder) == secondDivision(place)
              && feature(place) != Feature.SECOND_DIVISION;
      case REGION -> false;
      default ->
          !feature(place).isAdministrative()
              && population(holder) > population(place)
              && squaredChord(holder, place) < WITHIN_A_TOWN;
    };
  }

  /** The squared chord of a distance over ground in kilometres. */
  public static double chord(double kilometres) {
    double half = Math.sin(kilometres / (2 * 6_371));
    return 4 * half * half;
  }
}
