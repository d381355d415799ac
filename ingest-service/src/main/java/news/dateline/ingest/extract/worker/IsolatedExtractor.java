package news.dateline.ingest.extract.worker;

import java.nio.file.Path;
import news.dateline.document.DocumentOutcome;
import news.dateline.ingest.extract.Extraction;
import news.dateline.ingest.extract.Extractor;
import news.dateline.ingest.extract.SmallTextExtractor;
import news.dateline.ingest.extract.TikaExtractor;
import news.dateline.ingest.source.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Extracts in worker processes, but for small texts, which are safe to be read in this one. What a
 * document does to its parser costs that document alone: where its worker ends over it, or is ended
 * because it takes too long, it is read once more by a fresh one, and then given up.
 *
 * <p>Workers are started when they are needed. They end with this process, however it ends.
 */
public final class IsolatedExtractor implements Extractor, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(IsolatedExtractor.class);

  private final SmallTextExtractor smallTexts;
  private final WorkerPool workers;

  public IsolatedExtractor(WorkerSettings settings, WorkerEvents events) {
    this(settings, events, new Launch(settings), Path.of(System.getProperty("java.io.tmpdir")));
  }

  IsolatedExtractor(WorkerSettings settings, WorkerEvents events, Launch launch, Path temporary) {
    this.smallTexts = new SmallTextExtractor(settings.limits());
    this.workers = new WorkerPool(settings, events, launch, temporary);
  }

  /**
   * @throws java.util.concurrent.CancellationException if this thread is interrupted, or this is
   *     closed, before there is an outcome
   */
  @Override
  public Extraction extract(Document document) {
    SmallTextExtractor.Look look = smallTexts.look(document);
    if (look.extraction() != null) {
      return look.extraction();
    }
    try {
      return workers.extract(look.document());
    } catch (WorkerDiedException e) {
      DocumentOutcome outcome =
          e.reason() == RestartReason.TIMEOUT ? DocumentOutcome.TIMEOUT : DocumentOutcome.CRASHED;
      return failure(document, outcome, e.getMessage() + ", twice");
    } catch (WorkersUnavailableException e) {
      return failure(document, DocumentOutcome.CRASHED, String.valueOf(e.getMessage()));
    }
  }

  private static Extraction failure(Document document, DocumentOutcome outcome, String reason) {
    return new Extraction.Failure(TikaExtractor.guessType(document), outcome, reason);
  }

  /** Starts a worker, in the background, for the first document to find it ready. */
  public void warmUp() {
    Thread thread =
        new Thread(
            () -> {
              try {
                workers.warmUp();
              } catch (RuntimeException e) {
                LOG.info("No worker is started ahead: {}", e.getMessage());
              }
            },
            "warm-up-worker");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    workers.close();
  }
}
