package news.dateline.ingest.extract.agency;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import news.dateline.document.DocumentOutcome;
import news.dateline.ingest.extract.format.FormatReader;
import news.dateline.ingest.extract.format.LimitException;
import news.dateline.ingest.extract.format.Limits;
import news.dateline.ingest.extract.format.UnsupportedFormatException;
import news.dateline.ingest.text.Piece;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * ninjs 1, 2 and 3 as documents: an item, an array of them, or one a line. Each item of text is a
 * story. Records of Dateline are ninjs too, and give the story that they hold.
 */
public final class NinjsReader implements FormatReader {

  private final Limits limits;

  public NinjsReader(Limits limits) {
    this.limits = limits;
  }

  @Override
  public List<Piece> read(TikaInputStream stream, Metadata metadata)
      throws IOException, LimitException, TikaException, UnsupportedFormatException {
    Found found = new Found();
    try (MappingIterator<JsonNode> values =
        JsonMapper.shared().readerFor(JsonNode.class).readValues((java.io.InputStream) stream)) {
      while (values.hasNextValue()) {
        add(values.nextValue(), found);
      }
    } catch (JacksonException e) {
      throw new TikaException("not JSON: " + e.getOriginalMessage(), e);
    }
    if (found.pieces.isEmpty()) {
      throw found.why == null
          ? new UnsupportedFormatException(DocumentOutcome.NOT_NEWS, "holds data, no news (JSON)")
          : found.why;
    }
    return List.copyOf(found.pieces);
  }

  private void add(JsonNode value, Found found) throws LimitException {
    if (value instanceof ObjectNode item) {
      if (++found.items > limits.maxEmbedded()) {
        throw new LimitException("more than " + limits.maxEmbedded() + " items");
      }
      try {
        Piece piece = NinjsItem.piece(item);
        found.characters += piece.characters();
        found.pieces.add(piece);
      } catch (UnsupportedFormatException e) {
        found.why = e;
      }
      if (found.characters > limits.maxCharacters()) {
        throw new LimitException("more than " + limits.maxCharacters() + " characters of text");
      }
    }
  }

  private static final class Found {
    final List<Piece> pieces = new ArrayList<>();
    int items;
    long characters;
    @Nullable UnsupportedFormatException why;
  }
}
