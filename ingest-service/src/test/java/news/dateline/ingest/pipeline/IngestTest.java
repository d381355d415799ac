package news.dateline.ingest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import news.dateline.document.DocumentOutcome;
import news.dateline.document.SourceCursor;
import news.dateline.document.SourceKind;
import news.dateline.ingest.extract.Extraction;
import news.dateline.ingest.extract.Extractor;
import news.dateline.ingest.fixture.Documents;
import news.dateline.ingest.identify.Identifier;
import news.dateline.ingest.meter.IngestMeters;
import news.dateline.ingest.publish.FakeKafka;
import news.dateline.ingest.publish.Ledger;
import news.dateline.ingest.publish.Publisher;
import news.dateline.ingest.read.DocumentReader;
import news.dateline.ingest.source.Delivery;
import news.dateline.ingest.source.Document;
import news.dateline.ingest.split.StorySplitter;
import news.dateline.ingest.text.Block;
import news.dateline.ingest.text.Piece;
import news.dateline.metrics.IngestMetrics;
import news.dateline.story.StoryMeta;
import news.dateline.stream.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class IngestTest {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final SourceCursor CURSOR =
      new SourceCursor("wire", "", "{\"at\":1}", Instant.parse("2026-11-03T10:00:00Z"));

  private final FakeKafka kafka = new FakeKafka();
  private final Ledger ledger = new Ledger();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final IngestMeters meters = new IngestMeters(registry);
  private final Publisher publisher =
      new Publisher(kafka, ledger, kafka, meters, Clock.systemUTC());
  private final Map<String, DocumentOutcome> ended = new ConcurrentHashMap<>();
  private final AtomicInteger read = new AtomicInteger();
  private final CountDownLatch gate = new CountDownLatch(1);
  private final CountDownLatch reading = new CountDownLatch(1);

  @AfterEach
  void stop() throws InterruptedException {
    gate.countDown();
    publisher.close(Duration.ofMillis(100));
  }

  @Test
  void everyDocumentEndsAndIsCounted() throws InterruptedException {
    Ingest ingest = ingest(this::text, 2, 4);
    for (int i = 0; i < 30; i++) {
      accept(ingest, "story-" + i);
    }
    await().atMost(LONG).until(() -> ended.size() == 30);

    assertThat(ended).containsValues(DocumentOutcome.PUBLISHED).hasSize(30);
    assertThat(count(IngestMetrics.ACCEPTED)).isEqualTo(30);
    assertThat(count(IngestMetrics.DOCUMENTS)).isEqualTo(30);
    assertThat(inFlight()).isZero();
    assertThat(kafka.keys(Topics.STORIES)).hasSize(30);
    ingest.close();
  }

  @Test
  void aDocumentThatNeverEndsShowsByItsAgeThoughOthersEnd() throws InterruptedException {
    Ingest ingest =
        ingest(
            document ->
                document.label().name().equals("stuck") ? waiting(document) : text(document),
            2,
            4);
    assertThat(oldest()).isZero();
    accept(ingest, "stuck");
    reading.await();
    accept(ingest, "a");
    await().atMost(LONG).until(() -> ended.containsKey("a"));
    await().atMost(LONG).until(() -> inFlight() == 1);
    double age = oldest();

    await().atMost(LONG).until(() -> oldest() > age);
    assertThat(ingest.inFlight())
        .extracting(entry -> entry.document().label().name())
        .containsExactly("stuck");

    gate.countDown();
    await().atMost(LONG).until(() -> ended.containsKey("stuck"));
    assertThat(oldest()).isZero();
    ingest.close();
  }

  @Test
  void theGaugeOfWhatIsInFlightIsNoSumOfTheCounters() throws InterruptedException {
    Ingest ingest = ingest(this::waiting, 1, 2);
    accept(ingest, "a");
    reading.await();

    // What ends without a document in flight, as nothing should, must not lower the gauge.
    meters.ended(SourceKind.FOLDER, DocumentOutcome.PUBLISHED, 0);

    assertThat(inFlight()).isEqualTo(1);
    assertThat(count(IngestMetrics.ACCEPTED) - count(IngestMetrics.DOCUMENTS) - inFlight())
        .isEqualTo(-1);
    gate.countDown();
    ingest.close();
  }

  @Test
  void twoOfOneIdAreTwoInFlight() throws InterruptedException {
    Ingest ingest = ingest(this::waiting, 2, 4);
    accept(ingest, "a");
    accept(ingest, "a");

    assertThat(inFlight()).isEqualTo(2);
    gate.countDown();
    await().atMost(LONG).until(() -> count(IngestMetrics.DOCUMENTS) == 2);
    await().atMost(LONG).until(() -> inFlight() == 0);
    ingest.close();
  }

  @Test
  void noMoreThanTheCapacityIsInFlight() throws InterruptedException {
    Ingest ingest = ingest(this::waiting, 1, 2);
    accept(ingest, "a");
    accept(ingest, "b");

    assertThat(ingest.offer(Documents.of("c", "c"), report -> {}, Duration.ofMillis(1))).isFalse();
    assertThat(inFlight()).isEqualTo(2);
    assertThat(count(IngestMetrics.ACCEPTED)).isEqualTo(2);
    assertThat(ingest.isInFlight(Documents.of("c", "c").id())).isFalse();

    gate.countDown();
    assertThat(ingest.offer(Documents.of("d", "d"), report -> {}, LONG)).isTrue();
    ingest.close();
  }

  @Test
  void aDocumentIsInFlightUntilItsOutcomeIsDurable() throws InterruptedException {
    Ingest ingest = ingest(this::text, 1, 1);
    kafka.setAway(true);
    accept(ingest, "a");
    await().atMost(LONG).until(() -> publisher.trouble() != null);

    assertThat(ingest.isInFlight(Documents.of("a", "a").id())).isTrue();
    assertThat(ingest.knows(Documents.of("a", "a").id())).isFalse();
    assertThat(inFlight()).isEqualTo(1);

    kafka.setAway(false);
    await().atMost(LONG).until(() -> ended.containsKey("a"));
    assertThat(ingest.isInFlight(Documents.of("a", "a").id())).isFalse();
    assertThat(ingest.knows(Documents.of("a", "a").id())).isTrue();
    ingest.close();
  }

  @Test
  void aKnownDocumentIsNotReadAgain() throws InterruptedException {
    Ingest ingest = ingest(this::text, 1, 1);
    accept(ingest, "a");
    await().atMost(LONG).until(() -> ended.containsKey("a"));
    accept(ingest, "a");
    await().atMost(LONG).until(() -> count(IngestMetrics.DOCUMENTS) == 2);

    assertThat(read).hasValue(1);
    assertThat(outcomes(DocumentOutcome.UNCHANGED)).isEqualTo(1);
    ingest.close();
  }

  @Test
  void whatAPlaceShowsLastIsPublishedLastThoughItIsReadFaster() throws InterruptedException {
    Document slow = Documents.at("page", "old", "");
    Document fast = Documents.at("page", "new", "");
    Ingest ingest =
        ingest(
            document -> document.id().equals(slow.id()) ? waiting(document) : text(document), 2, 8);
    accept(ingest, slow);
    reading.await();
    accept(ingest, fast);
    accept(ingest, "other");
    await().atMost(LONG).until(() -> ended.containsKey("other"));
    assertThat(ended).hasSize(1);

    gate.countDown();
    await().atMost(LONG).until(() -> ended.size() == 3);
    assertThat(kafka.keys(Topics.DOCUMENTS))
        .endsWith(slow.id().value(), fast.id().value())
        .hasSize(3);
    ingest.close();
  }

  @Test
  void aDocumentIsNotKnownWhileAnotherOneOfItsPlaceIsInFlight() throws InterruptedException {
    Document first = Documents.at("page", "first", "");
    Document second = Documents.at("page", "second", "");
    Ingest ingest =
        ingest(
            document -> document.id().equals(second.id()) ? waiting(document) : text(document),
            2,
            8);
    accept(ingest, first);
    await().atMost(LONG).until(() -> ended.size() == 1);
    assertThat(ingest.knows(first)).isTrue();

    accept(ingest, second);
    reading.await();
    assertThat(ingest.knows(first)).isFalse();
    accept(ingest, first);
    gate.countDown();
    await().atMost(LONG).until(() -> count(IngestMetrics.DOCUMENTS) == 3);

    assertThat(kafka.keys(Topics.DOCUMENTS)).startsWith(first.id().value(), second.id().value());
    assertThat(count(IngestMetrics.ACCEPTED)).isEqualTo(3);
    ingest.close();
  }

  @Test
  void aReaderThatDiesCostsItsDocumentOnly() throws InterruptedException {
    Ingest ingest =
        ingest(
            document -> {
              if (document.label().name().equals("bad")) {
                throw new StackOverflowError("for the test");
              }
              return text(document);
            },
            1,
            1);
    accept(ingest, "bad");
    accept(ingest, "good");
    await().atMost(LONG).until(() -> ended.size() == 2);

    assertThat(ended)
        .containsEntry("bad", DocumentOutcome.CRASHED)
        .containsEntry("good", DocumentOutcome.PUBLISHED);
    ingest.close();
  }

  @Test
  void whatIsInFlightEndsBeforeItCloses() throws InterruptedException {
    Ingest ingest = ingest(this::waiting, 1, 3);
    accept(ingest, "a");
    accept(ingest, "b");
    reading.await();
    gate.countDown();

    ingest.close();

    assertThat(ended).containsOnlyKeys("a", "b");
  }

  @Test
  void aDocumentWhoseReadingWasCutShortStaysWithItsSource() throws InterruptedException {
    Ingest ingest =
        ingest(
            document -> {
              throw new CancellationException("for the test");
            },
            1,
            1);
    accept(ingest, "a");

    ingest.close();

    assertThat(ended).isEmpty();
    assertThat(kafka.keys(Topics.DOCUMENTS)).isEmpty();
  }

  @Test
  void aCursorMovesOnceTheLastDocumentOfItsDeliveryHasEnded() throws InterruptedException {
    Ingest ingest = ingest(this::waiting, 2, 4);
    Delivery delivery = ingest.deliver();
    deliver(delivery, "a");
    deliver(delivery, "b");
    deliver(delivery, "c");
    delivery.complete(CURSOR);
    reading.await();

    assertThat(ingest.cursor("wire", "")).isNull();

    gate.countDown();
    await().atMost(LONG).until(() -> CURSOR.equals(ingest.cursor("wire", "")));
    await().atMost(LONG).until(() -> ended.size() == 3);
    assertThat(kafka.keys(Topics.DOCUMENTS)).hasSize(4).last().isEqualTo(CURSOR.key());
    ingest.close();
  }

  @Test
  void aCursorMovesWhereNothingWasNew() throws InterruptedException {
    Ingest ingest = ingest(this::text, 1, 1);
    ingest.deliver().complete(CURSOR);

    await().atMost(LONG).until(() -> CURSOR.equals(ingest.cursor("wire", "")));
    ingest.close();
  }

  @Test
  void aCursorStaysWhileADocumentOfItIsNotDone() throws InterruptedException {
    Ingest ingest =
        ingest(
            document -> {
              if (document.label().name().equals("a")) {
                throw new CancellationException("for the test");
              }
              return text(document);
            },
            1,
            2);
    Delivery delivery = ingest.deliver();
    deliver(delivery, "a");
    deliver(delivery, "b");
    delivery.complete(CURSOR);
    await().atMost(LONG).until(() -> ended.containsKey("b"));

    ingest.close();

    assertThat(ingest.cursor("wire", "")).isNull();
    assertThat(kafka.keys(Topics.DOCUMENTS)).doesNotContain(CURSOR.key());
  }

  @Test
  @Timeout(60)
  void nothingIsAcceptedOnceItIsClosed() throws InterruptedException {
    Ingest ingest = ingest(this::text, 1, 1);
    ingest.close();

    assertThat(ingest.offer(Documents.of("a", "a"), report -> {}, Duration.ZERO)).isFalse();

    // Would wait for ever for what the offer had taken.
    assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> accept(ingest, "b"));
    assertThat(inFlight()).isZero();
    assertThat(count(IngestMetrics.ACCEPTED)).isZero();
  }

  @Test
  void aCapacityHoldsItsWorkers() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Capacity(0, 1))
        .withMessageContaining("dateline.ingest.workers");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Capacity(4, 3))
        .withMessageContaining("dateline.ingest.max-in-flight");
  }

  private Ingest ingest(Extractor extractor, int workers, int maxInFlight)
      throws InterruptedException {
    publisher.start();
    publisher.awaitReady();
    DocumentReader reader =
        new DocumentReader(extractor, new StorySplitter(), new Identifier(Clock.systemUTC()));
    return new Ingest(reader, publisher, ledger, meters, new Capacity(workers, maxInFlight));
  }

  private void deliver(Delivery delivery, String name) throws InterruptedException {
    delivery.accept(Documents.of(name, name), report -> ended.put(name, report.outcome()));
  }

  private void accept(Ingest ingest, String name) throws InterruptedException {
    accept(ingest, Documents.of(name, name));
  }

  private void accept(Ingest ingest, Document document) throws InterruptedException {
    ingest.accept(document, report -> ended.put(document.label().name(), report.outcome()));
  }

  private Extraction text(Document document) {
    read.incrementAndGet();
    Block block = Block.paragraph("The story of " + document.label().name() + ".");
    return new Extraction.Text(
        "text/plain", List.of(new Piece(null, List.of(block), StoryMeta.UNKNOWN, null)));
  }

  private Extraction waiting(Document document) {
    try {
      reading.countDown();
      gate.await();
    } catch (InterruptedException e) {
      throw new CancellationException("interrupted");
    }
    return text(document);
  }

  private double inFlight() {
    return registry.get(IngestMetrics.IN_FLIGHT).gauge().value();
  }

  private double oldest() {
    return registry.get(IngestMetrics.IN_FLIGHT_AGE).gauge().value();
  }

  private double outcomes(DocumentOutcome outcome) {
    return registry
        .find(IngestMetrics.DOCUMENTS)
        .tag("outcome", outcome.label())
        .counters()
        .stream()
        .mapToDouble(Counter::count)
        .sum();
  }

  private double count(String meter) {
    return registry.find(meter).counters().stream().mapToDouble(Counter::count).sum();
  }
}
