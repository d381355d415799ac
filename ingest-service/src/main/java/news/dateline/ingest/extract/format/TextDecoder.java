package news.dateline.ingest.extract.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import news.dateline.document.DocumentOutcome;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.html.HtmlEncodingDetector;

/** Makes characters of the bytes of a text. */
public final class TextDecoder {

  /** No encoding needs more for one UTF-16 unit. */
  private static final long MAX_BYTES_A_CHARACTER = 4;

  /** A text has a smaller part of control characters; noise of bytes a tenth. */
  private static final double MAX_CONTROLS = 0.05;

  private static final int MIN_CONTROLS = 8;

  private static final char ESCAPE = 0x1B;
  private static final char DELETE = 0x7F;
  private static final char REPLACEMENT = 0xFFFD;

  private TextDecoder() {}

  /**
   * All characters, in the encoding that the bytes or the sender tell ({@link
   * Encodings#decodeDeclared}), else in the one that the text itself declares or suggests. No more
   * is read than the limit allows to be text.
   *
   * @param metadata with {@link FormatReader#DECLARED_TYPE}, where there is one
   * @throws UnsupportedFormatException if the bytes are no text
   */
  public static String decode(InputStream stream, Metadata metadata, int maxCharacters)
      throws IOException, LimitException, UnsupportedFormatException {
    long most = MAX_BYTES_A_CHARACTER * (maxCharacters + 1L);
    byte[] bytes = stream.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, most));
    if (bytes.length == most) {
      throw Limit.text(maxCharacters);
    }
    String text =
        Encodings.decodeDeclared(bytes, metadata.get(FormatReader.DECLARED_TYPE), maxCharacters);
    if (text == null) {
      text = detected(bytes, metadata, maxCharacters);
    }
    if (text.length() > maxCharacters) {
      throw Limit.text(maxCharacters);
    }
    if (isNoise(text)) {
      throw new UnsupportedFormatException(
          DocumentOutcome.UNSUPPORTED, "named or declared a text, and its bytes are none");
    }
    return text;
  }

  /**
   * Whether it cannot have been a text. Bytes of anything else keep their control characters in
   * nearly all encodings; texts of old wires have a few.
   */
  private static boolean isNoise(String text) {
    int controls = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean control = c < ' ' && !Character.isWhitespace(c) && c != ESCAPE;
      controls += control || c == DELETE || c == REPLACEMENT ? 1 : 0;
    }
    return controls >= MIN_CONTROLS && controls > MAX_CONTROLS * text.length();
  }

  /** As the text declares, where that is so; else as it looks. */
  private static String detected(byte[] bytes, Metadata metadata, int maxCharacters)
      throws IOException, LimitException {
    Charset claimed = new HtmlEncodingDetector().detect(new ByteArrayInputStream(bytes), metadata);
    Charset named = claimed == null ? null : Encodings.named(claimed.name());
    String text = named == null ? null : Encodings.decode(bytes, named, maxCharacters);
    if (text == null && UTF_8.equals(named)) {
      text = Encodings.decodeDamagedUtf8(bytes);
    }
    return text == null ? new String(bytes, EncodingGuess.of(bytes)) : text;
  }
}
