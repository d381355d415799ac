package news.dateline.ingest.source.settings;

import news.dateline.ingest.source.SourceRef;

/**
 * A source as it is configured. Two are equal where all that was set is, wherever it stands in the
 * file.
 */
public record SourceSpec(SourceRef ref, Settings settings) {}
