package news.dateline.ingest.extract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.regex.Pattern;
import news.dateline.document.DocumentOutcome;
import news.dateline.story.StoryMeta;
import org.apache.tika.detect.AutoDetectReader;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;

/** Plain text in any encoding: paragraphs by empty lines. */
final class PlainTextReader implements FormatReader {

  /** JSON lines have no type of their own. */
  private static final Pattern JSON = Pattern.compile("\\s*(?:\\[\\s*)?\\{\\s*(?:\"|\\})");

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private final int maxCharacters;

  PlainTextReader(int maxCharacters) {
    this.maxCharacters = maxCharacters;
  }

  @Override
  public List<Piece> read(TikaInputStream stream, Metadata metadata)
      throws IOException, LimitException, TikaException, UnsupportedFormatException {
    String text = decode(stream, metadata, maxCharacters);
    if (JSON.matcher(text).lookingAt()) {
      throw new UnsupportedFormatException(DocumentOutcome.NOT_NEWS, "holds data, no news (JSON)");
    }
    List<Block> blocks = Text.paragraphs(text);
    return List.of(new Piece(null, blocks, StoryMeta.UNKNOWN, null));
  }

  /** All characters, by the encoding that the bytes suggest. */
  static String decode(TikaInputStream stream, Metadata metadata, int maxCharacters)
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
