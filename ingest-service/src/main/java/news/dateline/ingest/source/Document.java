package news.dateline.ingest.source;

import java.time.Instant;
import news.dateline.document.DocumentId;
import news.dateline.document.PlaceId;
import org.jspecify.annotations.Nullable;

/**
 * One thing fetched from a source.
 *
 * @param id equal for the same bytes from the same place
 * @param source where it comes from
 * @param label its name, place and declared type
 * @param fetchedAt when it was taken in
 * @param content its bytes
 * @param place that it lies at, where that shows one document at a time: one that comes later from
 *     there takes its place; null where it does not
 */
public record Document(
    DocumentId id,
    SourceRef source,
    Label label,
    Instant fetchedAt,
    Content content,
    @Nullable PlaceId place) {

  /** One that takes the place of no other. */
  public Document(
      DocumentId id, SourceRef source, Label label, Instant fetchedAt, Content content) {
    this(id, source, label, fetchedAt, content, null);
  }

  /** The same, whose bytes are held in another way. */
  public Document withContent(Content other) {
    return new Document(id, source, label, fetchedAt, other, place);
  }
}
