package news.dateline.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import news.dateline.document.DocumentOutcome;
import news.dateline.document.DocumentReport;
import news.dateline.ingest.fixture.Documents;
import news.dateline.ingest.identify.Identifier;
import news.dateline.ingest.meter.IngestMeters;
import news.dateline.ingest.read.Reading;
import news.dateline.ingest.source.Document;
import news.dateline.ingest.text.Block;
import news.dateline.ingest.text.Piece;
import news.dateline.metrics.IngestMetrics;
import news.dateline.story.StoryMeta;
import org.junit.jupiter.api.AfterEach;

/** A publisher on a log in memory. */
abstract class PublisherFixture {

  static final Duration LONG = Duration.ofSeconds(30);
  static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-03T10:00:01.123456789Z"), ZoneOffset.UTC);

  final FakeKafka kafka = new FakeKafka();
  final Ledger ledger = new Ledger();
  final Reports reports = new Reports(ledger, kafka);
  final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  final IngestMeters meters = new IngestMeters(registry);
  final Publisher publisher = new Publisher(kafka, ledger, kafka, meters, CLOCK);
  final Map<String, DocumentOutcome> ended = new ConcurrentHashMap<>();
  final AtomicInteger submitted = new AtomicInteger();
  final List<String> endings = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() throws InterruptedException {
    publisher.close(Duration.ofMillis(100));
  }

  void submit(String name, String... headlines) {
    submit(finished(name, headlines));
  }

  void submit(Finished finished) {
    submitted.incrementAndGet();
    publisher.submit(finished);
  }

  Finished finished(String name, String... headlines) {
    Document document = Documents.of(name, String.join("", headlines));
    Piece[] pieces =
        Stream.of(headlines).map(text -> piece(text, StoryMeta.UNKNOWN)).toArray(Piece[]::new);
    return new Finished(document, reading(document, pieces), report -> end(document, report));
  }

  void submit(Document document, Piece piece) {
    submit(new Finished(document, reading(document, piece), report -> end(document, report)));
  }

  static Piece piece(String headline, StoryMeta meta) {
    return new Piece(headline, List.of(Block.paragraph("The body of " + headline)), meta, null);
  }

  static Reading reading(Document document, Piece... pieces) {
    return new Reading(
        "text/plain",
        DocumentOutcome.PUBLISHED,
        null,
        new Identifier(CLOCK).identify(document, "text/plain", List.of(pieces)),
        false);
  }

  void end(Document document, DocumentReport report) {
    ended.put(document.label().name(), report.outcome());
    endings.add(document.label().name());
  }

  /** Starts, and waits until all that was submitted has ended. */
  void publish() {
    publisher.start();
    await().atMost(LONG).until(() -> endings.size() == submitted.get());
  }

  void assertCounted(int documents, int stories, int retries) {
    assertThat(counted()).isEqualTo(documents);
    assertThat(registry.counter(IngestMetrics.STORIES).count()).isEqualTo(stories);
    assertThat(registry.counter(IngestMetrics.PUBLISH_RETRIES).count()).isEqualTo(retries);
  }

  double counted() {
    return registry.find(IngestMetrics.DOCUMENTS).counters().stream()
        .mapToDouble(Counter::count)
        .sum();
  }
}
