package news.dateline.ingest.extract.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.detect.AutoDetectReader;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;

/** From the bytes of a text to its characters. */
public final class Characters {

  /** No encoding needs more for one UTF-16 unit. */
  private static final long MAX_BYTES_A_CHARACTER = 4;

  private static final int CHUNK = 1 << 13;

  private Characters() {}

  /**
   * All characters, in the encoding that the bytes or the sender tell ({@link
   * Encodings#decodeDeclared}), else in the one that the text itself declares or suggests. No more
   * is read than the limit allows to be text.
   *
   * @param metadata with {@link FormatReader#DECLARED_TYPE}, where there is one
   */
  public static String decode(InputStream stream, Metadata metadata, int maxCharacters)
      throws IOException, LimitException, TikaException {
    long most = MAX_BYTES_A_CHARACTER * (maxCharacters + 1L);
    byte[] bytes = stream.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, most));
    if (bytes.length == most) {
      throw tooLong(maxCharacters);
    }
    String text =
        Encodings.decodeDeclared(bytes, metadata.get(FormatReader.DECLARED_TYPE), maxCharacters);
    if (text == null) {
      text = detected(bytes, metadata, maxCharacters);
    }
    if (text.length() > maxCharacters) {
      throw tooLong(maxCharacters);
    }
    return text;
  }

  private static LimitException tooLong(int maxCharacters) {
    return new LimitException("more than " + maxCharacters + " characters");
  }

  /** As the text declares or suggests, unless that is UTF-8 and it is not; else as it looks. */
  private static String detected(byte[] bytes, Metadata metadata, int maxCharacters)
      throws IOException, LimitException, TikaException {
    StringBuilder text = new StringBuilder();
    InputStream stream = new ByteArrayInputStream(bytes);
    try (AutoDetectReader reader = new AutoDetectReader(stream, metadata)) {
      if (reader.getCharset().equals(UTF_8) && Encodings.decodeMostlyUtf8(bytes) == null) {
        return new String(bytes, EncodingGuess.of(bytes));
      }
      char[] buffer = new char[CHUNK];
      for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
        text.append(buffer, 0, read);
        if (text.length() > maxCharacters) {
          throw tooLong(maxCharacters);
        }
      }
      if (reader.getCharset().equals(ISO_8859_1)) {
        likeBrowsers(text);
      }
    }
    return text.toString();
  }

  /** What calls itself Latin 1 has the quotation marks of Windows (WHATWG Encoding). */
  private static void likeBrowsers(StringBuilder text) {
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character >= 0x80 && character < 0xA0) {
        text.setCharAt(i, new String(new byte[] {(byte) character}, Encodings.WINDOWS).charAt(0));
      }
    }
  }
}
