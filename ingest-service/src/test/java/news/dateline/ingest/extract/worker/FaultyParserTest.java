package news.dateline.ingest.extract.worker;

import static news.dateline.document.DocumentOutcome.CRASHED;
import static news.dateline.document.DocumentOutcome.TIMEOUT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import news.dateline.document.DocumentOutcome;
import news.dateline.ingest.extract.Extraction;
import news.dateline.ingest.extract.format.Limits;
import news.dateline.ingest.fixture.Documents;
import news.dateline.ingest.fixture.FaultParser.Fault;
import news.dateline.ingest.source.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parsers that take their process with them. */
class FaultyParserTest {

  @TempDir private static Path temporary;
  private static Workers workers;

  /** Starting a worker is what takes long here, so that one serves all until a fault ends it. */
  @BeforeAll
  static void start() {
    workers = new Workers(Workers.settings(1), temporary);
  }

  @BeforeEach
  void countFromHere() {
    workers.readAGoodOne();
    workers.forgetCounts();
  }

  @AfterAll
  static void stop() {
    workers.close();
  }

  private static Document document(Fault fault, Object with) {
    return Documents.of("story.fault", fault.document(with));
  }

  @ParameterizedTest
  @CsvSource({
    "SPIN, TIMEOUT, TIMEOUT, no progress for 3 s",
    "WAIT, TIMEOUT, TIMEOUT, no progress for 3 s",
    "HALT, CRASHED, CRASH, status 7",
    "EXIT, CRASHED, CRASH, status 7",
    "HALF, CRASHED, CRASH, status 0",
    "GARBLE, CRASHED, CRASH, garbled",
    "OVERFLOW, CRASHED, CRASH, it is nested too deeply",
    "ALLOCATE, CRASHED, MEMORY, 64 MB",
    "THREADS, CRASHED, MEMORY, threads",
  })
  void aFaultCostsItsDocumentWhichIsTriedTwiceAndNoOther(
      Fault fault, DocumentOutcome outcome, RestartReason reason, String message) {
    Extraction.Failure failure = workers.failure(document(fault, 7));

    assertThat(failure.outcome()).isEqualTo(outcome);
    assertThat(failure.reason()).contains(message).endsWith("twice");
    assertThat(workers.restarts()).isEqualTo(Map.of(reason, 2));
    assertThat(workers.countRetried()).isEqualTo(1);

    workers.readAGoodOne();
    assertThat(workers.countStarted()).as("one for the second try, one after it").isEqualTo(2);
  }

  @Test
  void whatAParserPrintsGetsNowhere() {
    assertThat(workers.extract(document(Fault.PRINT, ""))).isInstanceOf(Extraction.Text.class);

    workers.readAGoodOne();
    assertThat(workers.countStarted()).isZero();
  }

  @Test
  void aParserThatIsSlowButGetsOnIsLetBe() {
    // Four seconds in all, more than a parser may stand still.
    Extraction extraction = workers.extract(document(Fault.SLOW, 80));

    assertThat(extraction).isInstanceOf(Extraction.Text.class);
    assertThat(workers.restarts()).isEmpty();
  }

  @Test
  void aParserThatGetsOnForTooLongIsGivenUp(@TempDir Path apart) {
    Limits limits = new Limits(16 << 20, 200_000, 20, 4, 200, Duration.ofSeconds(2));
    try (Workers hasty = new Workers(Workers.settings(1, limits, 10), apart)) {
      Extraction.Failure failure = hasty.failure(document(Fault.SLOW, 500));

      assertThat(failure.outcome()).isEqualTo(TIMEOUT);
      assertThat(failure.reason()).isEqualTo("not parsed within 2 s, twice");
      assertThat(hasty.restarts()).isEqualTo(Map.of(RestartReason.TIMEOUT, 2));
    }
  }

  @Test
  void whatAParserLeavesBehindIsCleanedUpBeforeTheNextDocument() throws IOException {
    assertThat(workers.extract(document(Fault.LITTER, ""))).isInstanceOf(Extraction.Text.class);

    workers.readAGoodOne();
    assertThat(workers.countStarted()).isZero();
    assertThat(workers.files()).noneMatch(file -> file.toString().contains("left"));
  }

  @Test
  void aDeadWorkerLeavesNoFilesBehind() throws IOException {
    assertThat(workers.failure(document(Fault.HALT, 1)).outcome()).isEqualTo(CRASHED);

    assertThat(workers.files()).as("the directory of all workers, and nothing in it").hasSize(1);
  }

  @Test
  void aParserFindsNoSecretsInItsProcess() {
    Extraction extraction = workers.extract(document(Fault.TELL, ""));

    assertThat(System.getenv()).containsKey("PATH");
    assertThat(extraction)
        .isInstanceOfSatisfying(
            Extraction.Text.class,
            text ->
                assertThat(text.pieces().get(0).blocks().get(0).text().split(" "))
                    .isSubsetOf("LANG", "LC_ALL", "LC_CTYPE", "TZ", "LD_LIBRARY_PATH"));
    assertThat(extraction.toString()).doesNotContain("surefire.");
  }
}
