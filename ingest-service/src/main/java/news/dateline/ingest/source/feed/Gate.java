package news.dateline.ingest.source.feed;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import news.dateline.document.DocumentReport;
import news.dateline.ingest.source.Delivery;
import news.dateline.ingest.source.Document;
import org.jspecify.annotations.Nullable;

/** Lets a source hand over documents and fetch until it is closed; then no more. Thread-safe. */
final class Gate {

  private boolean closed;
  private @Nullable Thread accepting;
  private @Nullable CompletableFuture<?> fetching;

  synchronized boolean isClosed() {
    return closed;
  }

  /**
   * Hands a document over, and waits while too many are in flight.
   *
   * @throws CancellationException if this is closed before it is accepted
   */
  void accept(Delivery delivery, Document document, Consumer<DocumentReport> ended) {
    synchronized (this) {
      requireOpen();
      accepting = Thread.currentThread();
    }
    try {
      delivery.accept(document, ended);
    } catch (InterruptedException e) {
      throw new CancellationException("closed");
    } finally {
      synchronized (this) {
        accepting = null;
      }
    }
  }

  /**
   * Takes note of what is being fetched.
   *
   * @throws CancellationException if this is closed
   */
  synchronized <T> CompletableFuture<T> fetching(CompletableFuture<T> fetch) {
    if (closed) {
      fetch.cancel(false);
    }
    requireOpen();
    fetching = fetch;
    return fetch;
  }

  private void requireOpen() {
    if (closed) {
      throw new CancellationException("closed");
    }
  }

  synchronized void close() {
    closed = true;
    if (accepting != null) {
      accepting.interrupt();
    }
    if (fetching != null) {
      fetching.cancel(false);
    }
  }
}
