package news.dateline.document;

/**
 * Identifies a place within a source that shows one document at a time: a file, a page, an item of
 * a feed. What it shows now takes the place of what it showed before.
 *
 * @param value 32 lower-case hexadecimal digits
 */
public record PlaceId(String value) {

  public PlaceId {
    if (!Digest.isId(value)) {
      throw new IllegalArgumentException(
          "A place id is 32 lower-case hexadecimal digits, not '" + value + "'");
    }
  }

  /**
   * The id of a place.
   *
   * @param source id of the configured source
   * @param place as in {@link DocumentId#of}
   */
  public static PlaceId of(String source, String place) {
    return new PlaceId(Digest.id("place", source, place));
  }

  @Override
  public String toString() {
    return value;
  }
}
