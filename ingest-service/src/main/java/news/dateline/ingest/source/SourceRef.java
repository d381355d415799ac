package news.dateline.ingest.source;

import news.dateline.document.SourceKind;

/**
 * Names a source.
 *
 * @param id unique among the configured sources
 * @param kind its kind
 */
public record SourceRef(String id, SourceKind kind) {}
