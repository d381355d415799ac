package news.dateline.ingest.publish;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.apache.kafka.clients.consumer.MockConsumer;
import org.junit.jupiter.api.Test;

class KafkaLedgerReaderTest {

  @Test
  void aTopicOfWhichKafkaNamesNoPartitionsIsNoEmptyLedger() {
    try (KafkaLedgerReader reader =
        new KafkaLedgerReader(isolation -> new MockConsumer<>("latest"))) {
      assertThatExceptionOfType(LogException.class)
          .isThrownBy(() -> reader.catchUp(new Ledger()))
          .withMessageContaining("no partitions");
    }
  }
}
