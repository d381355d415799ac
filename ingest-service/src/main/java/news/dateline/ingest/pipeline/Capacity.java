package news.dateline.ingest.pipeline;

/**
 * How much is worked on at once.
 *
 * @param workers documents being read
 * @param maxInFlight documents accepted and not ended
 */
public record Capacity(int workers, int maxInFlight) {

  public Capacity {
    if (workers < 1) {
      throw new IllegalArgumentException(
          "dateline.ingest.workers must be at least 1, not " + workers);
    }
    if (maxInFlight < workers) {
      throw new IllegalArgumentException(
          "dateline.ingest.max-in-flight must be at least dateline.ingest.workers ("
              + workers
              + "), not "
              + maxInFlight);
    }
  }
}
