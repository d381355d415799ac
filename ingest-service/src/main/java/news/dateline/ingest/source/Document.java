package news.dateline.ingest.source;

import java.time.Instant;
import news.dateline.document.DocumentId;

/**
 * One thing fetched from a source.
 *
 * @param id equal for the same bytes from the same place
 * @param source where it comes from
 * @param label its name, place and declared type
 * @param fetchedAt when it was taken in
 * @param content its bytes
 */
public record Document(
    DocumentId id, SourceRef source, Label label, Instant fetchedAt, Content content) {}
