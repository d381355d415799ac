package news.dateline.ingest.publish;

import static news.dateline.ingest.publish.FakeKafka.Failure.ABORTED;
import static news.dateline.ingest.publish.FakeKafka.Failure.ANSWER_LOST;
import static news.dateline.ingest.publish.FakeKafka.Failure.AWAY;
import static news.dateline.ingest.publish.FakeKafka.Failure.BUG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import news.dateline.document.DocumentOutcome;
import news.dateline.ingest.fixture.Documents;
import news.dateline.ingest.fixture.MutableClock;
import news.dateline.ingest.read.Reading;
import news.dateline.metrics.IngestMetrics;
import news.dateline.story.StoryMeta;
import news.dateline.stream.CloudEvent;
import news.dateline.stream.Topics;
import news.dateline.testing.LogLines;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** Kafka that fails, and the beginning and the end of publishing. */
class PublisherTest extends PublisherFixture {

  @Test
  void aDocumentThatWasReadInPartIsPublishedAndCountedAsSuch() {
    Finished whole = finished("whole.zip", "One");
    Finished half = finished("half.zip", "Two");
    Reading read = half.reading();
    submit(whole);
    submit(
        new Finished(
            half.document(),
            new Reading(
                read.mediaType(), read.outcome(), "left out: 1 malformed", read.stories(), true),
            half.ended()));
    publish();

    assertThat(ended.values()).containsOnly(DocumentOutcome.PUBLISHED);
    assertThat(
            registry.find(IngestMetrics.PARTIAL).counters().stream()
                .mapToDouble(Counter::count)
                .sum())
        .isEqualTo(1);
  }

  @Test
  void documentsThatFinishTogetherShareATransactionWithTheirReports() {
    submit("a.txt", "First story");
    submit("b.txt", "Second story");
    publish();

    assertThat(ended)
        .containsEntry("a.txt", DocumentOutcome.PUBLISHED)
        .containsEntry("b.txt", DocumentOutcome.PUBLISHED);
    assertThat(kafka.transactions()).isEqualTo(1);
    assertThat(kafka.keys(Topics.STORIES)).hasSize(2);
    assertThat(kafka.keys(Topics.DOCUMENTS)).hasSize(2);
    assertCounted(2, 2, 0);
  }

  @Test
  void documentsOfManyBytesAreSpreadOverTransactions() {
    kafka.failing(ANSWER_LOST, ABORTED);
    for (int i = 0; i < 10; i++) {
      submit(i + ".txt", i + "x".repeat(2 << 20));
    }
    publish();

    // Each headline stands in the body as well.
    assertThat(kafka.sizes())
        .hasSizeGreaterThan(1)
        .allSatisfy(bytes -> assertThat(bytes).isLessThan(Batch.MAX_BYTES + (5 << 20)));
    assertThat(endings).hasSize(10).doesNotHaveDuplicates().startsWith("0.txt").endsWith("9.txt");
    assertThat(kafka.keys(Topics.STORIES)).hasSize(10).doesNotHaveDuplicates();
    assertCounted(10, 10, 2);
  }

  @Test
  void kafkaBeingAwayCostsNoDocument() {
    kafka.failing(AWAY, AWAY, ABORTED, BUG);
    submit("a.txt", "First story");
    publish();

    assertThat(ended).containsEntry("a.txt", DocumentOutcome.PUBLISHED);
    assertThat(kafka.keys(Topics.STORIES)).hasSize(1);
    assertCounted(1, 1, 4);
    await().atMost(LONG).until(() -> publisher.trouble() == null);
  }

  @Test
  void anUnforeseenFaultIsToldOnceHoweverOftenItComes() {
    try (LogLines log = LogLines.of(Committer.class)) {
      kafka.failing(BUG, BUG, BUG);
      submit("a.txt", "First story");
      publish();

      assertCounted(1, 1, 3);
      assertThat(log.lines())
          .containsExactly(
              "ERROR Publishing 1 documents, which is tried until it works (trace)",
              "INFO Publishing again");
    }
  }

  @Test
  void aCommitWhoseAnswerWasLostIsNotRepeated() {
    kafka.failing(ANSWER_LOST);
    submit("a.txt", "First story");
    submit("b.txt", "Second story");
    publish();

    assertThat(kafka.keys(Topics.STORIES)).hasSize(2).doesNotHaveDuplicates();
    assertThat(kafka.transactions()).isEqualTo(1);
    assertThat(ended)
        .containsEntry("a.txt", DocumentOutcome.PUBLISHED)
        .containsEntry("b.txt", DocumentOutcome.PUBLISHED);
    assertThat(endings).containsExactly("a.txt", "b.txt");
    assertCounted(2, 2, 1);
  }

