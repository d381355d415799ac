package news.dateline.ingest.fetch;

import static news.dateline.ingest.fetch.Range.require;

import java.time.Duration;

/**
 * What one request may cost; the bytes are up to {@link FetchRequest#maxBytes}.
 *
 * @param connectTimeout for each address of a host, and for looking these up
 * @param readTimeout between two bytes
 * @param timeout from the start to the last byte
 * @param minRate of a body, bytes a second, once it has taken longer than {@code readTimeout}; 0
 *     for any
 * @param maxRatio of a body's bytes to those that were sent, once it has more than {@link
 *     #RATIO_FROM}
 * @param maxRedirects one after the other
 */
public record FetchLimits(
    Duration connectTimeout,
    Duration readTimeout,
    Duration timeout,
    int minRate,
    int maxRatio,
    int maxRedirects) {

  /** Bodies up to this may have any ratio: they cost little. */
  public static final long RATIO_FROM = 1 << 20;

  public FetchLimits {
    require(isPositive(connectTimeout), "connect-timeout", "more than 0", connectTimeout);
    require(isPositive(readTimeout), "read-timeout", "more than 0", readTimeout);
    require(isPositive(timeout), "timeout", "more than 0", timeout);
    require(minRate >= 0, "min-rate", "0 or more", minRate);
    require(maxRatio > 0, "max-ratio", "more than 0", maxRatio);
    require(maxRedirects >= 0, "max-redirects", "0 or more", maxRedirects);
  }

  /** Ten seconds to connect, twenty between two bytes, a minute and a half in all. */
  public static FetchLimits usual() {
    return new FetchLimits(
        Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(90), 1024, 200, 8);
  }

  private static boolean isPositive(Duration duration) {
    return !duration.isNegative() && !duration.isZero();
  }
}
