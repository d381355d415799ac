package news.dateline.ingest.source;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import news.dateline.document.DocumentId;
import news.dateline.document.DocumentReport;
import news.dateline.document.PlaceId;
import news.dateline.document.SourceCursor;
import org.jspecify.annotations.Nullable;

/** Where sources hand their documents over. */
public interface Intake {

  /** Whether that document ended before, in this run or an earlier one. */
  boolean knows(DocumentId id);

  /**
   * Whether that document ended before, and its place has shown no other text of its stories since:
   * one that is taken back has to be read again.
   *
   * @param place as in {@link Document#place()}
   */
  boolean knows(DocumentId id, @Nullable PlaceId place);

  /** Whether that document ended before, and need not be read again. */
  default boolean knows(Document document) {
    return knows(document.id(), document.place());
  }

  /**
   * Where a source stood when it was last read; null where it never was, or the place was
   * forgotten.
   *
   * @param place as in {@link SourceCursor#place()}
   */
  @Nullable SourceCursor cursor(String source, String place);

  /** Where a source stood at all the places that were not forgotten, in no order. */
  List<SourceCursor> cursors(String source);

  /**
   * The threads that read documents: for what a source has to find out from a document before it
   * hands it over.
   */
  Executor readers();

  /** Begins to accept documents that have a cursor behind them. */
  Delivery deliver();

  /**
   * Accepts a document: from here on it is counted, and it ends in one outcome. Waits while too
   * many documents are in flight.
   *
   * @param ended called once, on another thread, after the outcome is durable; what the source kept
   *     for the document can go then
   * @throws InterruptedException if interrupted while waiting; the document is not accepted then
   */
  void accept(Document document, Consumer<DocumentReport> ended) throws InterruptedException;

  /**
   * As {@link #accept}, but gives up waiting after a while.
   *
   * @return whether the document was accepted
   */
  boolean offer(Document document, Consumer<DocumentReport> ended, Duration patience)
      throws InterruptedException;
}
