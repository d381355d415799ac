package news.dateline.standalone.evaluate;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import news.dateline.document.DocumentId;
import news.dateline.document.SourceKind;
import news.dateline.ingest.extract.Extraction;
import news.dateline.ingest.extract.Extractor;
import news.dateline.ingest.source.Content;
import news.dateline.ingest.source.Document;
import news.dateline.ingest.source.Label;
import news.dateline.ingest.source.SourceRef;
import news.dateline.ingest.text.Block;
import news.dateline.ingest.text.Piece;
import news.dateline.story.StoryMeta;

/** Extracts saved web pages as the ingest service does, but for splitting and identifying. */
final class PageReader {

  private static final SourceRef SOURCE = new SourceRef("evaluation", SourceKind.FILE);

  private final Extractor extractor;

  PageReader(Extractor extractor) {
    this.extractor = extractor;
  }

  /**
   * The article of a page; one without text where there is none.
   *
   * @param uri where the page was
   * @throws IOException if there is no such file
   */
  Piece read(Path file, URI uri) throws IOException {
    Document document =
        new Document(
            DocumentId.of(SOURCE.id(), file.toString(), ""),
            SOURCE,
            new Label(file.getFileName().toString(), uri, "text/html"),
            Instant.EPOCH,
            Content.of(file, Files.size(file)));
    List<Piece> pieces =
        extractor.extract(document) instanceof Extraction.Text text ? text.pieces() : List.of();
    return pieces.isEmpty() ? new Piece(null, List.of(), StoryMeta.UNKNOWN, null) : pieces.get(0);
  }

  /** The text of an article: a line for each block. */
  static String body(Piece piece) {
    return piece.blocks().stream().map(Block::text).collect(Collectors.joining("\n"));
  }
}
