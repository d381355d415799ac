package news.dateline.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker in a process of its own: how it ends, and what is left when it is killed. */
class EmbeddedKafkaProcessTest {

  private static final String LOG = "process.log";

  @TempDir Path directory;

  @Test
  void whatWasCommittedSurvivesAKilledProcessAndWhatWasNotDoesNot() throws Exception {
    assertThat(run("halt")).as(this::log).isEqualTo(BrokerProcess.HALTED);

    try (EmbeddedKafka kafka = EmbeddedKafka.start(directory.resolve("data"), 0)) {
      assertThat(Clients.read(kafka.bootstrapServers())).containsExactly("a", "b");

      Clients.commit(kafka.bootstrapServers(), "c");

      assertThat(Clients.read(kafka.bootstrapServers())).containsExactly("a", "b", "c");
    }
  }

  @Test
  void aClosedBrokerLeavesNoThreadThatKeepsTheProcessAlive() throws Exception {
    assertThat(run("close")).as(this::log).isZero();
  }

  private int run(String end) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    // It does not live long enough to be worth optimising for.
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-cp",
                    System.getProperty("java.class.path"),
                    BrokerProcess.class.getName(),
                    directory.resolve("data").toString(),
                    end))
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve(LOG).toFile())
            .start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS))
          .withFailMessage(() -> "The process does not end:\n" + log())
          .isTrue();
      return process.exitValue();
    } finally {
      process.destroyForcibly();
    }
  }

  private String log() {
    try {
      return Files.readString(directory.resolve(LOG));
    } catch (IOException e) {
      return e.toString();
    }
  }
}
