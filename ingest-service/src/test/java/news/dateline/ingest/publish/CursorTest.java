package news.dateline.ingest.publish;

import static news.dateline.ingest.publish.FakeKafka.Failure.ABORTED;
import static news.dateline.ingest.publish.FakeKafka.Failure.ANSWER_LOST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.Objects;
import news.dateline.document.SourceCursor;
import news.dateline.stream.Topics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Cursors on their way to Kafka and back. */
class CursorTest extends PublisherFixture {

  @Test
  void aCursorMovesInTheTransactionOfItsDocument() {
    submit(withCursor("a.txt", cursor(1)));
    publish();

    assertThat(kafka.transactions()).isEqualTo(1);
    assertThat(kafka.keys(Topics.DOCUMENTS)).hasSize(2).contains(cursor(1).key());
    assertThat(state()).isEqualTo("{\"at\":1}");
    assertCounted(1, 1, 0);
  }

  @Test
  void aCursorWithoutADocumentMovesToo() {
    publisher.submit(cursor(1));
    publisher.start();

    await().atMost(LONG).untilAsserted(() -> assertThat(state()).isEqualTo("{\"at\":1}"));
    assertCounted(0, 0, 0);
  }

  @Test
  void aCursorIsReadBackAtTheNextStart() {
    submit(withCursor("a.txt", cursor(1)));
    submit(withCursor("b.txt", cursor(2)));
    publish();

    Ledger restarted = new Ledger();
    kafka.rewind();
    kafka.catchUp(restarted);

    assertThat(restarted.cursor("wire", "place")).isEqualTo(cursor(2));
  }

  @Test
  void whileKafkaIsAwayOnlyTheLastCursorOfEachPlaceWaits() {
    kafka.setAway(true);
    publisher.start();
    for (int i = 1; i <= 1_000; i++) {
      publisher.submit(cursor(i));
      publisher.submit(new SourceCursor("wire", "other", "{\"at\":" + i + "}", CLOCK.instant()));
    }

    assertThat(publisher.waiting()).isLessThanOrEqualTo(2);

    kafka.setAway(false);
    await().atMost(LONG).untilAsserted(() -> assertThat(state()).isEqualTo("{\"at\":1000}"));
  }

  @Test
  void aCursorThatTakesThePlaceOfAnotherStaysBehindTheDocumentsItCovers() {
    publisher.submit(cursor(1));
    submit("a.txt", "First story");
    publisher.submit(cursor(2));
    publish();

    await().atMost(LONG).untilAsserted(() -> assertThat(state()).isEqualTo("{\"at\":2}"));
    assertThat(kafka.keys(Topics.DOCUMENTS)).hasSize(2).last().isEqualTo(cursor(2).key());
  }

  @Test
  void aForgottenPlaceIsForgottenByTheNextStartToo() {
    publisher.submit(cursor(1));
    publisher.submit(new SourceCursor("wire", "place", null, CLOCK.instant()));
    submit("a.txt", "First story");
    publish();

    Ledger restarted = new Ledger();
    kafka.rewind();
    kafka.catchUp(restarted);

    assertThat(state()).isNull();
    assertThat(restarted.cursor("wire", "place")).isNull();
  }

  @Test
  void aTransactionThatIsTriedAgainMovesItOnce() {
    kafka.failing(ABORTED, ANSWER_LOST);
    submit(withCursor("a.txt", cursor(1)));
    submit(withCursor("b.txt", cursor(2)));
    publish();

    assertThat(kafka.transactions()).isEqualTo(1);
    assertThat(kafka.keys(Topics.DOCUMENTS)).hasSize(4);
    assertThat(state()).isEqualTo("{\"at\":2}");
    assertCounted(2, 2, 2);
  }

  @Test
  void aLoneCursorWhoseAnswerWasLostIsNotWrittenTwice() {
    kafka.failing(ANSWER_LOST);
    publisher.submit(cursor(1));
    publisher.start();

    await().atMost(LONG).untilAsserted(() -> assertThat(state()).isEqualTo("{\"at\":1}"));
    await().atMost(LONG).until(() -> publisher.trouble() == null);
    assertThat(kafka.keys(Topics.DOCUMENTS)).containsExactly(cursor(1).key());
  }

  @Test
  void aCursorThatKafkaRefusesHoldsNothingUp() {
    kafka.refusingOver(5_000);
    publisher.submit(
        new SourceCursor(
            "wire", "large", "{\"x\":\"" + "x".repeat(9_000) + "\"}", CLOCK.instant()));
    submit("a.txt", "First story");
    publish();

    assertThat(ended).containsKey("a.txt");
    assertThat(ledger.cursor("wire", "large")).isNull();
  }

  private Finished withCursor(String name, SourceCursor cursor) {
    Finished finished = finished(name, "The story of " + name);
    return new Finished(finished.document(), finished.reading(), cursor, finished.ended());
  }

  private static SourceCursor cursor(int at) {
    Instant moved = CLOCK.instant().plusSeconds(at);
    return new SourceCursor("wire", "place", "{\"at\":" + at + "}", moved);
  }

  private @Nullable String state() {
    SourceCursor cursor = ledger.cursor("wire", "place");
    return cursor == null ? null : Objects.requireNonNull(cursor.state());
  }
}
