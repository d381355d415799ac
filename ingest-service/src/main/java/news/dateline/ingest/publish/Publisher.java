package news.dateline.ingest.publish;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import news.dateline.document.SourceCursor;
import news.dateline.ingest.meter.IngestMeters;
import news.dateline.ingest.publish.Batch.Verdict;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes what documents come to, on one thread. Documents that finish at about the same time
 * share a transaction, since a commit costs some milliseconds whatever it holds.
 *
 * <p>Kafka being away costs time and nothing else: the same documents are tried again until they
 * are committed. After each failure the ledger is read anew first, since a commit whose answer was
 * lost may have happened.
 */
public final class Publisher {

  private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
  private static final int MAX_SUBMISSIONS = 500;
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  private final StoryLog log;
  private final Ledger ledger;
  private final LedgerReader ledgerReader;
  private final Reports reports;
  private final IngestMeters meters;
  private final Clock clock;
  private final BlockingQueue<Submission> queue = new LinkedBlockingQueue<>();

  /** By key of their cursors, those in the queue that have moved past no document. */
  private final Map<String, Submission.Moved> moved = new HashMap<>();

  private final CountDownLatch ready = new CountDownLatch(1);
  private final CountDownLatch closing = new CountDownLatch(1);
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private final Thread thread = new Thread(this::run, "publish");

  private boolean open;

  /** What was to be appended when the log last failed, since it may have been. */
  private @Nullable Batch uncertain;

  private volatile @Nullable String trouble;

  public Publisher(
      StoryLog log, Ledger ledger, LedgerReader ledgerReader, IngestMeters meters, Clock clock) {
    this.log = log;
    this.ledger = ledger;
    this.ledgerReader = ledgerReader;
    this.reports = new Reports(ledger, ledgerReader);
    this.meters = meters;
    this.clock = clock;
  }

  /** Begins to publish. Until the ledger has been read, nothing is. */
  public void start() {
    thread.start();
  }

  /**
   * Waits until the ledger has been read, so that documents of earlier runs are known.
   *
   * @throws InterruptedException if interrupted while waiting
   */
  public void awaitReady() throws InterruptedException {
    ready.await();
  }

  /**
   * Has something done once it has ended, for whatever reason: when it was closed, its log was
   * taken over, or it died. Nothing that is submitted later is published.
   *
   * @param task run on a thread of its own
   */
  public void whenEnded(Runnable task) {
    CompletableFuture<Void> unused =
        ended.thenRunAsync(task, running -> new Thread(running, "publish-ended").start());
  }

  /** What keeps it from publishing; null where nothing does. */
  public @Nullable String trouble() {
    String known = trouble;
    if (known != null) {
      return known;
    }
    if (ready.getCount() > 0) {
      return "reading the ledger";
    }
    return thread.isAlive() ? null : "has ended";
  }

  /**
   * Takes a document on. It is published soon, or stays with its source if this is closed first.
   */
  public void submit(Finished finished) {
    queue.add(finished);
  }

  /**
   * Takes a cursor on that has moved past no document. One of the same place that still waits is
   * dropped, so that they do not pile up while Kafka is away. The new one goes to the end, behind
   * all documents that it covers.
   */
  public void submit(SourceCursor cursor) {
    Submission.Moved submission = new Submission.Moved(cursor);
    synchronized (moved) {
      Submission.Moved waiting = moved.put(cursor.key(), submission);
      if (waiting != null) {
        queue.remove(waiting);
      }
      queue.add(submission);
    }
  }

  /** How much waits to be published. */
  int waiting() {
    return queue.size();
  }

  /**
   * Publishes what was submitted, as far as that is possible at once, and stops.
   *
   * @param patience how long to wait for Kafka
   */
  public void close(Duration patience) throws InterruptedException {
    closing.countDown();
    thread.join(patience.toMillis());
    if (thread.isAlive()) {
      thread.interrupt();
      thread.join(patience.toMillis());
    }
  }

  private void run() {
    try {
      commit(List.of(), false);
      ready.countDown();
      while (closing.getCount() > 0 || !queue.isEmpty()) {
        Submission first = queue.poll(POLL.toMillis(), TimeUnit.MILLISECONDS);
        if (first != null) {
          List<Submission> submissions = new ArrayList<>(List.of(first));
          queue.drainTo(submissions, MAX_SUBMISSIONS - 1);
          forget(submissions);
          publish(submissions);
        }
      }
    } catch (InterruptedException e) {
      String why = e.getMessage() == null ? "interrupted" : e.getMessage();
      LOG.warn("Stopped, {}; what is not published stays with its sources", why);
    } catch (RuntimeException | Error e) {
      trouble = "has ended: " + e.getClass().getSimpleName();
      LOG.error("Publishing has ended, and takes a restart", e);
    } finally {
      ended.complete(null);
      log.close();
    }
  }

