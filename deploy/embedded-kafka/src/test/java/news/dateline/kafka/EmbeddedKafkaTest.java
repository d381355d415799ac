package news.dateline.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {

  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
  private static final TopicPartition PARTITION = new TopicPartition(Clients.TOPIC, 0);

  @TempDir Path directory;

  @Test
  void aReaderSeesCommittedTransactionsOnlyAndEachOnce() throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0)) {
      Clients.createTopic(kafka.bootstrapServers());
      try (Producer<String, String> producer = Clients.producer(kafka.bootstrapServers())) {
        producer.beginTransaction();
        Clients.send(producer, "a", "b");
        producer.commitTransaction();
        producer.beginTransaction();
        Clients.send(producer, "aborted");
        producer.abortTransaction();
        producer.beginTransaction();
        Clients.send(producer, "open");

        assertThat(Clients.read(kafka.bootstrapServers())).containsExactly("a", "b");

        producer.commitTransaction();
      }

      assertThat(Clients.read(kafka.bootstrapServers())).containsExactly("a", "b", "open");
    }
  }

  @Test
  void recordsAndOffsetsSurviveARestartOnAnotherPort() throws Exception {
    String first;
    try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0)) {
      first = kafka.bootstrapServers();
      Clients.createTopic(first);
      Clients.commit(first, "a", "b");
      commitOffset(first, 1);
    }

    try (ServerSocket taken = new ServerSocket(port(first), 1, LOOPBACK);
        EmbeddedKafka kafka = EmbeddedKafka.start(directory, taken.getLocalPort())) {
      assertThat(kafka.bootstrapServers()).isNotEqualTo(first);
      assertThat(Clients.read(kafka.bootstrapServers())).containsExactly("a", "b");
      assertThat(committedOffset(kafka.bootstrapServers())).isEqualTo(new OffsetAndMetadata(1));

      Clients.commit(kafka.bootstrapServers(), "c");

      assertThat(Clients.read(kafka.bootstrapServers())).containsExactly("a", "b", "c");
    }
  }

  @Test
  void itListensOnThePreferredPortOfTheLoopbackInterfaceWhileItRuns() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }

    try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, free);
        Socket client = new Socket(LOOPBACK, free)) {
      assertThat(kafka.bootstrapServers()).isEqualTo("127.0.0.1:" + free);
      assertThat(client.isConnected()).isTrue();
    }

    assertThatIOException().isThrownBy(() -> new Socket(LOOPBACK, free).close());
  }

  @Test
  void aDirectoryInUseIsRefusedAndTheBrokerThereGoesOn() throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0)) {
      assertThatThrownBy(() -> EmbeddedKafka.start(directory, 0))
          .isInstanceOf(IOException.class)
          .hasMessageContaining(directory.toString())
          .hasMessageContaining("in use by another Dateline");

      Clients.createTopic(kafka.bootstrapServers());
      Clients.commit(kafka.bootstrapServers(), "a");
      assertThat(Clients.read(kafka.bootstrapServers())).containsExactly("a");
    }
  }

  @Test
  void aDirectoryThatCannotBeMadeIsRefused() throws Exception {
    Path file = Files.writeString(directory.resolve("file"), "");

    assertThatIOException().isThrownBy(() -> EmbeddedKafka.start(file.resolve("data"), 0));
  }

  private static void commitOffset(String bootstrapServers, long offset) {
    try (KafkaConsumer<String, String> consumer = consumer(bootstrapServers)) {
      consumer.assign(Set.of(PARTITION));
      consumer.commitSync(Map.of(PARTITION, new OffsetAndMetadata(offset)));
    }
  }

  private static @Nullable OffsetAndMetadata committedOffset(String bootstrapServers) {
    try (KafkaConsumer<String, String> consumer = consumer(bootstrapServers)) {
      return consumer.committed(Set.of(PARTITION)).get(PARTITION);
    }
  }

  private static KafkaConsumer<String, String> consumer(String bootstrapServers) {
    return new KafkaConsumer<>(
        Map.of("bootstrap.servers", bootstrapServers, "group.id", "readers"),
        new StringDeserializer(),
        new StringDeserializer());
  }

  private static int port(String bootstrapServers) {
    return Integer.parseInt(bootstrapServers.substring(bootstrapServers.indexOf(':') + 1));
  }
}
