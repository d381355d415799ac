package news.dateline.ingest.publish;

import java.util.function.Consumer;
import news.dateline.document.DocumentOutcome;
import news.dateline.document.DocumentReport;
import news.dateline.document.SourceCursor;
import news.dateline.ingest.read.Reading;
import news.dateline.ingest.source.Document;
import org.jspecify.annotations.Nullable;

/**
 * A document that was read and is to be published.
 *
 * @param cursor that moves with it; null where none does
 * @param ended called once, after its outcome is durable
 */
public record Finished(
    Document document,
    Reading reading,
    @Nullable SourceCursor cursor,
    Consumer<DocumentReport> ended)
    implements Submission {

  /** One with no cursor. */
  public Finished(Document document, Reading reading, Consumer<DocumentReport> ended) {
    this(document, reading, null, ended);
  }

  Finished tooLarge(String reason) {
    return new Finished(
        document,
        Reading.without(reading.mediaType(), DocumentOutcome.TOO_LARGE, reason),
        cursor,
        ended);
  }

  Finished withoutCursor() {
    return new Finished(document, reading, null, ended);
  }
}
