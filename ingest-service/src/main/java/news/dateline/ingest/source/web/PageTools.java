package news.dateline.ingest.source.web;

import java.time.Clock;
import news.dateline.ingest.extract.Extractor;
import news.dateline.ingest.fetch.Fetcher;
import news.dateline.ingest.source.poll.PollMeters;

/**
 * What all sources of pages share.
 *
 * @param fetcher polite and safe towards hosts
 * @param extractor finds out whether a page shows its story still
 * @param threads of all looks
 * @param known what pages showed
 * @param polls counts looks
 */
public record PageTools(
    Fetcher fetcher,
    Extractor extractor,
    LookThreads threads,
    KnownPages known,
    PollMeters polls,
    Clock clock) {}
