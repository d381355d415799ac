package news.dateline.ingest.source.feed;

import java.time.Clock;
import news.dateline.ingest.extract.Extractor;
import news.dateline.ingest.fetch.Fetcher;
import news.dateline.ingest.source.poll.PollMeters;

/**
 * What all feeds share.
 *
 * @param fetcher polite and safe towards hosts
 * @param extractor finds out whether a page has the text of an item
 * @param maxPageBytes of a page
 */
public record FeedTools(
    Fetcher fetcher,
    Extractor extractor,
    long maxPageBytes,
    FeedScheduler scheduler,
    PollMeters meters,
    Clock clock) {}
