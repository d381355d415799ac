package news.dateline.ingest.extract.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import news.dateline.ingest.extract.format.Links;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * Reads the captures of a WARC 1.0 or 1.1, plain or compressed record by record, one after the
 * other, and holds no more than one at a time: an archive may be of any size. Responses with a
 * status other than 200, requests, revisits and what describes the archive are passed over, and so
 * are pictures, films, styles and scripts. A record that is broken or too large costs itself only;
 * where the archive itself ends early or is broken, that is an {@link IOException} behind the
 * captures before it. Digests are not checked: a crawler's slip there breaks no page.
 */
public final class WarcStream implements Closeable {

  private static final Pattern NEVER_TEXT =
      Pattern.compile("(?:image|audio|video|font)/.*|text/css|(?:text|application)/.*javascript");

  private static final int OK = 200;

  private final WarcReader reader;
  private final int maxPayload;
  private int passedOver;

  /**
   * @param archive read from where it stands; closed with this
   * @param maxPayload of one capture, in bytes, encodings undone
   * @throws IOException if it is no WARC
   */
  public WarcStream(InputStream archive, int maxPayload) throws IOException {
    this.reader = new WarcReader(archive);
    this.reader.setLenient(true);
    this.maxPayload = maxPayload;
  }

  /**
   * The next capture; null behind the last.
   *
   * @throws IOException if the archive is cut off or broken here
   */
  public @Nullable Capture next() throws IOException {
    for (Optional<WarcRecord> record = reader.next(); record.isPresent(); record = reader.next()) {
      Capture capture = record.get() instanceof WarcTargetRecord target ? capture(target) : null;
      if (capture != null) {
        return capture;
      }
    }
    return null;
  }

  /** How many captures were broken or too large so far. */
  public int passedOver() {
    return passedOver;
  }

  private @Nullable Capture capture(WarcTargetRecord record) throws IOException {
    URI uri = Links.of(record.target());
    if (uri == null) {
      return null;
    }
    try {
      if (record instanceof WarcResponse response) {
        return isHttp(response) ? capture(response, uri) : null;
      }
      return record instanceof WarcResource resource ? capture(resource, uri) : null;
    } catch (BrokenPayloadException | IllegalArgumentException e) {
      passedOver++;
      return null;
    }
  }

  private static boolean isHttp(WarcResponse response) {
    return response
        .contentType()
        .toString()
        .toLowerCase(Locale.ROOT)
        .startsWith("application/http");
  }

  private @Nullable Capture capture(WarcResponse record, URI uri) throws IOException {
    HttpResponse http;
    try {
      http = record.http();
    } catch (IOException e) {
      throw new BrokenPayloadException(e);
    }
    String type = http.headers().first("Content-Type").orElse(null);
    if (http.status() != OK || isNeverText(type)) {
      return null;
    }
    String encoding = http.headers().first("Content-Encoding").orElse("identity");
    byte[] payload = Payload.read(http.body().stream(), encoding, maxPayload);
    return new Capture(record.position(), uri, type, record.date(), payload);
  }

  private @Nullable Capture capture(WarcResource record, URI uri) throws IOException {
    String type = record.contentType().toString();
    if (isNeverText(type)) {
      return null;
    }
    byte[] payload = Payload.read(record.body().stream(), "identity", maxPayload);
    return new Capture(record.position(), uri, type, record.date(), payload);
  }

  private static boolean isNeverText(@Nullable String type) {
    return type != null
        && NEVER_TEXT
            .matcher(type.strip().toLowerCase(Locale.ROOT).split(";", 2)[0].strip())
            .matches();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
