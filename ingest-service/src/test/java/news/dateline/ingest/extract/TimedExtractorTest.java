package news.dateline.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import news.dateline.document.DocumentOutcome;
import news.dateline.ingest.fixture.Documents;
import news.dateline.ingest.source.Document;
import org.junit.jupiter.api.Test;

class TimedExtractorTest {

  private static final Extraction TEXT = new Extraction.Text("text/plain", List.of());

  private final Document document = Documents.of("a.txt", "text/plain", new byte[] {1});

  @Test
  void anExtractionThatDoesNotEndIsGivenUpAndInterrupted() throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    Extractor stuck =
        ignored -> {
          try {
            never.await();
          } catch (InterruptedException e) {
            interrupted.countDown();
          }
          return TEXT;
        };
    try (TimedExtractor timed = new TimedExtractor(stuck, Duration.ofMillis(20))) {
      Extraction extraction = timed.extract(document);

      assertThat(extraction)
          .isInstanceOfSatisfying(
              Extraction.Failure.class,
              failure -> {
                assertThat(failure.outcome()).isEqualTo(DocumentOutcome.TIMEOUT);
                assertThat(failure.mediaType()).isEqualTo("text/plain");
              });
      assertThat(interrupted.await(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void theNextDocumentIsReadThoughOneIsStuck() {
    CountDownLatch never = new CountDownLatch(1);
    Extractor deaf =
        given -> {
          while (!given.equals(document) && never.getCount() > 0) {
            Thread.onSpinWait();
          }
          return TEXT;
        };
    try (TimedExtractor timed = new TimedExtractor(deaf, Duration.ofSeconds(2))) {
      timed.extract(Documents.of("stuck.txt", "stuck"));

      assertThat(timed.extract(document)).isSameAs(TEXT);
    } finally {
      never.countDown();
    }
  }

  @Test
  void anErrorIsTheOutcomeOfItsDocument() {
    Extractor dying =
        ignored -> {
          throw new OutOfMemoryError("for the test");
        };
    try (TimedExtractor timed = new TimedExtractor(dying, Duration.ofSeconds(30))) {
      assertThat(timed.extract(document))
          .isInstanceOfSatisfying(
              Extraction.Failure.class,
              failure -> assertThat(failure.outcome()).isEqualTo(DocumentOutcome.CRASHED));
    }
  }

  @Test
  void whoIsInterruptedWhileWaitingGetsNoOutcome() {
    CountDownLatch never = new CountDownLatch(1);
    Extractor stuck =
        ignored -> {
          try {
            never.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return TEXT;
        };
    try (TimedExtractor timed = new TimedExtractor(stuck, Duration.ofMinutes(5))) {
      Thread.currentThread().interrupt();

      assertThatExceptionOfType(CancellationException.class)
          .isThrownBy(() -> timed.extract(document))
          .withMessageContaining("a.txt");
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}
