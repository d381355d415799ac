package news.dateline.ingest.source.feed;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a feed is polled.
 *
 * @param url of the feed
 * @param pace how often
 * @param maxBackoff longest pause after failures
 * @param fullText when pages are fetched
 * @param title of the publisher; null for that of the feed
 */
record FeedSettings(
    URI url, FeedPace pace, Duration maxBackoff, FullText fullText, @Nullable String title) {}
