package news.dateline.ingest.extract;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import news.dateline.document.DocumentOutcome;
import news.dateline.ingest.source.Document;

/**
 * Gives up on an extraction that takes too long. The thread that it runs on is interrupted and left
 * behind, so that the next document finds a fresh one.
 */
public final class TimedExtractor implements Extractor, AutoCloseable {

  private static final AtomicInteger THREADS = new AtomicInteger();

  private final Extractor extractor;
  private final Duration timeout;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "extract-" + THREADS.incrementAndGet());
            thread.setDaemon(true);
            return thread;
          });

  public TimedExtractor(Extractor extractor, Duration timeout) {
    this.extractor = extractor;
    this.timeout = timeout;
  }

  @Override
  public Extraction extract(Document document) {
    Future<Extraction> extraction = threads.submit(() -> extractor.extract(document));
    try {
      return extraction.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      extraction.cancel(true);
      return failure(
          document, DocumentOutcome.TIMEOUT, "not parsed within " + timeout.toSeconds() + " s");
    } catch (ExecutionException | CancellationException e) {
      return failure(document, DocumentOutcome.CRASHED, "parser died: " + e.getMessage());
    } catch (InterruptedException e) {
      extraction.cancel(true);
      Thread.currentThread().interrupt();
      throw new CancellationException("Interrupted while extracting " + document.label().name());
    }
  }

  private static Extraction failure(Document document, DocumentOutcome outcome, String reason) {
    String declared = document.label().mediaType();
    return new Extraction.Failure(
        declared == null ? "application/octet-stream" : declared, outcome, reason);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
