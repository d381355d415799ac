package news.dateline.ingest.publish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import news.dateline.document.Arrival;
import news.dateline.document.DocumentOutcome;
import news.dateline.document.DocumentReport;
import news.dateline.document.DocumentReport.StoryRef;
import news.dateline.document.PlaceId;
import news.dateline.document.SourceCursor;
import news.dateline.ingest.publish.Editions.Standing;
import news.dateline.ingest.read.Reading;
import news.dateline.ingest.source.Document;
import news.dateline.story.Story;
import news.dateline.stream.Topics;
import news.dateline.trouble.Reason;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Decides what documents that are committed together come to, each in the light of those before.
 */
final class Batch {

  /** What a transaction may hold before the next document: half of a producer's usual buffer. */
  static final int MAX_BYTES = 16 << 20;

  /** Room for headers and for what Kafka adds. */
  private static final int MAX_VALUE_BYTES = Topics.MAX_RECORD_BYTES - (64 << 10);

  /**
   * What a document comes to.
   *
   * @param published how many of its stories this batch holds
   */
  record Verdict(Finished finished, DocumentReport report, int published) {}

  private final Ledger ledger;
  private final Ledger.Draft draft;
  private final StoryRefs refs;
  private final Instant now;
  private final List<Verdict> verdicts = new ArrayList<>();
  private final List<SourceCursor> cursors = new ArrayList<>();

  /** What the ledger is to be told, in this order, once it is known where the records lie. */
  private final List<Consumer<List<LogPosition>>> notes = new ArrayList<>();

  private @Nullable DocumentReport lastReport;

  private final RecordBuffer records = new RecordBuffer();
  private int size;

  /**
   * @param now when its documents end; the same where it is tried again, for records to keep their
   *     ids
   */
  Batch(Ledger ledger, Instant now) {
    this.ledger = ledger;
    this.draft = ledger.new Draft();
    this.refs = new StoryRefs(draft.editions());
    this.now = now;
  }

  /** Whether what comes next is to have a transaction of its own. */
  boolean isFull() {
    return records.bytes() >= MAX_BYTES;
  }

  /** How much was added. */
  int size() {
    return size;
  }

  void add(Submission submission) {
    size++;
    if (submission instanceof Finished finished) {
      add(finished);
    }
    SourceCursor cursor = submission.cursor();
    if (cursor != null) {
      cursors.add(cursor);
      records.append(LogRecords.of(cursor));
    }
  }

  private void add(Finished finished) {
    Document document = finished.document();
    Reading reading = finished.reading();
    if (reading.outcome() == DocumentOutcome.UNCHANGED
        || draft.knows(document.id(), document.place())) {
      verdicts.add(verdict(finished, DocumentOutcome.UNCHANGED, null, List.of(), 0));
      return;
    }
    int before = records.size();
    try {
      decide(finished, reading);
    } catch (StackOverflowError | OutOfMemoryError e) {
      crashed(finished, e, before);
    } catch (VirtualMachineError e) {
      throw e;
    } catch (RuntimeException | Error e) {
      crashed(finished, e, before);
    }
  }

  /** One document that cannot be written must not hold up the others, and leaves nothing behind. */
  private void crashed(Finished finished, Throwable e, int before) {
    records.truncate(before);
    end(verdict(finished, DocumentOutcome.CRASHED, Reason.of(e), List.of(), 0));
  }

