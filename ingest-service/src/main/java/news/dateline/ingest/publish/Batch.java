package news.dateline.ingest.publish;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.dateline.document.DocumentOutcome;
import news.dateline.document.DocumentReport;
import news.dateline.document.DocumentReport.StoryRef;
import news.dateline.document.SourceCursor;
import news.dateline.ingest.read.Reading;
import news.dateline.ingest.source.Document;
import news.dateline.story.Story;
import news.dateline.stream.Topics;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Decides what documents that are committed together come to, each in the light of those before.
 */
final class Batch {

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
  private final Clock clock;
  private final List<Verdict> verdicts = new ArrayList<>();
  private final List<SourceCursor> cursors = new ArrayList<>();

  /** The reports that are new, by their indexes in the records: a known document keeps its own. */
  private final Map<Integer, DocumentReport> reports = new LinkedHashMap<>();

  private final List<ProducerRecord<String, byte[]>> records = new ArrayList<>();

  Batch(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.draft = ledger.new Draft();
    this.clock = clock;
  }

  void add(Submission submission) {
    if (submission instanceof Finished finished) {
      add(finished);
    }
    SourceCursor cursor = submission.cursor();
    if (cursor != null) {
      cursors.add(cursor);
      records.add(Records.of(cursor));
    }
  }

  private void add(Finished finished) {
    Document document = finished.document();
    Reading reading = finished.reading();
    if (draft.knows(document.id())) {
      verdicts.add(verdict(finished, DocumentOutcome.UNCHANGED, null, List.of(), 0));
      return;
    }
    try {
      decide(finished, reading);
    } catch (RuntimeException e) {
      // One document that cannot be written must not hold up the others.
      end(verdict(finished, DocumentOutcome.CRASHED, e.toString(), List.of(), 0));
    }
  }

  private void decide(Finished finished, Reading reading) {
    List<ProducerRecord<String, byte[]>> news = new ArrayList<>();
    List<StoryRef> stories = new ArrayList<>();
    for (Story story : reading.stories()) {
      String notice = story.meta().editorial().handling().notice();
      StoryRef ref = new StoryRef(story.id().value(), story.text().fingerprint(), notice);
      stories.add(ref);
      if (draft.isNews(ref)) {
        news.add(Records.of(story, Ledger.version(ref)));
      }
    }
    int largest = news.stream().mapToInt(record -> record.value().length).max().orElse(0);
    if (largest > MAX_VALUE_BYTES) {
      String reason = "a story of " + largest + " bytes, and the limit is " + MAX_VALUE_BYTES;
      end(verdict(finished, DocumentOutcome.TOO_LARGE, reason, List.of(), 0));
      return;
    }
    records.addAll(news);
    boolean allKnown = news.isEmpty() && !stories.isEmpty();
    DocumentOutcome outcome = allKnown ? DocumentOutcome.DUPLICATE : reading.outcome();
    end(verdict(finished, outcome, reading.reason(), stories, news.size()));
  }

  private void end(Verdict verdict) {
    verdicts.add(verdict);
    reports.put(records.size(), verdict.report());
    records.add(Records.of(verdict.report()));
    draft.add(verdict.report());
  }

  private Verdict verdict(
      Finished finished,
      DocumentOutcome outcome,
      @Nullable String reason,
      List<StoryRef> stories,
      int published) {
    Document document = finished.document();
    DocumentReport report =
        new DocumentReport(
            document.id(),
            document.source().id(),
            document.source().kind(),
            document.label().uri(),
            finished.reading().mediaType(),
            document.content().size(),
            outcome,
            reason,
            stories,
            document.fetchedAt(),
            clock.instant());
    return new Verdict(finished, report, published);
  }

  /**
   * Whether Kafka has these very reports and cursors: all of a batch is committed, or nothing of
   * it, so one report tells of all.
   *
   * @throws LogException if Kafka cannot be reached
   */
  boolean isCommitted(Reports committed) throws LogException {
    for (DocumentReport report : reports.values()) {
      return report.equals(committed.find(report.id()));
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
  void committed(List<Position> positions) {
    reports.forEach((index, report) -> ledger.add(report, positions.get(index)));
    cursors.forEach(ledger::add);
  }

  List<Verdict> verdicts() {
    return verdicts;
  }

  List<ProducerRecord<String, byte[]>> records() {
    return records;
  }
}
