package news.dateline.ingest.publish;

import static java.util.Objects.requireNonNull;
import static news.dateline.ingest.publish.FakeKafka.Failure.ANSWER_LOST;
import static news.dateline.ingest.publish.FakeKafka.Failure.UNREADABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import news.dateline.document.DocumentId;
import news.dateline.document.DocumentOutcome;
import news.dateline.document.DocumentReport;
import news.dateline.stream.Topics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Reports that are read back. */
class ReportsTest extends PublisherFixture {

  @Test
  void aReportIsReadFromWhereItWasWritten() throws LogException {
    submit("a.txt", "First story");
    submit("b.txt", "Second story", "Third story");
    publish();

    DocumentReport report =
        requireNonNull(
            reports.find(finished("b.txt", "Second story", "Third story").document().id()));
    assertThat(report.outcome()).isEqualTo(DocumentOutcome.PUBLISHED);
    assertThat(report.stories()).hasSize(2);
    assertThat(reports.find(DocumentId.of("desk", "c.txt", "x"))).isNull();
  }

  @Test
  void aReportThatGaveWayToANewerOneIsReadFromThere() throws LogException {
    Ledger moving = new Ledger();
    DocumentReport report = endedReport();
    moving.add(report, new LogPosition(0, 1));
    Reports found =
        new Reports(
            moving,
            new LedgerReader() {
              @Override
              public void catchUp(Ledger ledger) {}

              @Override
              public @Nullable DocumentReport read(DocumentId id, LogPosition position) {
                if (position.offset() == 1) {
                  moving.add(report, new LogPosition(0, 2));
                  return null;
                }
                return report;
              }
            });

    assertThat(found.find(report.id())).isEqualTo(report);
  }

  @Test
  void aReportThatIsGoneIsNotFoundThoughItsDocumentHasEnded() throws LogException {
    DocumentReport report = endedReport();
    Ledger stale = new Ledger();
    stale.add(report, new LogPosition(0, 0));
    Reports gone = new Reports(stale, kafka);

    // The record there is a story.
    assertThat(gone.find(report.id())).isNull();
    assertThat(gone.has(report.id())).isTrue();
  }

  @Test
  void aReportThatCannotBeReadIsNoMiss() {
    DocumentReport report = endedReport();
    kafka.setAway(true);

    assertThatExceptionOfType(LogException.class).isThrownBy(() -> reports.find(report.id()));
  }

  @Test
  void aLostAnswerStaysOpenUntilTheReportCanBeReadBack() {
    kafka.failing(ANSWER_LOST, UNREADABLE);
    submit("a.txt", "First story");
    publish();

    assertThat(kafka.keys(Topics.STORIES)).hasSize(1);
    assertThat(kafka.transactions()).isEqualTo(1);
    assertCounted(1, 1, 2);
  }

  private DocumentReport endedReport() {
    Finished story = finished("a.txt", "First story");
    submit(story);
    publish();
    try {
      return requireNonNull(reports.find(story.document().id()));
    } catch (LogException e) {
      throw new IllegalStateException(e);
    }
  }
}
