package news.dateline.ingest.extract.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import org.apache.tika.detect.AutoDetectReader;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.jspecify.annotations.Nullable;

/** From the bytes of a text to its characters. */
public final class Characters {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** The longest character of the encodings in use, in bytes. */
  private static final long MAX_BYTES = 4;

  /** Fewer bytes above ASCII may look like UTF-8 by chance. */
  private static final int MIN_HIGH_BYTES = 6;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Characters() {}

  /**
   * All characters. Text that is valid UTF-8 throughout, with some characters above ASCII, is UTF-8
   * whatever it declares: other encodings do not make such sequences by chance, while pages are
   * often converted without their declaration. Other text is in the encoding that it declares or
   * suggests.
   */
  public static String decode(TikaInputStream stream, Metadata metadata, int maxCharacters)
      throws IOException, LimitException, TikaException {
    int most = (int) Math.min(Integer.MAX_VALUE - 16, MAX_BYTES * maxCharacters + MAX_BYTES);
    byte[] bytes = stream.readNBytes(most);
    String text = utf8(bytes);
    if (text == null) {
      text = detected(bytes, metadata, maxCharacters);
    }
    if (text.length() > maxCharacters) {
      throw new LimitException("more than " + maxCharacters + " characters");
    }
    return text;
  }

  private static @Nullable String utf8(byte[] bytes) {
    int high = 0;
    for (int i = 0; i < bytes.length && high < MIN_HIGH_BYTES; i++) {
      high += bytes[i] < 0 ? 1 : 0;
    }
    if (high < MIN_HIGH_BYTES) {
      return null;
    }
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static String detected(byte[] bytes, Metadata metadata, int maxCharacters)
      throws IOException, LimitException, TikaException {
    StringBuilder text = new StringBuilder();
    Charset charset;
    try (AutoDetectReader reader =
        new AutoDetectReader(new ByteArrayInputStream(bytes), metadata)) {
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
