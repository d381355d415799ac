package news.dateline.ingest.extract.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.charset.Charset;
import org.apache.tika.detect.AutoDetectReader;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;

/** From the bytes of a text to its characters. */
public final class Characters {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private Characters() {}

  /** All characters, by the encoding that the bytes suggest. */
  public static String decode(TikaInputStream stream, Metadata metadata, int maxCharacters)
      throws IOException, LimitException, TikaException {
    StringBuilder text = new StringBuilder();
    Charset charset;
    try (AutoDetectReader reader = new AutoDetectReader(stream, metadata)) {
      charset = reader.getCharset();
      char[] buffer = new char[8192];
      for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
        text.append(buffer, 0, read);
        if (text.length() > maxCharacters) {
          throw new LimitException("more than " + maxCharacters + " characters");
        }
      }
    }
    // As browsers do: what calls itself Latin 1 has the quotation marks of Windows (WHATWG
    // Encoding).
    return charset.equals(ISO_8859_1)
        ? new String(text.toString().getBytes(ISO_8859_1), WINDOWS)
        : text.toString();
  }
}
