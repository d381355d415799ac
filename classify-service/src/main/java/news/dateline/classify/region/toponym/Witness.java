package news.dateline.classify.region.toponym;

/**
 * A name in a text that speaks for a country.
 *
 * @param start offset of its first UTF-16 unit
 * @param end offset behind its last one
 * @param name the same for mentions of one name
 * @param country ISO 3166-1 alpha-2
 * @param kind what sort of name it is
 * @param weight probability, 0 to 1, that it does
 */
public record Witness(int start, int end, long name, String country, Kind kind, double weight) {

  /** What speaks for a country. */
  public enum Kind {
    COUNTRY,
    DIVISION,
    TOWN,
    DEMONYM,
    INSTITUTION,
    /** What is named all over the world: a company, a star. */
    BRAND
  }
}
