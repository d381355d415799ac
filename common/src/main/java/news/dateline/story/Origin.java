package news.dateline.story;

import java.net.URI;
import java.time.Instant;
import news.dateline.document.DocumentId;
import org.jspecify.annotations.Nullable;

/**
 * The document that a story came in ({@code dateline.document}).
 *
 * @param documentId id of the document
 * @param source id of the source that the document was fetched from
 * @param kind kind of that source, as {@link news.dateline.document.SourceKind#label()}
 * @param uri where the document lies, where it lies anywhere
 * @param mediaType as detected, for instance {@code application/pdf}
 * @param part which of the document's stories this is, from 1
 * @param parts how many stories the document holds; more than one makes it a bundle
 * @param fetchedAt when the document was taken in
 * @param bytes size of the document; 0 where it has none of its own
 * @param home where the newsroom of the source is, where that is told
 */
public record Origin(
    DocumentId documentId,
    String source,
    String kind,
    @Nullable URI uri,
    String mediaType,
    int part,
    int parts,
    Instant fetchedAt,
    long bytes,
    @Nullable Home home) {

  public Origin {
    if (part < 1 || part > parts) {
      throw new IllegalArgumentException("part " + part + " of " + parts);
    }
  }

  /** The same with that home. */
  public Origin withHome(@Nullable Home value) {
    return new Origin(
        documentId, source, kind, uri, mediaType, part, parts, fetchedAt, bytes, value);
  }
}
