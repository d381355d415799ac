package news.dateline.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import news.dateline.document.DocumentId;
import news.dateline.document.DocumentOutcome;
import news.dateline.ingest.fixture.Documents;
import news.dateline.ingest.read.Reading;
import news.dateline.ingest.source.Document;
import news.dateline.story.Story;
import news.dateline.story.StoryMeta;
import news.dateline.stream.Topics;
import news.dateline.wire.MalformedRecordException;
import news.dateline.wire.StoryJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that come back to where they were, and places that show different texts of one story. */
class ComingBackTest extends PublisherFixture {

  private static final StoryMeta STORY = StoryMeta.UNKNOWN.withSourceId("guid-1");
  private static final String PAGE = "page";

  private int endsExpected;

  /** The one after a restart. */
  private @Nullable Publisher next;

  @Test
  void aTextThatComesBackToItsPlaceIsPublishedAgainAndThenStays() {
    publisher.start();
    assertThat(outcome(Documents.at(PAGE, "one", ""), "one")).isEqualTo(DocumentOutcome.PUBLISHED);
    assertThat(outcome(Documents.at(PAGE, "two", ""), "two")).isEqualTo(DocumentOutcome.PUBLISHED);

    assertThat(outcome(Documents.at(PAGE, "one", ""), "one")).isEqualTo(DocumentOutcome.PUBLISHED);
    assertThat(outcome(Documents.at(PAGE, "one", ""), "one")).isEqualTo(DocumentOutcome.UNCHANGED);

    assertThat(published()).containsExactly("one", "two", "one");
    assertThat(kafka.eventIds(Topics.STORIES)).hasSize(3).doesNotHaveDuplicates();
    assertThat(kafka.eventIds(Topics.DOCUMENTS)).hasSize(3).doesNotHaveDuplicates();
    assertCounted(4, 3, 0);
  }

  @Test
  void aTextThatComesBackWithinOneTransactionIsPublishedAgainOnce() {
    kafka.failing(FakeKafka.Failure.ANSWER_LOST);
    for (String text : List.of("one", "two", "one")) {
      submit(Documents.at(PAGE, text, ""), piece(text, STORY));
    }
    publish();

    assertThat(kafka.transactions()).isEqualTo(1);
    assertThat(published()).containsExactly("one", "two", "one");
    assertThat(kafka.eventIds(Topics.STORIES)).hasSize(3).doesNotHaveDuplicates();
    assertThat(kafka.eventIds(Topics.DOCUMENTS)).hasSize(3).doesNotHaveDuplicates();
    assertCounted(3, 3, 1);
  }

  @Test
  void placesThatGoOnShowingDifferentTextsOfOneStoryDoNotTakeTurns() {
    publisher.start();
    outcome(Documents.at("here", "one", ""), "one");
    outcome(Documents.at("there", "two", ""), "two");

    for (int look = 1; look <= 3; look++) {
      assertThat(outcome(Documents.at("here", "one", ""), "one"))
          .isEqualTo(DocumentOutcome.UNCHANGED);
      // With other bytes, as where an advertisement changes.
      assertThat(outcome(Documents.at("here", "one", "#" + look), "one"))
          .isEqualTo(DocumentOutcome.DUPLICATE);
      assertThat(outcome(Documents.at("there", "two", "#" + look), "two"))
          .isEqualTo(DocumentOutcome.DUPLICATE);
    }

    assertThat(published()).containsExactly("one", "two");
  }

  @Test
  void theSameTextAtAnotherPlaceIsADuplicateBeforeAndAfterItComesBack() {
    publisher.start();
    outcome(Documents.at(PAGE, "one", ""), "one");
    assertThat(outcome(Documents.at("copy", "one", ""), "one"))
        .isEqualTo(DocumentOutcome.DUPLICATE);
    outcome(Documents.at(PAGE, "two", ""), "two");
    outcome(Documents.at(PAGE, "one", ""), "one");

    assertThat(outcome(Documents.at("other copy", "one", ""), "one"))
        .isEqualTo(DocumentOutcome.DUPLICATE);
    assertThat(outcome(Documents.at("copy", "one", ""), "one"))
        .isEqualTo(DocumentOutcome.UNCHANGED);
    assertThat(published()).containsExactly("one", "two", "one");
  }

