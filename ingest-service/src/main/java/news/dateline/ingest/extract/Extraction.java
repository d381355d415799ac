package news.dateline.ingest.extract;

import java.util.List;
import news.dateline.document.DocumentOutcome;
import news.dateline.ingest.text.Piece;
import org.jspecify.annotations.Nullable;

/** What came of an extraction: text, or a failure with its outcome. */
public sealed interface Extraction {

  /** Media type as detected; the declared one or {@code application/octet-stream} if never. */
  String mediaType();

  /**
   * What it holds.
   *
   * @param pieces in the order of the document; may be empty
   * @param leftOut which parts of it could not be read, and why; null where all could
   */
  record Text(String mediaType, List<Piece> pieces, @Nullable String leftOut)
      implements Extraction {
    public Text {
      pieces = List.copyOf(pieces);
    }

    /** All of it. */
    public Text(String mediaType, List<Piece> pieces) {
      this(mediaType, pieces, null);
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
