package news.dateline.classify.region.toponym;

import news.dateline.classify.region.gazetteer.Places;
import news.dateline.classify.region.home.Newsroom;

/** Fills in the {@link HomeFeature}s of the candidates of a name. */
final class HomeRow {

  static final int WIDTH = RankFeature.values().length + HomeFeature.values().length;

  /** Keeps the logarithm of no distance finite: some 2 km. */
  private static final float LEAST_CHORD = 1e-7f;

  private static final int OFFSET = RankFeature.values().length;

  private HomeRow() {}

  /** What does not change while a text is read. */
  static void fill(
      float[][] rows, Places places, Group group, Newsroom home, boolean isFromAgency) {
    int division = home.firstDivision(places);
    int inCountry = 0;
    float nearest = Float.POSITIVE_INFINITY;
    for (int c = 0; c < rows.length; c++) {
      int place = group.place(c);
      boolean isInCountry = places.countryNumber(place) == home.country();
      inCountry += isInCountry ? 1 : 0;
      set(rows[c], HomeFeature.IN_COUNTRY, isInCountry ? 1 : 0);
      if (home.isPlaced()) {
        boolean isInDivision = division != 0 && places.firstDivision(place) == division;
        float distance = (float) Math.log(places.squaredChord(place, home.place()) + LEAST_CHORD);
        nearest = Math.min(nearest, distance);
        set(rows[c], HomeFeature.PLACED, 1);
        set(rows[c], HomeFeature.IN_DIVISION, isInDivision ? 1 : 0);
        set(rows[c], HomeFeature.DISTANCE, distance);
      }
    }
    for (float[] row : rows) {
      set(row, HomeFeature.NAMESAKES_IN_COUNTRY, inCountry);
      set(row, HomeFeature.FROM_AGENCY, isFromAgency ? 1 : 0);
      if (home.isPlaced()) {
        set(row, HomeFeature.DISTANCE_GAP, get(row, HomeFeature.DISTANCE) - nearest);
      }
    }
  }

  static float get(float[] row, HomeFeature feature) {
    return row[OFFSET + feature.ordinal()];
  }

  static void set(float[] row, HomeFeature feature, float value) {
    row[OFFSET + feature.ordinal()] = value;
  }
}
