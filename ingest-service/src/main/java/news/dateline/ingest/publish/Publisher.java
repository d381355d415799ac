package news.dateline.ingest.publish;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import news.dateline.document.SourceCursor;
import news.dateline.ingest.meter.IngestMeters;
import news.dateline.trouble.Reason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes what documents come to, on one thread. Documents that finish at about the same time
 * share a transaction, since a commit costs some milliseconds whatever it holds.
 *
 * <p>Kafka being away costs time and nothing else: the same documents are tried again until they
 * are committed.
 */
public final class Publisher {

  private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
  private static final Duration POLL = Duration.ofMillis(200);

  private final StoryLog log;
  private final Committer committer;
  private final SubmissionQueue queue = new SubmissionQueue();
  private final CountDownLatch ready = new CountDownLatch(1);
  private final CountDownLatch closing = new CountDownLatch(1);
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private final Thread thread = new Thread(this::run, "publish");

  /** What it died of; null otherwise. */
  private volatile @Nullable String death;

  public Publisher(
      StoryLog log, Ledger ledger, LedgerReader ledgerReader, IngestMeters meters, Clock clock) {
    this.log = log;
    this.committer = new Committer(log, ledger, ledgerReader, meters, clock, closing);
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
    String known = death;
    if (known == null) {
      known = committer.trouble();
    }
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
   * Takes a cursor on that has moved past no document. It becomes durable after all documents that
   * it covers.
   */
  public void submit(SourceCursor cursor) {
    queue.add(cursor);
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
      committer.commit(List.of(), false);
      ready.countDown();
      while (closing.getCount() > 0 || queue.size() > 0) {
        publish(queue.take(POLL));
      }
    } catch (InterruptedException e) {
      String why = e.getMessage() == null ? "interrupted" : e.getMessage();
      LOG.warn("Stopped, {}; what is not published stays with its sources", why);
    } catch (RuntimeException | Error e) {
      death = "has ended: " + Reason.of(e);
      LOG.error("Publishing has ended, and takes a restart", e);
    } finally {
      ended.complete(null);
      log.close();
    }
  }

  /** Returns when all of it is durable, or Kafka refuses it for good. */
  private void publish(List<? extends Submission> submissions) throws InterruptedException {
    List<? extends Submission> rest = submissions;
    while (!rest.isEmpty()) {
      Committer.Commit commit = committer.commit(rest, true);
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
      if (committer.commit(List.of(document.withoutCursor()), true).refusal() == null) {
        LOG.error("Kafka refuses {}, which stays where it was: {}", cursor.key(), refusal);
        return;
      }
      if (committer.commit(List.of(report), true).refusal() == null) {
        return;
      }
      LOG.error("Kafka refuses {}, which stays where it was: {}", cursor.key(), refusal);
    }
    committer.commit(List.of(report.withoutCursor()), false);
  }
}
