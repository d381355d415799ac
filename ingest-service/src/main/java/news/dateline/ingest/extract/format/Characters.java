package news.dateline.ingest.extract.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import org.apache.tika.detect.AutoDetectReader;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.jspecify.annotations.Nullable;

/** From the bytes of a text to its characters. */
public final class Characters {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** Fewer bytes above ASCII may look like UTF-8 by chance. */
  private static final int MIN_HIGH_BYTES = 6;

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int CHUNK = 1 << 13;

  private Characters() {}

  /**
   * All characters. Text that is valid UTF-8 throughout, with some characters above ASCII, is UTF-8
   * whatever it declares: other encodings do not make such sequences by chance, while pages are
   * often converted without their declaration. Other text is in the encoding that it declares or
   * suggests. No more is read than the limit allows to be text.
   */
  public static String decode(TikaInputStream stream, Metadata metadata, int maxCharacters)
      throws IOException, LimitException, TikaException {
    ByteArrayOutputStream seen = new ByteArrayOutputStream();
    String text = utf8(stream, seen, maxCharacters);
    if (text == null) {
      InputStream again = new ByteArrayInputStream(seen.toByteArray());
      text = detected(new SequenceInputStream(again, stream), metadata, maxCharacters);
    }
    return text;
  }

  /**
   * The text if it is UTF-8; else null.
   *
   * @param seen is given what was read of the stream
   */
  private static @Nullable String utf8(
      InputStream stream, ByteArrayOutputStream seen, int maxCharacters)
      throws IOException, LimitException {
    StringBuilder text = new StringBuilder();
    CharsetDecoder decoder = UTF_8.newDecoder();
    ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
    CharBuffer characters = CharBuffer.allocate(CHUNK);
    int high = 0;
    boolean end = false;
    while (!end) {
      int from = bytes.position();
      int read = stream.readNBytes(bytes.array(), from, bytes.remaining());
      end = read < bytes.remaining();
      seen.write(bytes.array(), from, read);
      high += highBytes(bytes.array(), from, read);
      bytes.position(from + read).flip();
      CoderResult result = decoder.decode(bytes, characters, end);
      if (result.isError()) {
        return null;
      }
      text.append(characters.flip());
      characters.clear();
      bytes.compact();
      if (text.length() > maxCharacters + 1) {
        return orTooLong(high, maxCharacters);
      }
    }
    if (high < MIN_HIGH_BYTES) {
      return null;
    }
    if (text.charAt(0) == BYTE_ORDER_MARK) {
      text.deleteCharAt(0);
    }
    return text.length() > maxCharacters ? orTooLong(high, maxCharacters) : text.toString();
  }

  private static int highBytes(byte[] bytes, int from, int count) {
    int high = 0;
    for (int i = from; i < from + count; i++) {
      high += bytes[i] < 0 ? 1 : 0;
    }
    return high;
  }

  /** ASCII may be an encoding of several bytes a character, so that it is shorter than it seems. */
  private static @Nullable String orTooLong(int high, int maxCharacters) throws LimitException {
    if (high < MIN_HIGH_BYTES) {
      return null;
    }
    throw tooLong(maxCharacters);
  }

  private static LimitException tooLong(int maxCharacters) {
    return new LimitException("more than " + maxCharacters + " characters");
  }

  private static String detected(InputStream stream, Metadata metadata, int maxCharacters)
      throws IOException, LimitException, TikaException {
    StringBuilder text = new StringBuilder();
    try (AutoDetectReader reader = new AutoDetectReader(stream, metadata)) {
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
        text.setCharAt(i, new String(new byte[] {(byte) character}, WINDOWS).charAt(0));
      }
    }
  }
}