  @Test
  void aLostAnswerIsSettledThoughKafkaStaysAwayForAWhile() {
    kafka.failing(ANSWER_LOST, AWAY, AWAY);
    submit("a.txt", "First story");
    publish();

    assertThat(kafka.keys(Topics.STORIES)).hasSize(1);
    assertThat(ended).containsEntry("a.txt", DocumentOutcome.PUBLISHED);
    assertCounted(1, 1, 3);
  }

  @Test
  void anAbortedCommitIsRepeatedInFull() {
    kafka.failing(ABORTED);
    submit("a.txt", "First story");
    publish();

    assertThat(kafka.keys(Topics.STORIES)).hasSize(1);
    assertThat(kafka.keys(Topics.DOCUMENTS)).hasSize(1);
    assertCounted(1, 1, 1);
  }

  @Test
  void whatIsTriedAgainKeepsItsIds() throws InterruptedException {
    MutableClock clock = new MutableClock();
    List<List<String>> tries = new CopyOnWriteArrayList<>();
    StoryLog slow =
        new StoryLog() {
          @Override
          public void open() throws LogException {
            kafka.open();
          }

          @Override
          public List<LogPosition> append(List<ProducerRecord<String, byte[]>> records)
              throws LogException {
            tries.add(records.stream().map(PublisherTest::eventId).toList());
            clock.forward(LONG);
            return kafka.append(records);
          }

          @Override
          public void close() {}
        };
    kafka.failing(ABORTED);
    Publisher retrying = new Publisher(slow, ledger, kafka, meters, clock);
    retrying.submit(finished("a.txt", "First story"));
    retrying.start();
    await().atMost(LONG).until(() -> endings.size() == 1);
    retrying.close(LONG);

    assertThat(tries).hasSize(2);
    assertThat(tries.get(0)).hasSize(2).doesNotHaveDuplicates().isEqualTo(tries.get(1));
    assertCounted(1, 1, 1);
  }

  private static String eventId(ProducerRecord<String, byte[]> record) {
    return String.valueOf(CloudEvent.get(record.headers(), "ce_id"));
  }

  @Test
  void aSourceThatThrowsAfterTheEndHoldsUpNobody() {
    submit(
        throwing(
            () -> {
              throw new IllegalStateException("for the test");
            }));
    submit("a.txt", "First story");
    publish();

    assertThat(ended).containsEntry("a.txt", DocumentOutcome.PUBLISHED);
    assertCounted(2, 2, 0);
  }

  /** A document whose source throws when it is told of the end. */
  private Finished throwing(Runnable thrower) {
    return new Finished(
        Documents.of("bad.txt", "bad"),
        reading(Documents.of("bad.txt", "bad"), piece("Bad", StoryMeta.UNKNOWN)),
        report -> {
          endings.add("bad.txt");
          thrower.run();
        });
  }

  @Test
  void anErrorAfterTheEndHasNothingEndTwice() {
    submit("a.txt", "First story");
    submit(
        throwing(
            () -> {
              throw new StackOverflowError("for the test");
            }));
    submit("b.txt", "Second story");
    publish();

    assertThat(endings).containsExactly("a.txt", "bad.txt", "b.txt");
    assertThat(kafka.transactions()).isEqualTo(1);
    assertCounted(3, 3, 0);
  }

  @Test
  void whatCannotBePublishedWhenItIsClosedDoesNotEnd() throws InterruptedException {
    kafka.setAway(true);
    submit("a.txt", "First story");
    publisher.start();
    await().atMost(LONG).until(() -> "away".equals(publisher.trouble()));

    publisher.close(LONG);

    assertThat(endings).isEmpty();
    assertThat(kafka.transactions()).isZero();
  }

  @Test
  void whatWasSubmittedIsPublishedBeforeItCloses() throws InterruptedException {
    publisher.start();
    publisher.awaitReady();
    for (int i = 0; i < 20; i++) {
      submit(i + ".txt", "Story number " + i);
    }

    publisher.close(LONG);

    assertThat(ended).hasSize(20);
    assertThat(kafka.keys(Topics.STORIES)).hasSize(20);
  }

  @Test
  void itIsInTroubleUntilTheLedgerHasBeenRead() throws InterruptedException {
    assertThat(publisher.trouble()).isEqualTo("reading the ledger");

    publisher.start();
    publisher.awaitReady();

    assertThat(publisher.trouble()).isNull();
  }

  @Test
  void aThreadThatDiesIsATrouble() throws InterruptedException {
    StoryLog broken =
        new StoryLog() {
          @Override
          public void open() {
            throw new IllegalStateException() {
              @Override
              public String getMessage() {
                throw new StackOverflowError("for the test");
              }
            };
          }

          @Override
          public List<LogPosition> append(List<ProducerRecord<String, byte[]>> records) {
            return List.of();
          }

          @Override
          public void close() {}
        };
    Publisher dying = new Publisher(broken, ledger, kafka, meters, CLOCK);
    dying.start();

    await().atMost(LONG).untilAsserted(() -> assertThat(dying.trouble()).startsWith("has ended"));
    dying.close(LONG);
  }
}
