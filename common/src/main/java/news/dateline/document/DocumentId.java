package news.dateline.document;

/**
 * Identifies a document: one thing fetched from a source, with the bytes it had then.
 *
 * <p>The id is made from the source, the place within the source and the content, so the same bytes
 * fetched again from the same place have the same id, and changed bytes have another. Lines of
 * {@code dateline tag --jsonl} bring ids of their own.
 *
 * @param value not blank; 32 lower-case hexadecimal digits where Dateline made it
 */
public record DocumentId(String value) {

  public DocumentId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("A document id is not blank");
    }
  }

  /**
   * The id of what a source held at a place.
   *
   * @param source id of the configured source
   * @param place where in the source it lies, for instance a path or URL
   * @param contentDigest SHA-256 of the bytes, hexadecimal
   */
  public static DocumentId of(String source, String place, String contentDigest) {
    return new DocumentId(Digest.id("document", source, place, contentDigest));
  }

  @Override
  public String toString() {
    return value;
  }
}
