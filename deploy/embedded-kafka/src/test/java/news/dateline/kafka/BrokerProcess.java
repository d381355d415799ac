package news.dateline.kafka;

import java.nio.file.Path;
import org.apache.kafka.clients.producer.Producer;

/** Commits one transaction, leaves another open, and then halts or closes. */
final class BrokerProcess {

  static final int HALTED = 9;

  private BrokerProcess() {}

  public static void main(String[] args) throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(Path.of(args[0]), 0)) {
      Clients.createTopic(kafka.bootstrapServers());
      try (Producer<String, String> producer = Clients.producer(kafka.bootstrapServers())) {
        producer.beginTransaction();
        Clients.send(producer, "a", "b");
        producer.commitTransaction();
        producer.beginTransaction();
        Clients.send(producer, "open");
        if (args[1].equals("halt")) {
          Runtime.getRuntime().halt(HALTED);
        }
      }
    }
  }
}
