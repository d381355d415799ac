package news.dateline.ingest.source.web;

import java.util.function.Consumer;
import news.dateline.document.DocumentReport;
import news.dateline.document.SourceCursor;
import news.dateline.ingest.source.Delivery;
import news.dateline.ingest.source.Document;

/**
 * Documents that were handed over and have not ended. A cursor that covers several deliveries may
 * only move when the earlier ones have ended, so their source waits for them.
 */
final class Flight {

  private int open;

  /** The same delivery, whose documents are counted here. */
  Delivery counting(Delivery delivery) {
    return new Delivery() {
      @Override
      public void accept(Document document, Consumer<DocumentReport> ended)
          throws InterruptedException {
        begin();
        boolean accepted = false;
        try {
          delivery.accept(
              document,
              report -> {
                try {
                  ended.accept(report);
                } finally {
                  end();
                }
              });
          accepted = true;
        } finally {
          if (!accepted) {
            end();
          }
        }
      }

      @Override
      public void complete(SourceCursor cursor) {
        delivery.complete(cursor);
      }
    };
  }

  private synchronized void begin() {
    open++;
  }

  private synchronized void end() {
    open--;
    notifyAll();
  }

  /** Waits until all have ended. */
  synchronized void await() throws InterruptedException {
    while (open > 0) {
      wait();
    }
  }
}
