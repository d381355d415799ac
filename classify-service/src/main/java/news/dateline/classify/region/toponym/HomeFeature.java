package news.dateline.classify.region.toponym;

/**
 * What the ranker looks at besides the {@link RankFeature}s, behind those in a row, where the home
 * of the story is known.
 */
enum HomeFeature {
  /** Whether the candidate is in the home's country. */
  IN_COUNTRY,
  /** Whether more than the country of the home is known. */
  PLACED,
  /** Whether the candidate is in the home's first-level division. */
  IN_DIVISION,
  /** Logarithm of the squared chord to the home. */
  DISTANCE,
  /** How much farther it is than the nearest candidate. */
  DISTANCE_GAP,
  /** How many of the candidates are in the home's country. */
  NAMESAKES_IN_COUNTRY,
  /** Which share of the other names is in the home's country. */
  COUNTRY_SHARE,
  /** Which share of the other names is in the home's first-level division. */
  DIVISION_SHARE,
  /** Whether the text says that it is a news agency's, which writes for readers anywhere. */
  FROM_AGENCY
}
