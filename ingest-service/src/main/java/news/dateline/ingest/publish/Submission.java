package news.dateline.ingest.publish;

import news.dateline.document.SourceCursor;
import org.jspecify.annotations.Nullable;

/** What the publisher is given. What one of them holds is committed in one transaction. */
sealed interface Submission permits Finished, Submission.Moved {

  /** A cursor that moves with it; null where none does. */
  @Nullable SourceCursor cursor();

  /** A cursor that has moved past no document. */
  record Moved(SourceCursor cursor) implements Submission {}
}
