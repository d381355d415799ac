package news.dateline.ingest.source.catalog;

import news.dateline.ingest.source.Source;
import news.dateline.ingest.source.settings.SourceSpec;

/** A source, and the settings that it was made from. */
record Configured(SourceSpec spec, Source source) {}
