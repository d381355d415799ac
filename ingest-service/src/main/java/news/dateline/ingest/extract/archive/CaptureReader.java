package news.dateline.ingest.extract.archive;

import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTruncationReason;

/**
 * Makes captures of the records of a WARC: of responses that are whole pages (status 200 or 203)
 * and of resources. Requests, revisits and what describes the archive are none. Digests are not
 * checked: a crawler's slip there breaks no page.
 */
public final class CaptureReader {

  private static final int OK = 200;
  private static final int OK_FROM_A_PROXY = 203;

  private final Capture.Wanted wanted;
  private final int maxPayload;
  private final int maxRatio;

  /**
   * @param maxPayload of one capture, in bytes, encodings undone
   * @param maxRatio of those bytes to the stored ones
   */
  public CaptureReader(Capture.Wanted wanted, long maxPayload, int maxRatio) {
    this.wanted = wanted;
    this.maxRatio = maxRatio;
    this.maxPayload = (int) Math.min(maxPayload, Integer.MAX_VALUE - 16);
  }

  /**
   * The capture of a record; null where it is none, or none that is wanted.
   *
   * @param bytes that it is read from
   * @throws IOException if it is broken
   */
  @Nullable Capture read(WarcRecord record, ArchiveChannel bytes) throws IOException {
    if (record instanceof WarcResponse response) {
      return wanted.url(url(response)) && isHttp(response) ? page(response, bytes) : null;
    }
    if (record instanceof WarcResource resource && wanted.url(url(resource))) {
      String type = resource.headers().first("Content-Type").orElse(null);
      return wanted.type(bare(type)) ? capture(resource, type, "", body(resource)) : null;
    }
    return null;
  }

  @SuppressWarnings("ConstantValue") // a broken record may lack it, whatever the library declares
  private static String url(WarcCaptureRecord record) throws IOException {
    String url = record.target();
    if (url == null) {
      throw new IOException("it does not say where it was fetched from");
    }
    return url;
  }

  private static boolean isHttp(WarcResponse response) {
    String type = response.headers().first("Content-Type").orElse("application/http");
    return type.toLowerCase(Locale.ROOT).startsWith("application/http");
  }

  private @Nullable Capture page(WarcResponse record, ArchiveChannel bytes) throws IOException {
    bytes.beginHead();
    HttpResponse http = record.http();
    bytes.endHead();
    String type = http.headers().first("Content-Type").orElse(null);
    boolean whole = http.status() == OK || http.status() == OK_FROM_A_PROXY;
    if (!whole || !wanted.type(bare(type))) {
      return null;
    }
    String encodings = http.headers().first("Content-Encoding").orElse("");
    return capture(
        record, type, encodings, new Payload.Body(http.body(), length(http), isCut(record)));
  }

  private static Payload.Body body(WarcCaptureRecord record) throws IOException {
    return new Payload.Body(record.body(), record.body().size(), isCut(record));
  }

  /** As the server told it; 0 where that does not count. */
  private static long length(HttpResponse http) {
    String length = http.headers().first("Content-Length").orElse("").strip();
    boolean counts =
        length.matches("\\d{1,18}") && http.headers().first("Transfer-Encoding").isEmpty();
    return counts ? Long.parseLong(length) : 0;
  }

  /** Crawlers cut what is longer than any article; what ended otherwise may lack half of it. */
  private static boolean isCut(WarcCaptureRecord record) {
    return record.truncated() == WarcTruncationReason.LENGTH;
  }

  private Capture capture(
      WarcCaptureRecord record, @Nullable String type, String encodings, Payload.Body body)
      throws IOException {
    byte[] payload = Payload.read(body, encodings, maxPayload, maxRatio);
    String declared = bare(type) == null ? null : type;
    return payload == null
        ? new Capture(record.target(), declared, date(record), new byte[0], true)
        : new Capture(record.target(), declared, date(record), payload, false);
  }

  private static @Nullable Instant date(WarcCaptureRecord record) {
    try {
      return record.date();
    } catch (RuntimeException e) {
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
