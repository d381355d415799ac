package news.dateline.ingest.fetch;

import java.net.URI;

/**
 * What to fetch and how.
 *
 * @param uri absolute
 * @param purpose what for
 * @param validators of the representation that the caller has
 * @param accept media types, as the header {@code Accept} has them
 * @param maxBytes of the body, as sent and after decompression; more than 0
 * @param obeyRobots whether robots.txt of each host on the way must allow it
 */
public record FetchRequest(
    URI uri,
    FetchPurpose purpose,
    Validators validators,
    String accept,
    long maxBytes,
    boolean obeyRobots) {

  public FetchRequest {
    if (maxBytes <= 0) {
      throw new IllegalArgumentException("A body has room for more than " + maxBytes + " bytes");
    }
  }

  /** With what is usual for that purpose: feeds are fetched without robots.txt, all else obeys. */
  public static FetchRequest of(URI uri, FetchPurpose purpose) {
    return new FetchRequest(
        uri, purpose, Validators.NONE, purpose.accept(), purpose.maxBytes(), purpose.isCrawling());
  }

  /** To be answered by {@link NotModified} unless there is something newer. */
  public FetchRequest ifNewerThan(Validators known) {
    return new FetchRequest(uri, purpose, known, accept, maxBytes, obeyRobots);
  }

  /** With other media types. */
  public FetchRequest accepting(String mediaTypes) {
    return new FetchRequest(uri, purpose, validators, mediaTypes, maxBytes, obeyRobots);
  }

  /** With another limit on the body. */
  public FetchRequest atMost(long bytes) {
    return new FetchRequest(uri, purpose, validators, accept, bytes, obeyRobots);
  }

  /** Obeying robots.txt or not: not is for what the configuration names, and its owner may say. */
  public FetchRequest obeyingRobots(boolean obey) {
    return new FetchRequest(uri, purpose, validators, accept, maxBytes, obey);
  }

  FetchRequest at(URI next) {
    return new FetchRequest(next, purpose, validators, accept, maxBytes, obeyRobots);
  }
}
