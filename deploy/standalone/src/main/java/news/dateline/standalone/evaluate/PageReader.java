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
   * What was read.
   *
   * @param piece the article; one without text where there is none
   * @param faults why there is none; empty otherwise
   */
  record Page(Piece piece, List<String> faults) {

    /** The text: a line for each block. */
    String body() {
      return piece.blocks().stream()
          .filter(block -> !block.isRule())
          .map(Block::text)
          .collect(Collectors.joining("\n"));
    }
  }

  /**
   * Reads a page.
   *
   * @param uri where the page was
   * @throws IOException if there is no such file
   */
  Page read(Path file, URI uri) throws IOException {
    Document document =
        new Document(
            DocumentId.of(SOURCE.id(), file.toString(), ""),
            SOURCE,
            new Label(file.getFileName().toString(), uri, "text/html"),
            Instant.EPOCH,
            Content.of(file, Files.size(file)));
    Extraction extraction = extractor.extract(document);
    if (extraction instanceof Extraction.Text text && !text.pieces().isEmpty()) {
      return new Page(text.pieces().get(0), List.of());
    }
    String fault =
        extraction instanceof Extraction.Failure failure
            ? failure.outcome().label() + ": " + failure.reason()
            : "no text";
    return new Page(new Piece(null, List.of(), StoryMeta.UNKNOWN, null), List.of(fault));
  }
}
