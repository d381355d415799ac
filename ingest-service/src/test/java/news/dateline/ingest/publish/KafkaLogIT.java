package news.dateline.ingest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import news.dateline.document.DocumentId;
import news.dateline.document.DocumentReport;
import news.dateline.ingest.fixture.DocumentReports;
import news.dateline.stream.Cluster;
import news.dateline.stream.TopicSettings;
import news.dateline.stream.Topics;
import news.dateline.testing.TestBroker;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the publisher relies on, against a real broker. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KafkaLogIT {

  private final TestBroker broker = TestBroker.start();
  private final Ledger ledger = new Ledger();

  @BeforeAll
  void topics() {
    try (Cluster cluster = new Cluster(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      cluster.ensure(Topics.all(TopicSettings.of(3)));
    }
  }

  @AfterAll
  void stop() throws IOException {
    broker.close();
  }

  @Test
  void whatIsAppendedIsInTheLedger() throws LogException {
    LedgerReader reader = reader();
    try (KafkaStoryLog log = log("whole")) {
      log.open();
      log.append(List.of(record("whole-1"), record("whole-2")));
      reader.catchUp(ledger);
      log.append(List.of(record("whole-3")));
      reader.catchUp(ledger);
    }

    assertThat(ledger.knows(id("whole-1"))).isTrue();
    assertThat(ledger.knows(id("whole-2"))).isTrue();
    assertThat(ledger.knows(id("whole-3"))).isTrue();
  }

  @Test
  void whatACrashLeftOpenIsEndedByTheNextOpenAndNeverRead() throws LogException {
    Producer<String, byte[]> crashed = producer("crash");
    crashed.initTransactions();
    crashed.beginTransaction();
    Future<RecordMetadata> unused = crashed.send(record("open"));
    crashed.flush();
    try (KafkaStoryLog log = log("crash")) {
      log.open();
      reader().catchUp(ledger);

      assertThat(ledger.knows(id("open"))).isFalse();
      log.append(List.of(record("after")));
    } finally {
      crashed.close();
    }
    reader().catchUp(ledger);
    assertThat(ledger.knows(id("after"))).isTrue();
    assertThat(ledger.knows(id("open"))).isFalse();
  }

  @Test
  void anInstanceThatWasReplacedCannotAppend() throws LogException {
    try (KafkaStoryLog old = log("fence");
        KafkaStoryLog next = log("fence")) {
      old.open();
      next.open();

      assertThatExceptionOfType(LogException.class)
          .isThrownBy(() -> old.append(List.of(record("zombie"))));
    }
    reader().catchUp(ledger);
    assertThat(ledger.knows(id("zombie"))).isFalse();
  }

  @Test
  void aReportIsReadByItsPositionAndAPlaceThatHoldsAnotherIsAMiss() throws LogException {
    try (KafkaStoryLog log = log("lookup");
        KafkaLedgerReader lookups = reader()) {
      log.open();
      List<LogPosition> first = log.append(List.of(record("lookup-1")));
      List<LogPosition> second = log.append(List.of(record("lookup-1"), record("lookup-2")));
      LogPosition end = new LogPosition(first.get(0).partition(), first.get(0).offset() + 10_000);

      DocumentReport report = requireNonNull(lookups.read(id("lookup-1"), second.get(0)));
      assertThat(report.id()).isEqualTo(id("lookup-1"));
      assertThat(lookups.read(id("lookup-2"), first.get(0))).isNull();
      assertThat(lookups.read(id("lookup-2"), second.get(1))).isNotNull();
      assertThat(lookups.read(id("lookup-1"), first.get(0))).isNotNull();
      assertThat(lookups.read(id("lookup-1"), commitMarkerBehind(first))).isNull();
      assertThat(lookups.read(id("lookup-1"), end)).isNull();
    }
  }

  /** Kafka's own record of the transaction's end, as where a record was compacted away. */
  private static LogPosition commitMarkerBehind(List<LogPosition> records) {
    LogPosition last = records.get(records.size() - 1);
    return new LogPosition(last.partition(), last.offset() + 1);
  }

  @Test
  void aRecordThatIsNoReportIsSkipped() throws LogException {
    try (KafkaStoryLog log = log("foreign")) {
      log.open();
      log.append(
          List.of(
              new ProducerRecord<>(Topics.DOCUMENTS, "x", "no report".getBytes(UTF_8)),
              record("beside")));
    }
    reader().catchUp(ledger);

    assertThat(ledger.knows(id("beside"))).isTrue();
  }

  @Test
  void aRecordOverTheLimitIsTold() throws LogException {
    try (KafkaStoryLog log = log("large")) {
      log.open();

      assertThatExceptionOfType(LogException.class)
          .isThrownBy(
              () ->
                  log.append(List.of(new ProducerRecord<>(Topics.STORIES, "x", new byte[2 << 20]))))
          .matches(LogException::tooLarge);
    }
  }

  @Test
  void aRecordOverTheLimitIsToldThoughOthersFollow() throws LogException {
    try (KafkaStoryLog log = log("large-first")) {
      log.open();

      assertThatExceptionOfType(LogException.class)
          .isThrownBy(
              () ->
                  log.append(
                      List.of(
                          new ProducerRecord<>(Topics.STORIES, "x", new byte[2 << 20]),
                          record("behind-1"),
                          record("behind-2"))))
          .matches(LogException::tooLarge);
    }
  }

  @Test
  void aClaimedLogIsOpenedAgainUnlessAnotherProcessClaimedIt() throws LogException {
    try (ClaimedLog log = claimed(ledger);
        ClaimedLog next = claimed(new Ledger());
        Producer<String, byte[]> nobody = producer("claimed")) {
      log.open();
      // As Kafka itself does where a transaction takes too long.
      nobody.initTransactions();
      assertThatExceptionOfType(LogException.class)
          .isThrownBy(() -> log.append(List.of(record("fenced"))))
          .matches(failure -> !failure.takenOver());
      log.open();
      log.append(List.of(record("goes-on")));

      next.open();
      assertThatExceptionOfType(LogException.class)
          .isThrownBy(() -> log.append(List.of(record("replaced"))));
      assertThatExceptionOfType(LogException.class)
          .isThrownBy(log::open)
          .matches(LogException::takenOver);

      assertThatExceptionOfType(LogException.class)
          .isThrownBy(() -> next.append(List.of(record("disturbed"))));
      next.open();
      next.append(List.of(record("next")));
    }
    reader().catchUp(ledger);
    assertThat(ledger.knows(id("fenced"))).isFalse();
    assertThat(ledger.knows(id("goes-on"))).isTrue();
    assertThat(ledger.knows(id("replaced"))).isFalse();
    assertThat(ledger.knows(id("next"))).isTrue();
  }

  private ClaimedLog claimed(Ledger to) {
    return new ClaimedLog(log("claimed"), to, reader(), "claimed", Clock.systemUTC());
  }

  private KafkaStoryLog log(String instance) {
    return new KafkaStoryLog(() -> producer(instance), producer -> {});
  }

  private Producer<String, byte[]> producer(String instance) {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", broker.bootstrapServers(), "transactional.id", instance),
        new StringSerializer(),
        new ByteArraySerializer());
  }

  private KafkaLedgerReader reader() {
    return new KafkaLedgerReader(
        isolation ->
            new KafkaConsumer<>(
                Map.of(
                    "bootstrap.servers",
                    broker.bootstrapServers(),
                    "auto.offset.reset",
                    "latest",
                    "isolation.level",
                    isolation.toString()),
                new StringDeserializer(),
                new ByteArrayDeserializer()));
  }

  private static DocumentId id(String name) {
    return DocumentId.of("desk", name, "digest");
  }

  private static ProducerRecord<String, byte[]> record(String name) {
    return LogRecords.of(DocumentReports.noText(id(name)));
  }
}
