package news.dateline.ingest.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

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
}
