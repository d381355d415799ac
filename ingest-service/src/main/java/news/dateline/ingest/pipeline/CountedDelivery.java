package news.dateline.ingest.pipeline;

import java.util.function.Consumer;
import java.util.function.Function;
import news.dateline.document.DocumentReport;
import news.dateline.document.SourceCursor;
import news.dateline.ingest.publish.Finished;
import news.dateline.ingest.publish.Publisher;
import news.dateline.ingest.source.Delivery;
import news.dateline.ingest.source.Document;
import org.jspecify.annotations.Nullable;

/**
 * Gives its cursor to the last of its documents that is submitted. Those before it are in the same
 * queue, and so in the same transaction or an earlier one.
 */
final class CountedDelivery implements Delivery {

  /** Submits a document that was read, with the cursor that moves with it. */
  interface Submitter {
    void submit(Function<@Nullable SourceCursor, Finished> finished);
  }

  /** Accepts a document that will be submitted in that way. */
  interface Accepter {
    void accept(Document document, Consumer<DocumentReport> ended, Submitter submitter)
        throws InterruptedException;
  }

  private final Publisher publisher;
  private final Accepter accepter;
  private int open;
  private @Nullable SourceCursor cursor;

  CountedDelivery(Publisher publisher, Accepter accepter) {
    this.publisher = publisher;
    this.accepter = accepter;
  }

  @Override
  public void accept(Document document, Consumer<DocumentReport> ended)
      throws InterruptedException {
    synchronized (this) {
      open++;
    }
    accepter.accept(document, ended, this::submit);
  }

  /** In one step, so that no document is submitted behind the cursor that covers it. */
  private synchronized void submit(Function<@Nullable SourceCursor, Finished> finished) {
    open--;
    publisher.submit(finished.apply(open == 0 ? cursor : null));
  }

  @Override
  public synchronized void complete(SourceCursor to) {
    cursor = to;
    if (open == 0) {
      publisher.submit(to);
    }
  }
}
