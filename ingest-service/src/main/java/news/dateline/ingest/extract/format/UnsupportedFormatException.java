package news.dateline.ingest.extract.format;

import news.dateline.document.DocumentOutcome;

/** A format that no reader takes. */
public final class UnsupportedFormatException extends Exception {

  private static final long serialVersionUID = 1L;

  private final DocumentOutcome outcome;

  public UnsupportedFormatException(DocumentOutcome outcome, String message) {
    super(message);
    this.outcome = outcome;
  }

  public DocumentOutcome outcome() {
    return outcome;
  }
}
