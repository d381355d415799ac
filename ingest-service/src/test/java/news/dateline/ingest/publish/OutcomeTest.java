package news.dateline.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import news.dateline.document.DocumentId;
import news.dateline.document.DocumentOutcome;
import news.dateline.document.DocumentReport;
import news.dateline.document.DocumentReport.StoryRef;
import news.dateline.ingest.fixture.Documents;
import news.dateline.ingest.publish.Editions.Standing;
import news.dateline.ingest.read.Reading;
import news.dateline.ingest.source.Content;
import news.dateline.ingest.source.Document;
import news.dateline.story.AltId;
import news.dateline.story.Handling;
import news.dateline.story.Identity;
import news.dateline.story.StoryId;
import news.dateline.story.StoryMeta;
import news.dateline.stream.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What documents come to in the light of what was published before. */
class OutcomeTest extends PublisherFixture {

  private static final Handling CANCELED =
      new Handling(Handling.Status.CANCELED, null, null, null, null);

  @Test
  void aRecordThatKafkaRefusesForItsSizeCostsItsDocumentOnly() {
    kafka.refusingOver(5_000);
    submit("a.txt", "First story");
    submit("large.txt", "Large " + "story ".repeat(1_000));
    submit("b.txt", "Second story");
    publish();

    assertThat(ended)
        .containsEntry("a.txt", DocumentOutcome.PUBLISHED)
        .containsEntry("large.txt", DocumentOutcome.TOO_LARGE)
        .containsEntry("b.txt", DocumentOutcome.PUBLISHED);
    assertThat(kafka.keys(Topics.STORIES)).hasSize(2);
    assertThat(kafka.keys(Topics.DOCUMENTS)).hasSize(3);
  }

  @Test
  void aStoryThatNoRecordCanHoldIsTooLarge() {
    submit("large.txt", "x".repeat(Topics.MAX_RECORD_BYTES));
    publish();

    assertThat(ended).containsEntry("large.txt", DocumentOutcome.TOO_LARGE);
    assertThat(kafka.keys(Topics.STORIES)).isEmpty();
    assertCounted(1, 0, 0);
  }

  static Stream<Throwable> anErrorInOneDocumentCostsThatDocumentOnly() {
    return Stream.of(
        new StackOverflowError("for the test"),
        new OutOfMemoryError("for the test"),
        new AssertionError("for the test"),
        new NoClassDefFoundError("for the test"),
        new IllegalStateException("for the test"));
  }

  @ParameterizedTest
  @MethodSource
  void anErrorInOneDocumentCostsThatDocumentOnly(Throwable error) {
    Finished finished = finished("b.txt", "Second story");
    AtomicBoolean thrown = new AtomicBoolean();
    Content failing =
        new Content() {
          @Override
          public InputStream open() {
            return InputStream.nullInputStream();
          }

          @Override
          public long size() {
            if (!thrown.getAndSet(true)) {
              sneaky(error);
            }
            return 1;
          }
        };
    Document document = finished.document();
    Document broken =
        new Document(
            document.id(), document.source(), document.label(), document.fetchedAt(), failing);
    submit("a.txt", "First story");
    submit(new Finished(broken, finished.reading(), report -> end(broken, report)));
    submit("c.txt", "Third story");
    publish();

    assertThat(ended)
        .containsEntry("a.txt", DocumentOutcome.PUBLISHED)
        .containsEntry("b.txt", DocumentOutcome.CRASHED)
        .containsEntry("c.txt", DocumentOutcome.PUBLISHED);
    assertThat(kafka.keys(Topics.STORIES)).hasSize(2);
    assertCounted(3, 2, 0);
  }