  private void decide(Finished finished, Reading reading) {
    Document document = finished.document();
    PlaceId place = document.place();
    List<News> out = new ArrayList<>();
    List<StoryRef> stories = new ArrayList<>();
    boolean stays = reading.outcome() == DocumentOutcome.PUBLISHED;
    for (Story story : reading.stories()) {
      StoryRef ref = refs.of(story, document);
      stories.add(ref);
      stays = stays && draft.editions().shows(ref, place);
      if (draft.editions().standing(ref, place) == Standing.NEWS) {
        out.add(new News(story, ref));
      }
    }
    if (place != null && stays && draft.hasEnded(document.id())) {
      stay(finished, document, place);
      return;
    }
    Instant finishedAt = refs.after(now, stories, place);
    List<ProducerRecord<String, byte[]>> news =
        out.stream().map(story -> story.record(finishedAt)).toList();
    int largest = news.stream().mapToInt(record -> record.value().length).max().orElse(0);
    if (largest > MAX_VALUE_BYTES) {
      String reason =
          "a story of " + largest + " bytes, and a record has room for " + MAX_VALUE_BYTES;
      end(verdict(finished, DocumentOutcome.TOO_LARGE, reason, List.of(), 0));
      return;
    }
    news.forEach(records::append);
    boolean allKnown = news.isEmpty() && !stories.isEmpty();
    DocumentOutcome outcome = allKnown ? DocumentOutcome.DUPLICATE : reading.outcome();
    end(verdict(finished, outcome, reading.reason(), stories, news.size()));
  }

  /** A story that is to be published, and what its report tells of it. */
  private record News(Story story, StoryRef ref) {

    ProducerRecord<String, byte[]> record(Instant finishedAt) {
      Instant first = Objects.requireNonNull(ref.firstSeen());
      return LogRecords.of(
          story.withTimes(story.times().seenFirst(first)), Marks.fingerprint(ref), finishedAt);
    }
  }

  private void stay(Finished finished, Document document, PlaceId place) {
    verdicts.add(verdict(finished, DocumentOutcome.UNCHANGED, null, List.of(), 0));
    draft.editions().stays(document.id(), place);
    notes.add(positions -> ledger.stays(document.id(), place));
  }

  private void end(Verdict verdict) {
    verdicts.add(verdict);
    DocumentReport report = verdict.report();
    boolean told =
        report.outcome() == DocumentOutcome.PUBLISHED
            || report.outcome() == DocumentOutcome.DUPLICATE;
    if (!told && draft.hasEnded(report.id())) {
      // Read again without success: what its report tells of its stories is needed still.
      return;
    }
    int index = records.size();
    notes.add(positions -> ledger.add(report, positions.get(index)));
    lastReport = report;
    records.append(LogRecords.of(report));
    draft.add(report);
  }

  private Verdict verdict(
      Finished finished,
      DocumentOutcome outcome,
      @Nullable String reason,
      List<StoryRef> stories,
      int published) {
    Document document = finished.document();
    Arrival arrival =
        new Arrival(
            document.source().id(),
            document.source().kind(),
            document.label().uri(),
            document.place(),
            finished.reading().mediaType(),
            document.content().size(),
            document.fetchedAt());
    Instant finishedAt = refs.after(now, stories, document.place());
    DocumentReport report =
        new DocumentReport(document.id(), arrival, outcome, reason, stories, finishedAt);
    return new Verdict(finished, report, published);
  }

  /**
   * Whether Kafka has these very reports and cursors: all of a batch is committed, or nothing of
   * it, so one report tells of all; the last one, since a document may come twice, with another one
   * of its place between.
   *
   * @throws LogException if Kafka cannot be reached
   */
  boolean isCommitted(Reports committed) throws LogException {
    DocumentReport last = lastReport;
    if (last != null) {
      return last.equals(committed.find(last.id()));
    }
    return lastCursors().values().stream().allMatch(this::isCommitted);
  }

  private boolean isCommitted(SourceCursor cursor) {
    SourceCursor known = ledger.cursor(cursor.source(), cursor.place());
    return cursor.state() == null ? known == null : known != null && known.isAsFarAs(cursor);
  }

  /** Of each place, the cursor that it ends at. */
  private Map<String, SourceCursor> lastCursors() {
    Map<String, SourceCursor> last = new HashMap<>();
    cursors.forEach(cursor -> last.put(cursor.key(), cursor));
    return last;
  }

  /**
   * Takes note that it is committed.
   *
   * @param positions of its records
   */
  void committed(List<LogPosition> positions) {
    notes.forEach(note -> note.accept(positions));
    cursors.forEach(ledger::add);
  }

  List<Verdict> verdicts() {
    return verdicts;
  }

  List<ProducerRecord<String, byte[]>> records() {
    return records.records();
  }
}