  @Test
  void aDocumentThatIsReadAgainWithoutSuccessKeepsItsReport() throws LogException {
    publisher.start();
    Document first = Documents.at(PAGE, "one", "");
    outcome(first, "one");
    outcome(Documents.at(PAGE, "two", ""), "two");
    Reading crashed = Reading.without("text/plain", DocumentOutcome.CRASHED, "for the test");

    assertThat(outcome(new Finished(first, crashed, report -> end(first, report))))
        .isEqualTo(DocumentOutcome.CRASHED);

    assertThat(Objects.requireNonNull(reports.find(first.id())).outcome())
        .isEqualTo(DocumentOutcome.PUBLISHED);
    assertThat(outcome(first, "one")).isEqualTo(DocumentOutcome.PUBLISHED);
    assertThat(published()).containsExactly("one", "two", "one");
  }

  @Test
  void everyVersionTellsWhenTheStoryWasFirstSeen() throws MalformedRecordException {
    publisher.start();
    Instant first = Documents.FETCHED.plusMillis(123);
    outcome(fetched(Documents.at(PAGE, "one", ""), first.plusNanos(456_789)), "one");
    outcome(fetched(Documents.at(PAGE, "two", ""), first.plusSeconds(60)), "two");
    restart(new Random(1));
    outcome(fetched(Documents.at("elsewhere", "three", ""), first.plusSeconds(3600)), "three");

    for (byte[] value : kafka.values(Topics.STORIES)) {
      Story story = StoryJson.read(value).story();
      assertThat(story.times().firstSeen()).isEqualTo(first);
    }
    assertThat(published()).containsExactly("one", "two", "three");
  }

  /**
   * Places that show this text and that, with other bytes now and then, and restarts in between
   * after which only the last report of each document is there.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whateverHappensTheLastTextThatAPlaceBeganToShowIsTheLastThatWentOut(long seed) {
    Random random = new Random(seed);
    Map<String, String> showing = new HashMap<>();
    Set<DocumentId> without = new HashSet<>();
    List<String> expected = new ArrayList<>();
    Ledger known = new Ledger();
    for (int step = 0; step < 200; step++) {
      if (random.nextInt(20) == 0) {
        known = new Ledger();
        kafka.readCompacted(known, random);
      }
      Batch batch = new Batch(known, CLOCK.instant());
      for (int i = random.nextInt(3); i >= 0; i--) {
        String place = random.nextInt(8) == 0 ? "" : "place " + random.nextInt(3);
        String text = "text " + random.nextInt(3);
        String rest = "#" + random.nextInt(2);
        Document document =
            place.isEmpty()
                ? Documents.of(text + rest, text + rest)
                : Documents.at(place, text, rest);
        batch.add(new Finished(document, reading(document, piece(text, STORY)), report -> {}));
        boolean begins =
            place.isEmpty() ? without.add(document.id()) : !text.equals(showing.put(place, text));
        if (begins && (expected.isEmpty() || !text.equals(expected.get(expected.size() - 1)))) {
          expected.add(text);
        }
      }
      batch.committed(batch.records().isEmpty() ? List.of() : append(batch));
      assertThat(kafka.keys(Topics.STORIES)).hasSameSizeAs(expected);
    }
    assertThat(published()).isEqualTo(expected);
  }

  private List<LogPosition> append(Batch batch) {
    try {
      return kafka.append(batch.records());
    } catch (LogException e) {
      throw new IllegalStateException(e);
    }
  }

  private void restart(Random random) {
    Ledger restarted = new Ledger();
    kafka.readCompacted(restarted, random);
    try {
      publisher.close(LONG);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    next = new Publisher(kafka, restarted, kafka, meters, CLOCK);
    next.start();
  }

  @AfterEach
  void closeNext() throws InterruptedException {
    if (next != null) {
      next.close(LONG);
    }
  }

  private DocumentOutcome outcome(Document document, String text) {
    return outcome(
        new Finished(
            document, reading(document, piece(text, STORY)), report -> end(document, report)));
  }

  private DocumentOutcome outcome(Finished finished) {
    endsExpected++;
    (next == null ? publisher : next).submit(finished);
    await().atMost(LONG).until(() -> endings.size() == endsExpected);
    return Objects.requireNonNull(ended.get(finished.document().label().name()));
  }

  private List<String> published() {
    return kafka.values(Topics.STORIES).stream().map(ComingBackTest::headline).toList();
  }

  private static String headline(byte[] record) {
    try {
      return StoryJson.read(record).story().text().headline();
    } catch (MalformedRecordException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Document fetched(Document document, Instant time) {
    return new Document(
        document.id(),
        document.source(),
        document.label(),
        time,
        document.content(),
        document.place());
  }
}
