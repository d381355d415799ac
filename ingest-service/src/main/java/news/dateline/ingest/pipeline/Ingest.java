package news.dateline.ingest.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import news.dateline.document.DocumentId;
import news.dateline.document.DocumentOutcome;
import news.dateline.document.DocumentReport;
import news.dateline.document.PlaceId;
import news.dateline.document.SourceCursor;
import news.dateline.ingest.extract.ExtractedContent;
import news.dateline.ingest.extract.MediaFamily;
import news.dateline.ingest.meter.IngestMeters;
import news.dateline.ingest.pipeline.CountedDelivery.Submitter;
import news.dateline.ingest.publish.Finished;
import news.dateline.ingest.publish.Ledger;
import news.dateline.ingest.publish.Publisher;
import news.dateline.ingest.read.DocumentReader;
import news.dateline.ingest.read.Reading;
import news.dateline.ingest.source.Delivery;
import news.dateline.ingest.source.Document;
import news.dateline.ingest.source.Intake;
import news.dateline.ingest.text.Text;
import news.dateline.trouble.Reason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the documents that it accepts, several at a time, and has them published. */
public final class Ingest implements Intake {

  private static final Logger LOG = LoggerFactory.getLogger(Ingest.class);
  private static final String UNKNOWN_TYPE = "application/octet-stream";
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final DocumentReader reader;
  private final Publisher publisher;
  private final Ledger ledger;
  private final IngestMeters meters;
  private final Slots slots;
  private final ExecutorService workers;
  private final InFlight inFlight = new InFlight();

  public Ingest(
      DocumentReader reader,
      Publisher publisher,
      Ledger ledger,
      IngestMeters meters,
      Capacity capacity) {
    this.reader = reader;
    this.publisher = publisher;
    this.ledger = ledger;
    this.meters = meters;
    this.slots = new Slots(capacity);
    meters.inFlight(inFlight::size, inFlight::oldest);
    AtomicInteger number = new AtomicInteger();
    this.workers =
        Executors.newFixedThreadPool(
            capacity.workers(), task -> new Thread(task, "read-" + number.incrementAndGet()));
  }

  @Override
  public boolean knows(DocumentId id) {
    return ledger.knows(id);
  }

  @Override
  public boolean knows(DocumentId id, @Nullable PlaceId place) {
    // In this order: another document that ends in between is in the ledger.
    return !inFlight.hasOther(id, place) && ledger.knows(id, place);
  }

  @Override
  public @Nullable SourceCursor cursor(String source, String place) {
    return ledger.cursor(source, place);
  }

  @Override
  public List<SourceCursor> cursors(String source) {
    return ledger.cursors(source);
  }

  @Override
  public Executor readers() {
    return workers;
  }

  @Override
  public Delivery deliver() {
    return new CountedDelivery(publisher, this::accept);
  }

  /** Whether that document was accepted and has not ended. */
  public boolean isInFlight(DocumentId id) {
    return inFlight.has(id);
  }

  /** The documents that were accepted and have not ended, the oldest first. */
  public List<InFlight.Entry> inFlight() {
    return inFlight.entries();
  }

  @Override
  public void accept(Document document, Consumer<DocumentReport> ended)
      throws InterruptedException {
    accept(document, ended, this::submit);
  }

  private void accept(Document document, Consumer<DocumentReport> ended, Submitter submitter)
      throws InterruptedException {
    if (!begin(document, ended, submitter, slots.await())) {
      throw new InterruptedException("closed");
    }
  }

  @Override
  public boolean offer(Document document, Consumer<DocumentReport> ended, Duration patience)
      throws InterruptedException {
    Runnable slot = slots.await(patience);
    return slot != null && begin(document, ended, this::submit, slot);
  }

  /** Whether it was accepted, which nothing is once this was closed. */
  private boolean begin(
      Document document, Consumer<DocumentReport> ended, Submitter submitter, Runnable slot) {
    synchronized (workers) {
      if (workers.isShutdown()) {
        slot.run();
        return false;
      }
      InFlight.Entry entry = inFlight.add(document);
      meters.accepted(document.source().kind(), document.content().size());
      CompletableFuture<Void> unused =
          entry
              .turn()
              .thenRun(() -> workers.execute(() -> work(entry, andFree(slot, ended), submitter)));
      return true;
    }
  }

  private static Consumer<DocumentReport> andFree(Runnable slot, Consumer<DocumentReport> ended) {
    return report -> {
      slot.run();
      ended.accept(report);
    };
  }

  private void work(InFlight.Entry entry, Consumer<DocumentReport> ended, Submitter submitter) {
    Document document = entry.document();
    try {
      Reading reading = read(document);
      submitter.submit(
          cursor ->
              new Finished(document, reading, cursor, report -> release(entry, report, ended)));
    } catch (CancellationException e) {
      LOG.info("Stopped while reading {}; it stays with its source", name(document));
    } finally {
      entry.submitted();
    }
  }

  private static String name(Document document) {
    return Text.quoted(document.label().name());
  }

  private void submit(Function<@Nullable SourceCursor, Finished> finished) {
    publisher.submit(finished.apply(null));
  }

  private void release(
      InFlight.Entry entry, DocumentReport report, Consumer<DocumentReport> ended) {
    inFlight.remove(entry);
    ended.accept(report);
  }

  private Reading read(Document document) {
    if (knows(document)) {
      String declared = document.label().mediaType();
      return Reading.without(
          declared == null ? UNKNOWN_TYPE : declared, DocumentOutcome.UNCHANGED, null);
    }
    long start = System.nanoTime();
    Reading reading;
    try {
      reading = reader.read(document);
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException | Error e) {
      LOG.error("Reading {}", name(document), e);
      reading =
          Reading.without(UNKNOWN_TYPE, DocumentOutcome.CRASHED, "reading died: " + Reason.of(e));
    }
    meters.extracted(
        MediaFamily.of(reading.mediaType()),
        reading.outcome(),
        Duration.ofNanos(System.nanoTime() - start).plus(before(document)));
    return reading;
  }

  /** What reading it had taken before it was accepted. */
  private static Duration before(Document document) {
    return document.content() instanceof ExtractedContent extracted
        ? extracted.took()
        : Duration.ZERO;
  }

  /** Ends the documents in flight, as far as that takes a few seconds only. */
  public void close() throws InterruptedException {
    synchronized (workers) {
      workers.shutdown();
    }
    if (!workers.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
      workers.shutdownNow();
    }
    publisher.close(PATIENCE);
  }
}
