package news.dateline.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class KafkaStoryLogTest {

  private final List<Producer<String, byte[]>> closed = new ArrayList<>();

  @Test
  void aProducerWhoseClosingIsInterruptedIsToldAsClosed() {
    Producer<String, byte[]> producer = failing(new InterruptException("while closing"));
    KafkaStoryLog log = new KafkaStoryLog(() -> producer, closed::add);

    assertThatExceptionOfType(LogException.class).isThrownBy(log::open);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(closed).containsExactly(producer);
  }

  @Test
  void aProducerThatCannotBeClosedIsToldAsClosed() {
    Producer<String, byte[]> producer = failing(new KafkaException("closing failed"));
    KafkaStoryLog log = new KafkaStoryLog(() -> producer, closed::add);

    assertThatExceptionOfType(LogException.class)
        .isThrownBy(log::open)
        .withMessageContaining("nobody answers");

    assertThat(closed).containsExactly(producer);
  }

  private static Producer<String, byte[]> failing(KafkaException onClose) {
    return new MockProducer<>() {
      @Override
      public void initTransactions() {
        throw new TimeoutException("nobody answers");
      }

      @Override
      public void close(Duration timeout) {
        throw onClose;
      }
    };
  }
}
