package news.dateline.ingest.extract;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import news.dateline.document.DocumentOutcome;
import news.dateline.ingest.extract.format.FormatReader;
import news.dateline.ingest.extract.format.LimitException;
import news.dateline.ingest.extract.format.TextDecoder;
import news.dateline.ingest.extract.format.UnsupportedFormatException;
import news.dateline.ingest.text.Block;
import news.dateline.ingest.text.LetterLines;
import news.dateline.ingest.text.Piece;
import news.dateline.ingest.text.Text;
import news.dateline.story.StoryMeta;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;

/** Plain text in any encoding: paragraphs by empty lines. */
final class PlainTextReader implements FormatReader {

  /** JSON lines have no type of their own. */
  private static final Pattern JSON = Pattern.compile("\\s*(?:\\[\\s*)?\\{\\s*(?:\"|\\})");

  private final int maxCharacters;

  PlainTextReader(int maxCharacters) {
    this.maxCharacters = maxCharacters;
  }

  @Override
  public List<Piece> read(TikaInputStream stream, Metadata metadata)
      throws IOException, LimitException, TikaException, UnsupportedFormatException {
    String text = TextDecoder.decode(stream, metadata, maxCharacters);
    if (JSON.matcher(text).lookingAt()) {
      throw new UnsupportedFormatException(DocumentOutcome.NOT_NEWS, "holds data, no news (JSON)");
    }
    List<Block> blocks = LetterLines.without(Text.paragraphs(text));
    return List.of(new Piece(null, blocks, StoryMeta.UNKNOWN, null));
  }
}
