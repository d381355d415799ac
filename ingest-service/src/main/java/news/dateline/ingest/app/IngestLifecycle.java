package news.dateline.ingest.app;

import news.dateline.ingest.pipeline.Ingest;
import news.dateline.ingest.publish.Publisher;
import news.dateline.ingest.source.catalog.SourceCatalog;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Starts the sources once Kafka has been reached and the ledger read, without holding up the rest
 * of the application for that; stops them first and lets what is in flight end. Stops them by
 * itself where publishing ends for good.
 */
final class IngestLifecycle implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(IngestLifecycle.class);

  private final Publisher publisher;
  private final Ingest ingest;
  private final SourceCatalog sources;
  private volatile @Nullable Thread starter;

  IngestLifecycle(Publisher publisher, Ingest ingest, SourceCatalog sources) {
    this.publisher = publisher;
    this.ingest = ingest;
    this.sources = sources;
  }

  @Override
  public void start() {
    // Else they would go on fetching and taking uploads that nobody publishes.
    publisher.whenEnded(() -> sources.stop(ending()));
    publisher.start();
    Thread thread = new Thread(this::startSources, "start-sources");
    starter = thread;
    thread.start();
  }

  private String ending() {
    return "nothing can be published any more, and it takes a restart: " + publisher.trouble();
  }

  private void startSources() {
    try {
      publisher.awaitReady();
      sources.start(ingest);
    } catch (InterruptedException e) {
      LOG.info("Stopped before Kafka was reached");
    } catch (RuntimeException | Error e) {
      LOG.error("Starting the sources", e);
    }
  }

  @Override
  public void stop() {
    Thread thread = starter;
    starter = null;
    try {
      if (thread != null) {
        thread.interrupt();
        thread.join();
      }
      sources.stop("Dateline is stopping");
      ingest.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return starter != null;
  }
}
