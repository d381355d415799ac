package news.dateline.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import news.dateline.document.DocumentOutcome;
import news.dateline.ingest.extract.format.Limits;
import news.dateline.ingest.source.Document;
import news.dateline.ingest.text.Block;
import news.dateline.ingest.text.Piece;

/** Extracts within small limits. */
final class Extractions {

  static final Limits LIMITS = new Limits(16 << 20, 200_000, 20, 4, 200, Duration.ofMinutes(1));

  private static final TikaExtractor EXTRACTOR = new TikaExtractor(LIMITS);

  private Extractions() {}

  static Extraction extraction(Document document) {
    return EXTRACTOR.extract(document);
  }

  static List<Piece> pieces(Document document) {
    Extraction extraction = extraction(document);
    assertThat(extraction).isInstanceOf(Extraction.Text.class);
    return ((Extraction.Text) extraction).pieces();
  }

  static Extraction.Failure failure(Document document) {
    Extraction extraction = extraction(document);
    assertThat(extraction).isInstanceOf(Extraction.Failure.class);
    return (Extraction.Failure) extraction;
  }

  /** The outcome that a failed extraction has, its reason behind it. */
  static DocumentOutcome outcome(Document document) {
    Extraction.Failure failure = failure(document);
    assertThat(failure.reason()).isNotBlank();
    return failure.outcome();
  }

  static String text(Piece piece) {
    return piece.blocks().stream().map(Block::text).collect(Collectors.joining("\n"));
  }
}
