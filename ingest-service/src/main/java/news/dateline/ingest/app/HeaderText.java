package news.dateline.ingest.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;

/** The text of a header as its sender wrote it. */
final class HeaderText {

  private HeaderText() {}

  /**
   * Reads as UTF-8 what the server read as ISO 8859-1, as HTTP has it; most senders write UTF-8.
   *
   * @param value a header as the server gives it
   * @return the value itself where its bytes are no UTF-8
   */
  static String decode(String value) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(value.getBytes(ISO_8859_1))).toString();
    } catch (CharacterCodingException e) {
      return value;
    }
  }

  /**
   * The name of the file that a {@code Content-Disposition} tells, be it as {@code filename} or
   * {@code filename*}; null where it tells none.
   *
   * @param value the header as the server gives it
   */
  static @Nullable String fileName(@Nullable String value) {
    try {
      return value == null ? null : ContentDisposition.parse(decode(value)).getFilename();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