  private void forget(List<Submission> taken) {
    synchronized (moved) {
      for (Submission submission : taken) {
        if (submission instanceof Submission.Moved cursor) {
          moved.remove(cursor.cursor().key(), cursor);
        }
      }
    }
  }

  /** Returns when all of it is durable, or Kafka refuses it for good. */
  private void publish(List<? extends Submission> submissions) throws InterruptedException {
    List<? extends Submission> rest = submissions;
    while (!rest.isEmpty()) {
      Commit commit = commit(rest, true);
      if (commit.refusal() != null) {
        publishApart(rest, String.valueOf(commit.refusal().getMessage()));
        return;
      }
      rest = rest.subList(commit.durable(), rest.size());
    }
  }

  /** Finds the one that Kafka will not take. */
  private void publishApart(List<? extends Submission> submissions, String refusal)
      throws InterruptedException {
    if (submissions.size() > 1) {
      for (Submission submission : submissions) {
        publish(List.of(submission));
      }
    } else if (submissions.get(0) instanceof Finished document) {
      publishLess(document, refusal);
    } else {
      LOG.error("Kafka refuses a cursor, which stays where it was: {}", refusal);
    }
  }

  /** Of a document that Kafka refuses, as much as it takes. */
  private void publishLess(Finished document, String refusal) throws InterruptedException {
    SourceCursor cursor = document.cursor();
    Finished report = document.tooLarge(refusal);
    if (cursor != null) {
      if (commit(List.of(document.withoutCursor()), true).refusal() == null) {
        LOG.error("Kafka refuses {}, which stays where it was: {}", cursor.key(), refusal);
        return;
      }
      if (commit(List.of(report), true).refusal() == null) {
        return;
      }
      LOG.error("Kafka refuses {}, which stays where it was: {}", cursor.key(), refusal);
    }
    commit(List.of(report.withoutCursor()), false);
  }

  /**
   * What came of a commit.
   *
   * @param durable how many are
   * @param refusal of Kafka, where it will not take one of them for its size; null otherwise
   */
  private record Commit(int durable, @Nullable LogException refusal) {}

  /**
   * Returns when the first of them are durable, as many as one transaction takes.
   *
   * @param refusable whether to give up where Kafka refuses one for its size
   */
  private Commit commit(List<? extends Submission> submissions, boolean refusable)
      throws InterruptedException {
    Duration pause = FIRST_PAUSE;
    Instant now = clock.instant();
    while (true) {
      try {
        int durable = tryCommit(submissions, now);
        recovered();
        return new Commit(durable, null);
      } catch (LogException e) {
        if (e.takenOver()) {
          trouble = e.getMessage();
          throw new InterruptedException(e.getMessage());
        }
        if (e.tooLarge() && refusable) {
          open = false;
          return new Commit(0, e);
        }
        failed(e);
      } catch (RuntimeException | Error e) {
        LOG.error("Publishing {} documents", submissions.size(), e);
        failed(new LogException(e.toString(), e));
      }
      if (closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new InterruptedException("closed while Kafka was away");
      }
      pause = pause.multipliedBy(2);
      pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
  }

  private int tryCommit(List<? extends Submission> submissions, Instant now) throws LogException {
    if (!open) {
      log.open();
      ledgerReader.catchUp(ledger);
      open = true;
    }
    Batch lost = uncertain;
    if (lost != null && lost.isCommitted(reports)) {
      uncertain = null;
      lost.verdicts().forEach(this::end);
      return lost.size();
    }
    uncertain = null;
    Batch batch = new Batch(ledger, now);
    for (Submission submission : submissions) {
      if (batch.isFull()) {
        break;
      }
      batch.add(submission);
    }
    if (batch.records().isEmpty()) {
      batch.committed(List.of());
    } else {
      uncertain = batch;
      batch.committed(log.append(batch.records()));
      uncertain = null;
    }
    batch.verdicts().forEach(this::end);
    return batch.size();
  }

  private void end(Verdict verdict) {
    EndLine.log(verdict);
    // Next to the callback, after which it is no longer in flight: the sums have to match.
    meters.ended(verdict.report().kind(), verdict.report().outcome(), verdict.published());
    try {
      verdict.finished().ended().accept(verdict.report());
    } catch (RuntimeException e) {
      LOG.error("After the end of {}", verdict.finished().document().label().name(), e);
    }
  }

  private void failed(LogException e) {
    open = false;
    meters.retried();
    if (trouble == null) {
      LOG.warn("Cannot publish, and will try until it works: {}", e.getMessage());
    }
    trouble = String.valueOf(e.getMessage());
  }

  private void recovered() {
    if (trouble != null) {
      LOG.info("Publishing again");
    }
    trouble = null;
  }
}
