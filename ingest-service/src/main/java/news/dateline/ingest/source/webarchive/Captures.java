package news.dateline.ingest.source.webarchive;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Instant;
import news.dateline.document.Digest;
import news.dateline.document.DocumentId;
import news.dateline.document.DocumentOutcome;
import news.dateline.ingest.extract.archive.Capture;
import news.dateline.ingest.extract.format.Limit;
import news.dateline.ingest.source.Content;
import news.dateline.ingest.source.ContentException;
import news.dateline.ingest.source.Document;
import news.dateline.ingest.source.Label;
import news.dateline.ingest.source.SourceRef;
import org.jspecify.annotations.Nullable;

/** Makes documents of what is in an archive: of pages, and of bytes that are no record. */
final class Captures {

  /** No web page is older. */
  private static final Instant FIRST_PAGE = Instant.parse("1990-01-01T00:00:00Z");

  private final SourceRef source;
  private final long maxBytes;
  private final int maxRatio;
  private final Clock clock;

  /**
   * @param maxBytes of a page, for messages
   * @param maxRatio of its bytes to the stored ones, for messages
   */
  Captures(SourceRef source, long maxBytes, int maxRatio, Clock clock) {
    this.source = source;
    this.maxBytes = maxBytes;
    this.maxRatio = maxRatio;
    this.clock = clock;
  }

  Document document(Capture capture) {
    Content content =
        capture.tooLarge()
            ? Content.failed(
                new ContentException(
                    DocumentOutcome.TOO_LARGE,
                    "over "
                        + maxBytes
                        + " bytes (max-bytes of its source), or "
                        + Limit.RATIO.told(maxRatio + " times what is stored of it")),
                maxBytes)
            : Content.of(capture.payload());
    return new Document(
        DocumentId.of(source.id(), capture.url(), Digest.hex(capture.payload())),
        source,
        new Label(capture.url(), uri(capture.url()), capture.mediaType()),
        fetchedAt(capture.fetchedAt()),
        content);
  }

  /** A document for bytes that are no record. */
  Document broken(String archive, long offset, String reason) {
    String place = archive + "@" + offset;
    return new Document(
        DocumentId.of(source.id(), place, reason),
        source,
        new Label(place, null, null),
        clock.instant(),
        Content.failed(
            new ContentException(DocumentOutcome.MALFORMED, "a broken record: " + reason), 0));
  }

  private Instant fetchedAt(@Nullable Instant told) {
    Instant now = clock.instant();
    return told == null || told.isBefore(FIRST_PAGE) || told.isAfter(now) ? now : told;
  }

  private static @Nullable URI uri(String url) {
    try {
      return new URI(url);
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