  private static void sneaky(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) thrown;
  }

  @Test
  void aDocumentThatEndedInAnEarlierRunIsUnchangedAndLeavesNoRecord() {
    submit("a.txt", "First story");
    publish();
    submit("a.txt", "First story");

    await().atMost(LONG).until(() -> endings.size() == 2);
    assertThat(ended).containsEntry("a.txt", DocumentOutcome.UNCHANGED);
    assertThat(kafka.transactions()).isEqualTo(1);
    assertCounted(2, 1, 0);
  }

  @Test
  void theSameDocumentTwiceAtOnceIsPublishedOnce() {
    submit("a.txt", "First story");
    submit("a.txt", "First story");
    publish();

    assertThat(kafka.keys(Topics.STORIES)).hasSize(1);
    assertThat(kafka.keys(Topics.DOCUMENTS)).hasSize(1);
    assertCounted(2, 1, 0);
  }

  @Test
  void aDocumentWhoseStoriesAreAllOutIsADuplicate() {
    submit("a.txt", "First story");
    submit("copy.txt", "First story");
    submit("both.txt", "First story", "Second story");
    publish();

    assertThat(ended)
        .containsEntry("copy.txt", DocumentOutcome.DUPLICATE)
        .containsEntry("both.txt", DocumentOutcome.PUBLISHED);
    assertThat(kafka.keys(Topics.STORIES)).hasSize(2).doesNotHaveDuplicates();
    assertCounted(3, 2, 0);
  }

  @Test
  void anUpdateOfAStoryIsPublishedUnderTheSameKey() {
    StoryMeta meta = StoryMeta.UNKNOWN.withSourceId("guid-1");
    submit(Documents.of("v1.txt", "v1"), piece("First version", meta));
    submit(Documents.of("v2.txt", "v2"), piece("Second version", meta));
    publish();

    assertThat(ended).containsEntry("v2.txt", DocumentOutcome.PUBLISHED);
    assertThat(kafka.keys(Topics.STORIES))
        .hasSize(2)
        .containsOnly(kafka.keys(Topics.STORIES).get(0));
  }

  @Test
  void aKillNoticeWithTheSameTextIsNewsOnce() {
    submit(Documents.of("v1.txt", "v1"), piece("The story", handled(Handling.UNKNOWN)));
    submit(Documents.of("kill.txt", "v2"), piece("The story", handled(CANCELED)));
    submit(Documents.of("again.txt", "v2"), piece("The story", handled(CANCELED)));
    publish();

    assertThat(ended)
        .containsEntry("kill.txt", DocumentOutcome.PUBLISHED)
        .containsEntry("again.txt", DocumentOutcome.DUPLICATE);
    assertThat(kafka.keys(Topics.STORIES)).hasSize(2);

    // As after a restart: what was said of the story is told by the reports.
    Ledger restarted = new Ledger();
    kafka.rewind();
    kafka.catchUp(restarted);
    StoryRef canceled = reports(restarted, Documents.of("kill.txt", "v2").id()).stories().get(0);
    Editions editions = restarted.new Draft().editions();
    assertThat(editions.standing(canceled, null)).isNotEqualTo(Standing.NEWS);
    assertThat(editions.standing(new StoryRef(canceled.id(), canceled.fingerprint()), null))
        .as("a copy without the notice")
        .isNotEqualTo(Standing.NEWS);
    assertThat(editions.standing(new StoryRef(canceled.id(), "00000000000000aa"), null))
        .as("another text")
        .isEqualTo(Standing.NEWS);
  }

  @Test
  void aCopyOfACanceledStoryBringsItBackFromThePlaceThatCanceledItOnly() {
    submit(Documents.at("wire", "v1", ""), piece("The story", handled(Handling.UNKNOWN)));
    submit(Documents.at("wire", "kill", ""), piece("The story", handled(CANCELED)));
    submit(Documents.at("mirror", "late copy", ""), piece("The story", handled(Handling.UNKNOWN)));
    submit(Documents.of("late copy", "v1"), piece("The story", handled(Handling.UNKNOWN)));
    publish();
    assertThat(kafka.keys(Topics.STORIES)).hasSize(2);
    assertThat(ended)
        .containsEntry("mirror late copy", DocumentOutcome.DUPLICATE)
        .containsEntry("late copy", DocumentOutcome.DUPLICATE);

    submit(Documents.at("wire", "v1", "#"), piece("The story", handled(Handling.UNKNOWN)));
    await().atMost(LONG).until(() -> endings.size() == submitted.get());
    assertThat(ended).containsEntry("wire v1#", DocumentOutcome.PUBLISHED);
    assertCounted(5, 3, 0);
  }

  @Test
  void aCanceledStoryComesBackWithAnotherText() {
    submit(Documents.of("v1", "v1"), piece("The story", handled(Handling.UNKNOWN)));
    submit(Documents.of("kill", "v2"), piece("The story", handled(CANCELED)));
    submit(Documents.of("v3", "v3"), piece("The story, corrected", handled(Handling.UNKNOWN)));
    publish();

    assertThat(ended).containsEntry("v3", DocumentOutcome.PUBLISHED);
    assertThat(kafka.keys(Topics.STORIES)).hasSize(3);
  }

  @Test
  void anEmbargoThatChangesWithTheSameTextIsNews() {
    submit(Documents.of("v1.txt", "v1"), piece("The story", handled(embargo("2026-11-04T10:00"))));
    submit(Documents.of("v2.txt", "v2"), piece("The story", handled(embargo("2026-11-05T10:00"))));
    submit(Documents.of("v3.txt", "v3"), piece("The story", handled(Handling.UNKNOWN)));
    publish();

    assertThat(ended)
        .containsEntry("v2.txt", DocumentOutcome.PUBLISHED)
        .containsEntry("v3.txt", DocumentOutcome.PUBLISHED);
    assertThat(kafka.keys(Topics.STORIES)).hasSize(3);
  }

  @Test
  void aCopyOnAnotherSiteIsADuplicateOrAStoryOfItsOwnAndNeverReplacesItsOriginal() {
    URI original = URI.create("https://newsroom.example/quake");
    URI copy = URI.create("https://copier.example/quake");
    StoryMeta copied =
        StoryMeta.UNKNOWN.withIdentity(
            Identity.UNKNOWN
                .withLink(copy)
                .withAltIds(List.of(new AltId(AltId.ORIGINAL, original.toString()))));
    submit(Documents.of("original", "1"), piece("A quake", StoryMeta.UNKNOWN.withLink(original)));
    submit(Documents.of("copy", "2"), piece("A quake", copied));
    submit(Documents.of("edited", "3"), piece("A hoax, not a quake", copied));
    submit(Documents.of("back", "4"), piece("A quake", copied));
    publish();

    assertThat(ended)
        .containsEntry("copy", DocumentOutcome.DUPLICATE)
        .containsEntry("edited", DocumentOutcome.PUBLISHED)
        .containsEntry("back", DocumentOutcome.PUBLISHED);
    String copyId = StoryId.ofLink(copy).value();
    assertThat(kafka.keys(Topics.STORIES))
        .containsExactly(StoryId.ofLink(original).value(), copyId, copyId);
    assertCounted(4, 3, 0);
  }

  private DocumentReport reports(Ledger ledger, DocumentId id) {
    try {
      return Objects.requireNonNull(new Reports(ledger, kafka).find(id));
    } catch (LogException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Handling embargo(String until) {
    return new Handling(null, null, Instant.parse(until + ":00Z"), null, null);
  }

  private static StoryMeta handled(Handling handling) {
    StoryMeta meta = StoryMeta.UNKNOWN.withSourceId("guid-1");
    return meta.withEditorial(meta.editorial().withHandling(handling));
  }

  @Test
  void aDocumentThatFailedIsReportedWithItsReason() throws LogException {
    Document document = Documents.of("cut.pdf", "%PDF");
    submit(
        new Finished(
            document,
            Reading.without("application/pdf", DocumentOutcome.MALFORMED, "cut off"),
            report -> end(document, report)));
    submit("a.txt", "First story");
    publish();

    DocumentReport report = Objects.requireNonNull(reports.find(document.id()));
    assertThat(report.reason()).isEqualTo("cut off");
    assertThat(kafka.keys(Topics.DOCUMENTS)).hasSize(2);
  }

  @Test
  void aDocumentThatWasOutOfReachIsPublishedOnceItIsNot() {
    Finished story = finished("a.txt", "First story");
    Reading away = Reading.without("text/plain", DocumentOutcome.UNREACHABLE, "not readable");
    submit(new Finished(story.document(), away, story.ended()));
    publish();
    assertThat(ended).containsEntry("a.txt", DocumentOutcome.UNREACHABLE);

    submit(story);

    await().atMost(LONG).until(() -> endings.size() == 2);
    assertThat(ended).containsEntry("a.txt", DocumentOutcome.PUBLISHED);
    assertThat(kafka.keys(Topics.STORIES)).hasSize(1);
  }
}
