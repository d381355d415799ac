package news.dateline.ingest.source;

import java.util.function.Consumer;
import news.dateline.document.DocumentReport;
import news.dateline.document.SourceCursor;

/**
 * Documents that a source hands over together, and how far it has been read with them. The cursor
 * becomes durable in the transaction of the last of them to end, so it is never ahead of their
 * stories: a process that dies in between reads them again, and knows those that had ended.
 *
 * <p>Used by one thread.
 */
public interface Delivery {

  /**
   * Accepts a document, as {@link Intake#accept} does.
   *
   * @throws InterruptedException if interrupted while waiting; the document is not accepted then
   */
  void accept(Document document, Consumer<DocumentReport> ended) throws InterruptedException;

  /**
   * Says that these were all. Without this the cursor stays where it was.
   *
   * @param cursor where the source stands once they have ended
   */
  void complete(SourceCursor cursor);
}
