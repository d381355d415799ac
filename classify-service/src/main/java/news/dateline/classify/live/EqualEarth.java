package news.dateline.classify.live;

/**
 * The Equal Earth projection, on which areas can be compared: Šavrič, Patterson and Jenny, "The
 * Equal Earth map projection", International Journal of Geographical Information Science 33 (2019).
 */
final class EqualEarth {

  /** Of the meridian at 180 degrees from the middle, at the equator. */
  static final double MAX_X = 2.706_629_983_696_387;

  private static final double A1 = 1.340_264;
  private static final double A2 = -0.081_106;
  private static final double A3 = 0.000_893;
  private static final double A4 = 0.003_796;
  private static final double M = Math.sqrt(3) / 2;

  private EqualEarth() {}

  /**
   * East of the middle, in radii of the earth.
   *
   * @param longitude degrees east of the middle, -180 to 180
   */
  static double x(double latitude, double longitude) {
    double theta = theta(latitude);
    double t2 = theta * theta;
    double t6 = t2 * t2 * t2;
    double slope = A1 + 3 * A2 * t2 + t6 * (7 * A3 + 9 * A4 * t2);
    return Math.toRadians(longitude) * Math.cos(theta) / (M * slope);
  }

  /** North of the equator, in radii of the earth. */
  static double y(double latitude) {
    double theta = theta(latitude);
    double t2 = theta * theta;
    double t6 = t2 * t2 * t2;
    return theta * (A1 + A2 * t2 + t6 * (A3 + A4 * t2));
  }

  private static double theta(double latitude) {
    return Math.asin(M * Math.sin(Math.toRadians(latitude)));
  }
}
