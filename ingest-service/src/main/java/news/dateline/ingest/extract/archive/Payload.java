package news.dateline.ingest.extract.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/**
 * Undoes content encodings. Crawlers that store what they have undone already often leave the
 * header as it was, so bytes that are not what it says are taken as they are.
 */
final class Payload {

  private Payload() {}

  static byte[] read(InputStream body, String encodings, int max) throws BrokenPayloadException {
    byte[] bytes;
    try {
      bytes = bounded(body, max);
    } catch (BrokenPayloadException e) {
      throw e;
    } catch (IOException e) {
      throw new BrokenPayloadException(e);
    }
    String[] applied = encodings.toLowerCase(Locale.ROOT).split("\\s*,\\s*");
    for (int i = applied.length - 1; i >= 0; i--) {
      bytes = decoded(bytes, applied[i].strip(), max);
    }
    return bytes;
  }

  private static byte[] decoded(byte[] bytes, String encoding, int max)
      throws BrokenPayloadException {
    try (InputStream decoder = decoder(new ByteArrayInputStream(bytes), encoding, bytes)) {
      return bounded(decoder, max);
    } catch (BrokenPayloadException e) {
      throw e;
    } catch (IOException e) {
      return bytes;
    }
  }

  private static InputStream decoder(InputStream bytes, String encoding, byte[] all)
      throws IOException {
    return switch (encoding) {
      case "gzip", "x-gzip" -> new GZIPInputStream(bytes);
      case "br" -> new BrotliInputStream(bytes);
      case "deflate" -> new InflaterInputStream(bytes, new Inflater(!isZlib(all)));
      default -> bytes;
    };
  }

  /** Some servers send deflate with the wrapping that the name stands for, some without. */
  private static boolean isZlib(byte[] bytes) {
    return bytes.length > 1
        && (bytes[0] & 0x0F) == 8
        && (((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF)) % 31 == 0;
  }

  private static byte[] bounded(InputStream stream, int max) throws IOException {
    byte[] bytes = stream.readNBytes(max + 1);
    if (bytes.length > max) {
      throw new BrokenPayloadException("more than " + max + " bytes");
    }
    return bytes;
  }
}
