package news.dateline.ingest.publish;

import java.util.function.Consumer;
import news.dateline.document.DocumentOutcome;
import news.dateline.document.DocumentReport;
import news.dateline.ingest.read.Reading;
import news.dateline.ingest.source.Document;

/**
 * A document that was read and is to be published.
 *
 * @param ended called once, after its outcome is durable
 */
public record Finished(Document document, Reading reading, Consumer<DocumentReport> ended) {

  Finished tooLarge(String reason) {
    return new Finished(
        document, Reading.without(reading.mediaType(), DocumentOutcome.TOO_LARGE, reason), ended);
  }
}
