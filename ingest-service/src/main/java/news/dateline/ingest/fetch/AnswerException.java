package news.dateline.ingest.fetch;

import java.io.IOException;

/** An answer that cannot be taken; the message is the reason of the failure. */
final class AnswerException extends IOException {

  private static final long serialVersionUID = 1;

  private final FetchFailure.Cause kind;

  AnswerException(FetchFailure.Cause kind, String message) {
    super(message);
    this.kind = kind;
  }

  FetchFailure.Cause kind() {
    return kind;
  }
}
