package news.dateline.classify.region.gazetteer;

import java.util.HashSet;
import java.util.Set;

/** Where to put a division on the map, by its towns. */
final class DivisionMiddle {

  private final Set<Long> cells = new HashSet<>();
  private double latitudes;
  private double longitudes;
  private double cellLatitudes;
  private double cellLongitudes;
  private double weights;
  private double seatLatitude = Double.NaN;
  private double seatLongitude;
  private int seatPopulation = -1;
  private long population;

  void add(double latitude, double longitude, int inhabitants, boolean seat) {
    double weight = inhabitants + 100.0;
    latitudes += weight * latitude;
    longitudes += weight * longitude;
    weights += weight;
    population += inhabitants;
    long cell = Math.round(latitude * 2) * 10_000 + Math.round(longitude * 2);
    if (cells.add(cell)) {
      cellLatitudes += latitude;
      cellLongitudes += longitude;
    }
    if (seat && inhabitants > seatPopulation) {
      seatLatitude = latitude;
      seatLongitude = longitude;
      seatPopulation = inhabitants;
    }
  }

  /**
   * @param wide the middle of the half-degree fields with towns, which comes near that of the land;
   *     else that of the seat, or weighted by population where there is none
   */
  double latitude(boolean wide) {
    if (wide) {
      return cellLatitudes / cells.size();
    }
    return Double.isNaN(seatLatitude) ? latitudes / weights : seatLatitude;
  }

  double longitude(boolean wide) {
    if (wide) {
      return cellLongitudes / cells.size();
    }
    return Double.isNaN(seatLatitude) ? longitudes / weights : seatLongitude;
  }

  int population() {
    return (int) Math.min(Integer.MAX_VALUE, population);
  }
}
