package news.dateline.ingest.fetch;

/** Where settings may lie. */
final class Range {

  private Range() {}

  /**
   * @param key the setting's
   * @param range in words
   * @throws IllegalArgumentException if it does not hold, naming all of these
   */
  static void require(boolean holds, String key, String range, Object value) {
    if (!holds) {
      throw new IllegalArgumentException(key + " must be " + range + ", not " + value);
    }
  }
}
