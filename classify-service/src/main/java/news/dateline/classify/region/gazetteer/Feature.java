package news.dateline.classify.region.gazetteer;

/** What sort of place it is. The order is that of the index file. */
public enum Feature {
  COUNTRY,
  FIRST_DIVISION,
  SECOND_DIVISION,
  CAPITAL,
  /** Seat of a first-level division. */
  SEAT,
  /** Seat of a lower division. */
  LESSER_SEAT,
  TOWN,
  /** Part of a populated place. */
  SECTION,
  /** A region, sea, river or the like. */
  REGION;

  private static final Feature[] ALL = values();

  static Feature of(int ordinal) {
    return ALL[ordinal];
  }

  /** Whether it is a division or a country. */
  public boolean isAdministrative() {
    return this == COUNTRY || this == FIRST_DIVISION || this == SECOND_DIVISION;
  }

  /** Whether it is a country or a region: too wide for its middle to say where something was. */
  public boolean isCountryOrRegion() {
    return this == COUNTRY || this == REGION;
  }

  /** Whether it is a division of a country. */
  public boolean isDivision() {
    return this == FIRST_DIVISION || this == SECOND_DIVISION;
  }
}
