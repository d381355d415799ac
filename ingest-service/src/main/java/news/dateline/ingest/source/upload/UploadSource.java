package news.dateline.ingest.source.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import news.dateline.document.DocumentId;
import news.dateline.document.SourceKind;
import news.dateline.ingest.extract.format.Limit;
import news.dateline.ingest.source.Document;
import news.dateline.ingest.source.Intake;
import news.dateline.ingest.source.Source;
import news.dateline.ingest.source.SourceRef;
import news.dateline.ingest.source.SourceStatus;
import news.dateline.trouble.Reason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Documents that are sent to Dateline. What was confirmed to the sender is on disk. */
public final class UploadSource implements Source {

  private static final Logger LOG = LoggerFactory.getLogger(UploadSource.class);
  private static final SourceRef REF = new SourceRef("upload", SourceKind.UPLOAD);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int MAX_RECEIVING = 64;

  private final Spool spool;
  private final long maxBytes;
  private final Clock clock;

  private final Duration timeout;

  /** So that slow senders leave threads for others, health checks above all. */
  private final Semaphore receiving = new Semaphore(MAX_RECEIVING);

  /** The uploads in the spool, and whether they were accepted. */
  private final Map<DocumentId, Boolean> held = new ConcurrentHashMap<>();

  private final CountDownLatch opened = new CountDownLatch(1);
  private volatile @Nullable Intake intake;
  private volatile @Nullable String failure;
  private volatile @Nullable Instant lastTaken;
  private volatile boolean closed;
  private volatile String closedBecause = "Dateline is stopping";
  private @Nullable Thread thread;

  /**
   * @param directory where uploads are kept until they have ended
   * @param maxBytes of an upload
   * @param timeout for a sender to send all that it sends at a time
   * @throws IOException if {@code directory} cannot be used, or another process uses it
   */
  public UploadSource(Path directory, long maxBytes, Duration timeout, Clock clock)
      throws IOException {
    this.spool = new Spool(directory, REF, maxBytes);
    this.maxBytes = maxBytes;
    this.timeout = timeout;
    this.clock = clock;
  }

  @Override
  public SourceRef ref() {
    return REF;
  }

  @Override
  public boolean looks() {
    return false;
  }

  @Override
  public SourceStatus status() {
    SourceStatus running = SourceStatus.running(lastTaken);
    String known = failure;
    return known == null ? running : running.failing(known);
  }

  /** Hands over what an earlier run confirmed and did not end, then opens for more. */
  @Override
  public void start(Intake to) {
    thread = new Thread(() -> resume(to), "upload-resume");
    thread.start();
  }

  private void resume(Intake to) {
    try {
      for (Document document : spool.rest()) {
        held.put(document.id(), true);
        to.accept(document, report -> forget(document.id()));
      }
    } catch (IOException | RuntimeException | Error e) {
      LOG.error("Cannot take up the uploads that are waiting, until the next start", e);
      failure = "uploads of an earlier run wait for the next start: " + Reason.of(e);
    } catch (InterruptedException e) {
      return;
    }
    synchronized (this) {
      if (!closed) {
        intake = to;
        opened.countDown();
      }
    }
  }

  /**
   * The turn of a sender, from the first byte to the last.
   *
   * @param stream what it sends; throws a {@link SlowSenderException} if that takes too long
   */
  public record Turn(InputStream stream, Runnable end) implements AutoCloseable {
    @Override
    public void close() {
      end.run();
    }
  }

  /**
   * Begins to receive from a sender. Waits a little for the start: the service is ready a moment
   * before this is.
   *
   * @throws BusyException if too many are sending, or this was not started; try again later
   * @throws InterruptedException if interrupted while waiting
   */
  public Turn receive(InputStream stream) throws BusyException, InterruptedException {
    if (!receiving.tryAcquire()) {
      throw new BusyException("too many uploads are being received");
    }
    boolean open = false;
    try {
      open = opened.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS) && intake != null;
    } finally {
      if (!open) {
        receiving.release();
      }
    }
    if (!open) {
      throw notOpen();
    }
    return new Turn(new PacedStream(stream, timeout, System::nanoTime), receiving::release);
  }

  /**
   * Takes an upload. When this returns, it is accepted and on disk.
   *
   * @throws TooLargeException if it is over the limit; it is accepted and ends as such
   * @throws BusyException if too much is in flight, or this was not started; try again later
   * @throws SpoolException if it cannot be written to disk
   * @throws IOException if it breaks off
   * @throws InterruptedException if interrupted while waiting
   */
  public DocumentId take(InputStream stream, UploadLabel label)
      throws IOException, TooLargeException, BusyException, InterruptedException {
    Intake to = intake;
    if (to == null) {
      throw notOpen();
    }
    Spool.Received received = spool.receive(stream, label);
    DocumentId id = received.id();
    Boolean accepted = held.putIfAbsent(id, false);
    if (accepted != null) {
      spool.discard(received);
      if (accepted) {
        return id;
      }
      throw new BusyException("the same upload is just being taken");
    }
    offer(to, received, label);
    if (received.size() > maxBytes) {
      throw new TooLargeException(
          id, Limit.BYTES.told("more than the " + maxBytes + " bytes that an upload may have"));
    }
    return id;
  }

  private void offer(Intake to, Spool.Received received, UploadLabel label)
      throws IOException, BusyException, InterruptedException {
    DocumentId id = received.id();
    boolean taken = false;
    try {
      Document document = spool.keep(received, label, clock.instant());
      taken = to.offer(document, report -> forget(id), PATIENCE);
    } finally {
      if (!taken) {
        spool.discard(received);
        forget(id);
      }
    }
    if (!taken) {
      throw closed ? notOpen() : new BusyException("too many documents are in flight");
    }
    lastTaken = clock.instant();
    // Unless it has ended already.
    held.computeIfPresent(id, (same, before) -> true);
  }

  private void forget(DocumentId id) {
    spool.remove(id);
    held.remove(id);
  }

  private BusyException notOpen() {
    return new BusyException(
        closed ? closedBecause + "; no more uploads are taken" : "not ready to take uploads yet");
  }

  @Override
  public void closing(String why) {
    closedBecause = why;
  }

  @Override
  public void beginClose() {
    synchronized (this) {
      closed = true;
      intake = null;
      opened.countDown();
    }
    Thread running = thread;
    if (running != null) {
      running.interrupt();
    }
  }

  @Override
  public void close() {
    beginClose();
    Thread running = thread;
    if (running != null) {
      try {
        running.join(PATIENCE.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    spool.close();
  }
}
