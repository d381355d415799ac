package news.dateline.ingest.fetch;

import static news.dateline.ingest.fetch.Range.require;

import java.time.Duration;

/**
 * How hosts are treated.
 *
 * @param spacing between the starts of two requests to a host; 0 or more
 * @param perHost requests to a host at the same time
 * @param maxCrawlDelay a {@code Crawl-delay} in robots.txt takes the place of a shorter {@code
 *     spacing}, up to this
 * @param concurrency requests at the same time, to all hosts
 * @param maxWaiting requests that wait for their turn, to all hosts
 * @param patience a request that would have to wait longer than this is not taken, so that what
 *     waits for one host stays little
 */
public record Politeness(
    Duration spacing,
    int perHost,
    Duration maxCrawlDelay,
    int concurrency,
    int maxWaiting,
    Duration patience) {

  public Politeness {
    require(!spacing.isNegative(), "spacing", "0 or more", spacing);
    require(perHost > 0, "per-host", "more than 0", perHost);
    require(!maxCrawlDelay.isNegative(), "max-crawl-delay", "0 or more", maxCrawlDelay);
    require(concurrency > 0, "concurrency", "more than 0", concurrency);
    require(maxWaiting > 0, "max-waiting", "more than 0", maxWaiting);
    require(
        patience.compareTo(maxCrawlDelay) >= 0 && patience.compareTo(spacing) >= 0,
        "patience",
        "at least max-crawl-delay and spacing",
        patience);
  }

  /** One request a second and at a time to a host, eight in all. */
  public static Politeness usual() {
    return new Politeness(
        Duration.ofSeconds(1), 1, Duration.ofMinutes(1), 8, 10_000, Duration.ofMinutes(2));
  }

  /** With another spacing. */
  public Politeness withSpacing(Duration other) {
    return new Politeness(other, perHost, maxCrawlDelay, concurrency, maxWaiting, patience);
  }
}
