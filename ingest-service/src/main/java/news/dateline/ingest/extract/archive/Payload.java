package news.dateline.ingest.extract.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorInputStream;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MessageBody;

/**
 * Undoes content encodings. Crawlers that store what they have undone already often leave the
 * header as it was, so text that is not what it says is taken as it is.
 */
final class Payload {

  private static final int TEXT_START = 1024;

  /** In bytes: small pages of one word over and over are let through. */
  private static final int SLACK = 16 << 10;

  /** Of a body in chunks (RFC 9112, 7.1), which are never what was meant. */
  private static final Pattern CHUNK_SIZE = Pattern.compile("\\p{XDigit}{1,8} *(?:;[^\r\n]*)?\r\n");

  /** Where a record is shorter than it says, what follows it is taken for its end. */
  private static final Pattern RECORD = Pattern.compile("WARC/1\\.[01]\r\nWARC-[A-Z]");

  private Payload() {}

  /**
   * The body of a record.
   *
   * @param length in bytes, at least, if it is whole
   * @param cut whether the crawler says that it cut it off
   */
  record Body(MessageBody bytes, long length, boolean cut) {}

  /**
   * All bytes of a body, encodings undone; null where they are more than {@code max}, or more than
   * {@code maxRatio} times what is stored.
   *
   * @throws IOException if it is broken, or ends early without saying so
   */
  static byte @Nullable [] read(Body body, String encodings, int max, int maxRatio)
      throws IOException {
    byte[] bytes = raw(body, max);
    int bound = (int) Math.min(max, (long) maxRatio * (bytes.length + SLACK));
    String[] applied = encodings.toLowerCase(Locale.ROOT).split("\\s*,\\s*");
    for (int i = applied.length - 1; i >= 0 && bytes.length <= bound; i--) {
      String encoding = applied[i].strip();
      if (!encoding.isEmpty() && !encoding.equals("identity")) {
        bytes = decoded(bytes, encoding, body.cut(), bound);
      }
    }
    return bytes.length > bound ? null : bytes;
  }

  /** As they are stored; one more than allowed where there are more. */
  private static byte[] raw(Body body, int max) throws IOException {
    try (InputStream stream = body.bytes().stream()) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      IOException end = copy(stream, bytes, max);
      boolean whole = end == null && bytes.size() >= body.length();
      if (bytes.size() <= max && !whole && !body.cut()) {
        throw end == null ? new EOFException("cut off") : end;
      }
      byte[] raw = bytes.toByteArray();
      if (RECORD.matcher(new String(raw, ISO_8859_1)).find()) {
        throw new IOException("it holds the head of another record");
      }
      return raw;
    }
  }

  private static byte[] decoded(byte[] bytes, String encoding, boolean cut, int max)
      throws IOException {
    ByteArrayOutputStream decoded = new ByteArrayOutputStream();
    IOException fault;
    try (InputStream decoder = decoder(bytes, encoding)) {
      fault = copy(decoder, decoded, max);
    } catch (IOException e) {
      fault = e;
    }
    if (fault == null || (cut && decoded.size() > 0)) {
      return decoded.toByteArray();
    }
    if (isText(bytes) && !CHUNK_SIZE.matcher(start(bytes)).lookingAt()) {
      return bytes;
    }
    throw fault;
  }

  /** Copies one byte more than {@code max} at most; what went wrong, or null. */
  private static @Nullable IOException copy(InputStream from, ByteArrayOutputStream to, int max) {
    byte[] buffer = new byte[1 << 13];
    try {
      while (to.size() <= max) {
        int read = from.read(buffer, 0, (int) Math.min(buffer.length, max + 1L - to.size()));
        if (read < 0) {
          return null;
        }
        to.write(buffer, 0, read);
      }
      return null;
    } catch (IOException e) {
      return e;
    }
  }

  private static InputStream decoder(byte[] all, String encoding) throws IOException {
    InputStream bytes = new ByteArrayInputStream(all);
    return switch (encoding) {
      case "gzip", "x-gzip" -> new GZIPInputStream(bytes);
      case "br" -> new BrotliInputStream(bytes);
      case "zstd" -> new ZstdCompressorInputStream(bytes);
      case "deflate" -> new InflaterInputStream(bytes, new Inflater(!isZlib(all)));
      default -> throw new IOException("is encoded as " + encoding);
    };
  }

  /** Some servers send deflate with the wrapping that the name stands for, some without. */
  private static boolean isZlib(byte[] bytes) {
    return bytes.length > 1
        && (bytes[0] & 0x0F) == 8
        && (((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF)) % 31 == 0;
  }

  private static String start(byte[] bytes) {
    return new String(bytes, 0, Math.min(bytes.length, TEXT_START), ISO_8859_1);
  }

  /** Whether it begins like a text, which what is packed does not. */
  private static boolean isText(byte[] bytes) {
    for (int i = 0; i < Math.min(bytes.length, TEXT_START); i++) {
      if (bytes[i] >= 0 && bytes[i] < ' ' && !Character.isWhitespace(bytes[i])) {
        return false;
      }
    }
    return true;
  }
}
