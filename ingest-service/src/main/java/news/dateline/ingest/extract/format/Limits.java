package news.dateline.ingest.extract.format;

import java.time.Duration;

/**
 * What one document may cost.
 *
 * @param maxBytes size of the document
 * @param maxCharacters of text in it, in UTF-16 units
 * @param maxEmbedded documents within it: attachments, files of an archive
 * @param maxDepth of documents within documents
 * @param maxRatio of what a file within it, or a part of it, unpacks to, to its packed size; small
 *     ones are let through
 * @param timeout of its parsing
 */
public record Limits(
    long maxBytes,
    int maxCharacters,
    int maxEmbedded,
    int maxDepth,
    int maxRatio,
    Duration timeout) {

  /** 64 MiB, one million characters, 1,000 embedded documents 8 deep, 1 to 200, one minute. */
  public static final Limits DEFAULT =
      new Limits(64L << 20, 1_000_000, 1_000, 8, 200, Duration.ofMinutes(1));

  public Limits {
    requirePositive(Limit.BYTES, maxBytes);
    requirePositive(Limit.CHARACTERS, maxCharacters);
    requirePositive(Limit.EMBEDDED, maxEmbedded);
    requirePositive(Limit.DEPTH, maxDepth);
    requirePositive(Limit.RATIO, maxRatio);
    requirePositive(Limit.TIMEOUT, timeout.toMillis());
  }

  private static void requirePositive(Limit limit, long value) {
    if (value <= 0) {
      throw new IllegalArgumentException(limit.key() + " must be more than 0, not " + value);
    }
  }
}
