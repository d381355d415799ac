package news.dateline.classify.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import news.dateline.classify.region.M49;
import news.dateline.classify.region.gazetteer.Feature;
import news.dateline.classify.region.gazetteer.Places;

/**
 * A map of dots, drawn from the places of the gazetteer: a dot stands where there are any, and
 * belongs to the country that has most of them there. Equal cells of an equal-area projection.
 *
 * @param columns of cells
 * @param rows of cells
 * @param meridian in the middle, degrees east
 * @param cell length of a cell's side, in radii of the earth
 * @param west of the first column, in radii of the earth
 * @param north of the first row, likewise
 * @param countries each with its cells
 * @param areas M49 regions and sub-regions
 */
public record LandMap(
    int columns,
    int rows,
    double meridian,
    double cell,
    double west,
    double north,
    List<Land> countries,
    List<M49.Area> areas) {

  private static final int COLUMNS = 200;

  /** It runs through the Bering Strait on the other side, so that no land is cut. */
  private static final double MERIDIAN = 11;

  /** Where anybody lives. */
  private static final double NORTH = 80;

  private static final double SOUTH = -56;

  public LandMap {
    countries = List.copyOf(countries);
    areas = List.copyOf(areas);
  }

  /**
   * A country on the map.
   *
   * @param code ISO 3166-1 alpha-2
   * @param m49 sub-region and region
   * @param latitude of its middle
   * @param longitude of its middle
   * @param cells row by row, from 0; empty for one that is smaller than its neighbours' dots
   */
  public record Land(
      String code,
      String name,
      List<String> m49,
      double latitude,
      double longitude,
      List<Integer> cells) {

    public Land {
      m49 = List.copyOf(m49);
      cells = List.copyOf(cells);
    }
  }

  /** The map of all places but those that a user has added. */
  public static LandMap of(Places places) {
    double cell = 2 * EqualEarth.MAX_X / COLUMNS;
    double north = EqualEarth.y(NORTH);
    int rows = (int) Math.ceil((north - EqualEarth.y(SOUTH)) / cell);
    // How many places of which country, by cell.
    Map<Integer, Map<Integer, Integer>> counts = new TreeMap<>();
    for (int place = 0; place < places.size(); place++) {
      if (places.isOwn(place) || places.feature(place).isCountryOrRegion()) {
        continue;
      }
      int at = cell(places.latitude(place), places.longitude(place), cell, north, rows);
      if (at >= 0) {
        counts
            .computeIfAbsent(at, key -> new HashMap<>())
            .merge(places.countryNumber(place), 1, Integer::sum);
      }
    }
    Map<Integer, List<Integer>> cells = new HashMap<>();
    counts.forEach(
        (at, byCountry) ->
            cells.computeIfAbsent(most(byCountry), key -> new ArrayList<>()).add(at));
    return new LandMap(
        COLUMNS, rows, MERIDIAN, cell, -EqualEarth.MAX_X, north, lands(places, cells), M49.areas());
  }

  private static int cell(double latitude, double longitude, double cell, double north, int rows) {
    double east = longitude - MERIDIAN;
    double turned = east < -180 ? east + 360 : east > 180 ? east - 360 : east;
    int column = (int) ((EqualEarth.x(latitude, turned) + EqualEarth.MAX_X) / cell);
    int row = (int) Math.floor((north - EqualEarth.y(latitude)) / cell);
    return row < 0 || row >= rows ? -1 : row * COLUMNS + Math.min(column, COLUMNS - 1);
  }

  private static int most(Map<Integer, Integer> byCountry) {
    return byCountry.entrySet().stream()
        .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .orElseThrow()
        .getKey();
  }

  private static List<Land> lands(Places places, Map<Integer, List<Integer>> cells) {
    List<Land> lands = new ArrayList<>();
    for (int place = 0; place < places.size(); place++) {
      if (places.feature(place) == Feature.COUNTRY) {
        String code = places.country(place);
        lands.add(
            new Land(
                code,
                places.name(place),
                M49.of(code),
                places.latitude(place),
                places.longitude(place),
                cells.getOrDefault(places.countryNumber(place), List.of())));
      }
    }
    lands.sort(Comparator.comparing(Land::code));
    return lands;
  }
}
