package news.dateline.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import news.dateline.document.DocumentOutcome;
import news.dateline.document.SourceCursor;
import news.dateline.stream.Topics;
import org.junit.jupiter.api.Test;

/** Kafka refuses a record for its size, and takes the rest. */
class RefusalTest extends PublisherFixture {

  private static final int LIMIT = 5_000;

  @Test
  void aDocumentIsPublishedWithoutTheCursorThatIsRefused() {
    kafka.refusingOver(LIMIT);
    submit("a.txt", "First story", 2 * LIMIT);
    publish();

    assertThat(ended).containsEntry("a.txt", DocumentOutcome.PUBLISHED);
    assertThat(ledger.cursor("wire", "place")).isNull();
    assertThat(kafka.keys(Topics.STORIES)).hasSize(1);
    assertCounted(1, 1, 0);
  }

  @Test
  void theCursorMovesPastAStoryThatIsRefused() {
    kafka.refusingOver(LIMIT);
    submit("a.txt", "x".repeat(2 * LIMIT), 10);
    publish();

    assertThat(ended).containsEntry("a.txt", DocumentOutcome.TOO_LARGE);
    assertThat(ledger.cursor("wire", "place")).isNotNull();
    assertCounted(1, 0, 0);
  }

  @Test
  void aDocumentEndsWhoseStoryAndCursorAreRefused() {
    kafka.refusingOver(LIMIT);
    submit("a.txt", "x".repeat(2 * LIMIT), 2 * LIMIT);
    submit("b.txt", "Second story");
    publish();

    assertThat(ended)
        .containsEntry("a.txt", DocumentOutcome.TOO_LARGE)
        .containsEntry("b.txt", DocumentOutcome.PUBLISHED);
    assertThat(ledger.cursor("wire", "place")).isNull();
    assertCounted(2, 1, 0);
  }

  private void submit(String name, String headline, int stateSize) {
    Finished finished = finished(name, headline);
    SourceCursor cursor =
        new SourceCursor(
            "wire", "place", "{\"x\":\"" + "x".repeat(stateSize) + "\"}", CLOCK.instant());
    submit(new Finished(finished.document(), finished.reading(), cursor, finished.ended()));
  }
}
