package news.dateline.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import news.dateline.document.Digest;
import news.dateline.document.DocumentId;
import news.dateline.document.DocumentOutcome;
import news.dateline.document.DocumentReport;
import news.dateline.document.DocumentReport.StoryRef;
import news.dateline.document.SourceCursor;
import news.dateline.ingest.fixture.DocumentReports;
import news.dateline.ingest.fixture.MutableClock;
import org.junit.jupiter.api.Test;

class LedgerTest {

  private static final Instant TIME = Instant.parse("2026-11-03T10:00:00Z");
  private static final String STORY = Digest.id("story");
  private static final StoryRef FIRST = new StoryRef(STORY, "00000000000000aa");
  private static final StoryRef SECOND = new StoryRef(STORY, "00000000000000bb");

  private final Ledger ledger = new Ledger();
  private final MutableClock clock = new MutableClock();

  @Test
  void aDocumentThatEndedIsKnownWithThePlaceOfItsReport() {
    ledger.add(report("a", DocumentOutcome.NO_TEXT, TIME), new LogPosition(5, 77));

    assertThat(ledger.knows(id("a"))).isTrue();
    assertThat(ledger.position(id("a"))).isEqualTo(new LogPosition(5, 77));
    assertThat(ledger.knows(id("b"))).isFalse();
    assertThat(ledger.position(id("b"))).isNull();
  }

  @Test
  void aDocumentThatWasOutOfReachIsNotKnownButHasAReport() {
    ledger.add(report("a", DocumentOutcome.UNREACHABLE, TIME), new LogPosition(0, 0));
    assertThat(ledger.knows(id("a"))).isFalse();
    assertThat(ledger.position(id("a"))).isEqualTo(new LogPosition(0, 0));

    ledger.add(report("a", DocumentOutcome.PUBLISHED, TIME, FIRST), new LogPosition(0, 9));
    assertThat(ledger.knows(id("a"))).isTrue();
    assertThat(ledger.position(id("a"))).isEqualTo(new LogPosition(0, 9));
  }

  @Test
  void theLatestTextOfAStoryCountsInWhateverOrderReportsAreRead() {
    ledger.add(report("new", DocumentOutcome.PUBLISHED, TIME.plusMillis(1), SECOND), at(1));
    ledger.add(report("old", DocumentOutcome.PUBLISHED, TIME, FIRST), at(2));

    assertThat(isNews(ledger.new Draft(), SECOND)).isFalse();
    assertThat(isNews(ledger.new Draft(), FIRST)).isTrue();
  }

  @Test
  void storiesOfADocumentThatWasNotPublishedAreNotOut() {
    ledger.add(report("a", DocumentOutcome.DUPLICATE, TIME, FIRST), at(1));

    assertThat(isNews(ledger.new Draft(), FIRST)).isTrue();
  }

  @Test
  void aDraftGoesBeforeTheLedgerAndChangesNothingInIt() {
    ledger.add(report("a", DocumentOutcome.PUBLISHED, TIME, FIRST), at(1));
    Ledger.Draft draft = ledger.new Draft();
    draft.add(report("b", DocumentOutcome.PUBLISHED, TIME, SECOND));

    assertThat(isNews(draft, FIRST)).isTrue();
    assertThat(isNews(draft, SECOND)).isFalse();
    assertThat(draft.knows(id("b"), null)).isTrue();
    assertThat(isNews(ledger.new Draft(), FIRST)).isFalse();
    assertThat(ledger.knows(id("b"))).isFalse();
  }

  @Test
  void theCursorsOfASourceAreItsOwn() {
    ledger.add(new SourceCursor("wire", "a", "{}", TIME));
    ledger.add(new SourceCursor("wire", "b", "{}", TIME));
    ledger.add(new SourceCursor("wire:b", "c", "{}", TIME));
    ledger.forget(SourceCursor.key("wire", "a"));

    assertThat(ledger.cursors("wire").stream().map(SourceCursor::place)).containsExactly("b");
  }

  @Test
  void positionsOfAllSizesAreKept() {
    for (LogPosition position :
        List.of(
            new LogPosition(0, 0),
            new LogPosition(16_383, (1L << 48) - 1),
            new LogPosition(6, 1))) {
      assertThat(LogPosition.unpacked(position.packed() | 3L << 62)).isEqualTo(position);
    }
    assertThatIllegalArgumentException().isThrownBy(() -> new LogPosition(16_384, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new LogPosition(0, 1L << 48));
  }

  @Test
  void whatEndedIsKnownForItsTimeAndForgottenAfterItAndAQuarter() {
    Ledger mortal = new Ledger(Duration.ofDays(40), clock);
    SourceCursor cursor = new SourceCursor("wire", "a", "{}", TIME);
    mortal.add(cursor);
    clock.forward(Duration.ofDays(9));
    Instant ended = clock.instant();
    mortal.add(report("a", DocumentOutcome.PUBLISHED, ended, FIRST), at(1));

    clock.forward(Duration.ofDays(40).minusSeconds(1));
    mortal.add(report("b", DocumentOutcome.NO_TEXT, clock.instant()), at(2));
    assertThat(mortal.knows(id("a"))).isTrue();
    assertThat(mortal.position(id("a"))).isEqualTo(at(1));
    assertThat(isNews(mortal.new Draft(), FIRST)).isFalse();

    clock.forward(Duration.ofDays(10));
    mortal.add(report("c", DocumentOutcome.NO_TEXT, clock.instant()), at(3));
    assertThat(mortal.knows(id("a"))).isFalse();
    assertThat(mortal.position(id("a"))).isNull();
    assertThat(isNews(mortal.new Draft(), FIRST)).isTrue();
    assertThat(mortal.knows(id("b"))).as("it ended later").isTrue();
    assertThat(mortal.cursor("wire", "a")).isEqualTo(cursor);
  }

  @Test
  void aStoryThatIsSeenAgainIsKnownForLonger() {
    Ledger mortal = new Ledger(Duration.ofDays(40), clock);
    for (int month = 0; month < 12; month++) {
      String name = "month " + month;
      mortal.add(report(name, DocumentOutcome.PUBLISHED, clock.instant(), FIRST), at(month));
      clock.forward(Duration.ofDays(30));
      assertThat(isNews(mortal.new Draft(), FIRST)).isFalse();
    }
    assertThat(mortal.knows(id("month 11"))).isTrue();
    assertThat(mortal.knows(id("month 0"))).isFalse();
  }

  @Test
  void aReportThatIsTooOldIsNotTakenUpAtAStart() {
    Ledger mortal = new Ledger(Duration.ofDays(40), clock);
    mortal.add(report("old", DocumentOutcome.PUBLISHED, before(Duration.ofDays(41)), FIRST), at(1));
    mortal.add(report("young", DocumentOutcome.NO_TEXT, before(Duration.ofDays(39))), at(2));

    assertThat(mortal.knows(id("old"))).isFalse();
    assertThat(isNews(mortal.new Draft(), FIRST)).isTrue();
    assertThat(mortal.knows(id("young"))).isTrue();
  }

  private Instant before(Duration age) {
    return clock.instant().minus(age);
  }

  private static boolean isNews(Ledger.Draft draft, StoryRef story) {
    return draft.editions().standing(story, null) == Editions.Standing.NEWS;
  }

  private static LogPosition at(long offset) {
    return new LogPosition(0, offset);
  }

  private static DocumentId id(String name) {
    return DocumentId.of("desk", name, "digest");
  }

  private static DocumentReport report(
      String name, DocumentOutcome outcome, Instant finished, StoryRef... stories) {
    return DocumentReports.of(id(name), outcome, finished, stories);
  }
}
