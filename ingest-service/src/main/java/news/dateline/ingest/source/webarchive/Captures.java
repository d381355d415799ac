package news.dateline.ingest.source.webarchive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import news.dateline.document.Digest;
import news.dateline.document.DocumentId;
import news.dateline.document.DocumentOutcome;
import news.dateline.ingest.source.Content;
import news.dateline.ingest.source.ContentException;
import news.dateline.ingest.source.Document;
import news.dateline.ingest.source.Label;
import news.dateline.ingest.source.SourceRef;
import news.dateline.ingest.source.files.ByteBudget;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/** Makes documents of the captures of an archive: pages as they were fetched or written down. */
final class Captures {

  private static final int MAX_STATUS = 299;

  /** No web page is older. */
  private static final Instant FIRST_PAGE = Instant.parse("1990-01-01T00:00:00Z");

  private final SourceRef source;
  private final Selection selection;
  private final ByteBudget budget;
  private final long maxBytes;
  private final Clock clock;

  Captures(SourceRef source, Selection selection, ByteBudget budget, long maxBytes, Clock clock) {
    this.source = source;
    this.selection = selection;
    this.budget = budget;
    this.maxBytes = maxBytes;
    this.clock = clock;
  }

  /**
   * The document of a record, for whose bytes the budget was asked.
   *
   * @return null where the record is no capture, or none that is to be taken
   * @throws IOException if it is broken
   */
  @Nullable Document document(WarcRecord record) throws IOException, InterruptedException {
    if (record instanceof WarcResponse response) {
      if (!selection.takesUrl(response.target()) || !isHttp(response)) {
        return null;
      }
      HttpResponse http = response.http();
      String type = http.headers().first("Content-Type").orElse(null);
      return http.status() < 200 || http.status() > MAX_STATUS || !selection.takesType(bare(type))
          ? null
          : document(response, type, http.bodyDecoded());
    }
    if (record instanceof WarcResource resource && selection.takesUrl(resource.target())) {
      String type = resource.headers().first("Content-Type").orElse(null);
      return selection.takesType(bare(type)) ? document(resource, type, resource.body()) : null;
    }
    return null;
  }

  private static boolean isHttp(WarcResponse response) {
    String type = response.headers().first("Content-Type").orElse("application/http");
    return type.toLowerCase(Locale.ROOT).startsWith("application/http");
  }

  private Document document(WarcCaptureRecord record, @Nullable String type, MessageBody body)
      throws IOException, InterruptedException {
    byte[] bytes = read(body);
    Content content =
        bytes.length > maxBytes
            ? Content.failed(
                new ContentException(DocumentOutcome.TOO_LARGE, "over " + maxBytes + " bytes"),
                bytes.length)
            : Content.of(bytes);
    budget.take(bytes.length);
    String url = record.target();
    return new Document(
        DocumentId.of(source.id(), url, Digest.hex(bytes)),
        source,
        new Label(url, uri(url), bare(type) == null ? null : type),
        fetchedAt(record),
        content);
  }

  /** All of it, or one byte more than the limit. */
  private byte[] read(MessageBody body) throws IOException {
    try (InputStream stream = body.stream()) {
      byte[] bytes = stream.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, maxBytes + 1));
      if (bytes.length <= maxBytes && body.position() < body.size()) {
        throw new EOFException("cut off");
      }
      return bytes;
    }
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

  private Instant fetchedAt(WarcCaptureRecord record) {
    Instant now = clock.instant();
    try {
      Instant date = record.date();
      return date.isBefore(FIRST_PAGE) || date.isAfter(now) ? now : date;
    } catch (RuntimeException e) {
      return now;
    }
  }

  private static @Nullable URI uri(String url) {
    try {
      return new URI(url);
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** Without its parameters; null for what is no type. */
  private static @Nullable String bare(@Nullable String type) {
    if (type == null) {
      return null;
    }
    String bare = type.split("[;,\\s]", 2)[0].strip().toLowerCase(Locale.ROOT);
    return bare.indexOf('/') > 0 ? bare : null;
  }
}
