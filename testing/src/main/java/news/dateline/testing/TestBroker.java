package news.dateline.testing;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import news.dateline.kafka.EmbeddedKafka;
import org.apache.kafka.common.utils.AppInfoParser;
import org.springframework.util.FileSystemUtils;
import org.testcontainers.kafka.KafkaContainer;

/** A broker for tests that need one without an application context. */
public final class TestBroker implements AutoCloseable {

  private final String bootstrapServers;
  private final Closeable broker;

  private TestBroker(String bootstrapServers, Closeable broker) {
    this.bootstrapServers = bootstrapServers;
    this.broker = broker;
  }

  /** A new, empty broker of the kind that {@link BrokerChoice} tells. */
  public static TestBroker start() {
    return switch (BrokerChoice.get()) {
      case TESTCONTAINERS -> {
        KafkaContainer container = container();
        container.start();
        yield new TestBroker(container.getBootstrapServers(), container::close);
      }
      case EMBEDDED -> embedded();
    };
  }

  public String bootstrapServers() {
    return bootstrapServers;
  }

  @Override
  public void close() throws IOException {
    broker.close();
  }

  /** Of the version that the clients here have. */
  static KafkaContainer container() {
    return new KafkaContainer("apache/kafka:" + AppInfoParser.getVersion());
  }

  private static TestBroker embedded() {
    try {
      Path directory = Files.createTempDirectory("dateline-test-kafka");
      EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0);
      return new TestBroker(
          kafka.bootstrapServers(),
          () -> {
            kafka.close();
            FileSystemUtils.deleteRecursively(directory);
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
