package news.dateline.ingest.publish;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import news.dateline.ingest.meter.IngestMeters;
import news.dateline.ingest.publish.Batch.Verdict;
import news.dateline.ingest.text.Text;
import news.dateline.trouble.Reason;
import news.dateline.trouble.Trouble;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes submissions durable, a transaction at a time, and tries for as long as Kafka is away. After
 * each failure the ledger is read anew first, since a commit whose answer was lost may have
 * happened. For one thread; {@link #trouble} is for all.
 */
final class Committer {

  private static final Logger LOG = LoggerFactory.getLogger(Committer.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  private final StoryLog log;
  private final Ledger ledger;
  private final LedgerReader ledgerReader;
  private final Reports reports;
  private final IngestMeters meters;
  private final Clock clock;
  private final CountDownLatch closing;

  private boolean open;

  /** What was to be appended when the log last failed, since it may have been. */
  private @Nullable Batch uncertain;

  private final Trouble reasons = new Trouble();
  private volatile @Nullable String trouble;

  /**
   * @param closing it does not go on trying once this is at 0
   */
  Committer(
      StoryLog log,
      Ledger ledger,
      LedgerReader ledgerReader,
      IngestMeters meters,
      Clock clock,
      CountDownLatch closing) {
    this.log = log;
    this.ledger = ledger;
    this.ledgerReader = ledgerReader;
    this.reports = new Reports(ledger, ledgerReader);
    this.meters = meters;
    this.clock = clock;
    this.closing = closing;
  }

  /** Why the last try failed; null where it did not. */
  @Nullable String trouble() {
    return trouble;
  }

  /**
   * What came of a commit.
   *
   * @param durable how many are
   * @param refusal of Kafka, where it will not take one of them for its size; null otherwise
   */
  record Commit(int durable, @Nullable LogException refusal) {}

  /**
   * Returns when the first of them are durable, as many as one transaction takes.
   *
   * @param refusable whether to give up where Kafka refuses one for its size
   */
  Commit commit(List<? extends Submission> submissions, boolean refusable)
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
          uncertain = null;
          return new Commit(0, e);
        }
        failed(e);
      } catch (RuntimeException | Error e) {
        LogException died = new LogException(Reason.of(e), e);
        if (reasons.isNew(why(died))) {
          LOG.error(
              "Publishing {} documents, which is tried until it works", submissions.size(), e);
        }
        failed(died);
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

  /** Once for each document: it is committed, whatever comes now. */
  private void end(Verdict verdict) {
    attempt(verdict, () -> EndLine.log(verdict));
    if (verdict.finished().reading().isPartial()) {
      attempt(verdict, () -> meters.partial(verdict.report().arrival().kind()));
    }
    // Next to the callback, after which it is no longer in flight: the sums have to match.
    attempt(
        verdict,
        () ->
            meters.ended(
                verdict.report().arrival().kind(),
                verdict.report().outcome(),
                verdict.published()));
    attempt(verdict, () -> verdict.finished().ended().accept(verdict.report()));
  }

  /** An error that got out of here would have all of the batch end a second time. */
  private static void attempt(Verdict verdict, Runnable step) {
    try {
      step.run();
    } catch (RuntimeException | Error e) {
      LOG.error(
          "After the end of {}", Text.quoted(verdict.finished().document().label().name()), e);
    }
  }

  private void failed(LogException e) {
    open = false;
    meters.retried();
    String why = why(e);
    if (reasons.isNew(why)) {
      LOG.warn("Cannot publish, and will try until it works: {}", why);
    }
    trouble = why;
  }

  private static String why(LogException e) {
    return String.valueOf(e.getMessage());
  }

  private void recovered() {
    if (reasons.end()) {
      LOG.info("Publishing again");
    }
    trouble = null;
  }
}
