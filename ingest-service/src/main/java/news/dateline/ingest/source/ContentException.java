package news.dateline.ingest.source;

import java.io.IOException;
import news.dateline.document.DocumentOutcome;

/** Why there are no bytes to a document: it was refused, could not be fetched, or was too large. */
public final class ContentException extends IOException {

  private static final long serialVersionUID = 1L;

  private final DocumentOutcome outcome;

  /**
   * @param outcome that the document ends with
   * @param reason a sentence for a person
   */
  public ContentException(DocumentOutcome outcome, String reason) {
    super(reason);
    this.outcome = outcome;
  }

  /** What the document ends with. */
  public DocumentOutcome outcome() {
    return outcome;
  }
}
