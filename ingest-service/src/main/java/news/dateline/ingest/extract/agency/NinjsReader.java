package news.dateline.ingest.extract.agency;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.LineNumberReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import news.dateline.document.DocumentOutcome;
import news.dateline.ingest.extract.format.FormatReader;
import news.dateline.ingest.extract.format.Limit;
import news.dateline.ingest.extract.format.LimitException;
import news.dateline.ingest.extract.format.Limits;
import news.dateline.ingest.extract.format.UnsupportedFormatException;
import news.dateline.ingest.text.Piece;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
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
    // Before anything is read, since it may be read twice.
    Path file = stream.getPath();
    Found found = new Found();
    try (InputStream bytes = Files.newInputStream(file);
        MappingIterator<JsonNode> values =
            JsonMapper.shared().readerFor(JsonNode.class).readValues(bytes)) {
      while (values.hasNextValue()) {
        add(values.nextValue(), found);
      }
    } catch (JacksonException e) {
      found = lines(file, metadata);
      if (found.items == 0) {
        // Without its cause, of which only the name would be told.
        throw new TikaException(broken(e));
      }
    }
    if (found.pieces.isEmpty()) {
      throw found.why == null
          ? new UnsupportedFormatException(DocumentOutcome.NOT_NEWS, "holds data, no news (JSON)")
          : found.why;
    }
    return List.copyOf(found.pieces);
  }

  /** Of items one a line, those whose lines are not broken; none where it is another document. */
  private Found lines(Path file, Metadata metadata) throws IOException, LimitException {
    Found found = new Found();
    try (LineNumberReader lines =
        new LineNumberReader(new InputStreamReader(Files.newInputStream(file), UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isBlank()) {
          continue;
        }
        if (found.items == 0 && !line.startsWith("{")) {
          return found;
        }
        try {
          add(JsonMapper.shared().readTree(line), found);
        } catch (JacksonException e) {
          metadata.add(BROKEN_LINES, Integer.toString(lines.getLineNumber()));
        }
      }
    }
    return found;
  }

  private static String broken(JacksonException e) {
    TokenStreamLocation at = e.getLocation();
    return "not JSON: "
        + e.getOriginalMessage()
        + (at == null || at.getLineNr() < 1 ? "" : " (line " + at.getLineNr() + ")");
  }

  private void add(JsonNode value, Found found) throws LimitException {
    if (value instanceof ObjectNode item) {
      if (++found.items > limits.maxEmbedded()) {
        throw Limit.EMBEDDED.exceeded("more than " + limits.maxEmbedded() + " items");
      }
      try {
        Piece piece = NinjsItem.piece(item);
        found.characters += piece.characters();
        found.pieces.add(piece);
      } catch (UnsupportedFormatException e) {
        found.why = e;
      }
      if (found.characters > limits.maxCharacters()) {
        throw Limit.text(limits.maxCharacters());
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
