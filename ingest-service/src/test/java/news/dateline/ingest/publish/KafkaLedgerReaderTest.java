package news.dateline.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import news.dateline.document.DocumentId;
import news.dateline.ingest.fixture.DocumentReports;
import news.dateline.stream.Topics;
import news.dateline.wire.DocumentReportJson;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class KafkaLedgerReaderTest {

  private static final TopicPartition PARTITION = new TopicPartition(Topics.DOCUMENTS, 0);

  @Test
  void aTopicOfWhichKafkaNamesNoPartitionsIsNoEmptyLedger() {
    try (KafkaLedgerReader reader =
        new KafkaLedgerReader(isolation -> new MockConsumer<>("latest"))) {
      assertThatExceptionOfType(LogException.class)
          .isThrownBy(() -> reader.catchUp(new Ledger()))
          .withMessageContaining("no partitions");
    }
  }

  @Test
  void aTopicThatWasDeletedAndMadeAnewIsReadFromItsBeginning() throws LogException {
    List<DocumentId> topic = new ArrayList<>(List.of(id("one"), id("two"), id("three")));
    Ledger ledger = new Ledger();
    try (KafkaLedgerReader reader = new KafkaLedgerReader(isolation -> consumer(topic))) {
      reader.catchUp(ledger);
      topic.clear();
      topic.add(id("four"));

      reader.catchUp(ledger);
    }

    assertThat(ledger.knows(id("three"))).isTrue();
    assertThat(ledger.knows(id("four"))).isTrue();
  }

  private static DocumentId id(String name) {
    return DocumentId.of("desk", name, "digest");
  }

  /** Of a topic that holds these reports. */
  private static Consumer<String, byte[]> consumer(List<DocumentId> reports) {
    MockConsumer<String, byte[]> consumer = new MockConsumer<>("latest");
    Node node = new Node(0, "localhost", 9092);
    Node[] nodes = {node};
    consumer.updatePartitions(
        Topics.DOCUMENTS, List.of(new PartitionInfo(Topics.DOCUMENTS, 0, node, nodes, nodes)));
    consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
    consumer.updateEndOffsets(Map.of(PARTITION, (long) reports.size()));
    consumer.schedulePollTask(
        () -> {
          for (int i = 0; i < reports.size(); i++) {
            DocumentId id = reports.get(i);
            consumer.addRecord(
                new ConsumerRecord<>(
                    Topics.DOCUMENTS,
                    0,
                    i,
                    id.value(),
                    DocumentReportJson.write(DocumentReports.noText(id))));
          }
        });
    return consumer;
  }
}
