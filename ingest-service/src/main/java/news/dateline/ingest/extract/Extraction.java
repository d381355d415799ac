package news.dateline.ingest.extract;

import java.util.List;
import news.dateline.document.DocumentOutcome;
import news.dateline.ingest.text.Piece;

/** What came of an extraction: text, or a failure with its outcome. */
public sealed interface Extraction {

  /** Media type as detected; the declared one or {@code application/octet-stream} if never. */
  String mediaType();

  /**
   * What it holds.
   *
   * @param pieces in the order of the document; may be empty
   */
  record Text(String mediaType, List<Piece> pieces) implements Extraction {
    public Text {
      pieces = List.copyOf(pieces);
    }
  }

  /**
   * Why nothing came of it.
   *
   * @param outcome a failure, never {@link DocumentOutcome#PUBLISHED}
   * @param reason a sentence for a person
   */
  record Failure(String mediaType, DocumentOutcome outcome, String reason) implements Extraction {
    public Failure {
      if (outcome == DocumentOutcome.PUBLISHED) {
        throw new IllegalArgumentException("That is no failure");
      }
    }
  }
}
