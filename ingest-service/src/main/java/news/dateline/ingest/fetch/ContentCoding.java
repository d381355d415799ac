package news.dateline.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/** Undoes {@code Content-Encoding} (RFC 9110, section 8.4.1; brotli is RFC 7932). */
final class ContentCoding {

  /** What is asked for. */
  static final String ACCEPTED = "gzip, deflate, br";

  private static final int MAX_LAYERS = 2;

  /** Some servers put a charset or a word of their own here, over a body that is plain. */
  private static final Set<String> PLAIN =
      Set.of("", "identity", "none", "binary", "utf-8", "utf8");

  private ContentCoding() {}

  /** The codings of an answer in the order in which they were applied. */
  static List<String> of(Headers headers) {
    List<String> codings = new ArrayList<>();
    for (String value : headers.all("Content-Encoding")) {
      for (String coding : value.split(",")) {
        String name = coding.strip().toLowerCase(Locale.ROOT);
        if (!PLAIN.contains(name)) {
          codings.add(name);
        }
      }
    }
    return codings;
  }

  /**
   * The plain bytes of what was coded.
   *
   * @throws IOException if a coding is not known, or the bytes are not of that coding
   */
  static InputStream decode(InputStream in, List<String> codings) throws IOException {
    if (codings.size() > MAX_LAYERS) {
      throw new AnswerException(
          FetchFailure.Cause.BROKEN, "encoded " + codings.size() + " times over");
    }
    List<String> last = new ArrayList<>(codings);
    Collections.reverse(last);
    InputStream plain = in;
    for (String coding : last) {
      plain = decode(plain, coding);
    }
    return plain;
  }

  private static InputStream decode(InputStream in, String coding) throws IOException {
    return switch (coding) {
      case "gzip", "x-gzip" -> new GZIPInputStream(in, 8192);
      case "deflate" -> inflate(in);
      case "br" -> new BrotliInputStream(in, 8192);
      default ->
          throw new AnswerException(
              FetchFailure.Cause.BROKEN, "encoded as '" + coding + "', which was not asked for");
    };
  }

  /** With the wrapping that the RFC asks for, or without, as some servers send it. */
  private static InputStream inflate(InputStream in) throws IOException {
    PushbackInputStream start = new PushbackInputStream(in, 2);
    byte[] two = start.readNBytes(2);
    start.unread(two);
    boolean wrapped =
        two.length == 2
            && (two[0] & 0x0f) == 8
            && (((two[0] & 0xff) << 8) | (two[1] & 0xff)) % 31 == 0;
    Inflater inflater = new Inflater(!wrapped);
    return new InflaterInputStream(start, inflater, 8192) {
      @Override
      public void close() throws IOException {
        super.close();
        inflater.end();
      }
    };
  }
}
