package news.dateline.ingest.extract;

import news.dateline.document.DocumentOutcome;

/** A format that no reader takes. */
final class UnsupportedFormatException extends Exception {

  private static final long serialVersionUID = 1L;

  private final DocumentOutcome outcome;

  UnsupportedFormatException(DocumentOutcome outcome, String message) {
    super(message);
    this.outcome = outcome;
  }

  DocumentOutcome outcome() {
    return outcome;
  }
}
