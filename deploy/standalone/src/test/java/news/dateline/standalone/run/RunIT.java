package news.dateline.standalone.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import news.dateline.standalone.SampleStories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code dateline run} as a user sees it. */
class RunIT {

  private static final Duration LONG = Duration.ofMinutes(2);
  private static final Duration PROMISED = Duration.ofSeconds(10);

  @TempDir private Path directory;

  @Test
  void itPrintsALineASampleTheFirstTimeAndEndsWithStatus0WhenToldTo() throws Exception {
    Path data = directory.resolve("data");
    int samples = SampleStories.countries().size();
    try (DatelineProcess dateline = DatelineProcess.start(data)) {
      await().atMost(LONG).until(() -> dateline.stories().size() >= samples);
      assertThat(dateline.stories())
          .hasSize(samples)
          .allSatisfy(line -> assertThat(line).matches("\\d\\d:\\d\\d:\\d\\d  [A-Z]{2}.*"));

      // Its directory is in use for as long as it runs.
      try (DatelineProcess second = DatelineProcess.start(data)) {
        assertThat(second.exitStatus(LONG)).isEqualTo(1);
        assertThat(second.messages()).anyMatch(line -> line.startsWith("dateline: --data " + data));
      }

      dateline.terminate();

      assertThat(dateline.exitStatus(PROMISED)).isZero();
      assertThat(dateline.messages())
          .contains("Stopping")
          .noneMatch(line -> line.contains("ERROR") || line.contains("cannot be followed"));
    }
  }

  @Test
  void itCanBeStoppedWhileItStarts() throws Exception {
    try (DatelineProcess dateline = DatelineProcess.start(directory.resolve("data"))) {
      await().atMost(LONG).until(() -> Files.exists(directory.resolve("data/dateline.log")));

      dateline.terminate();

      assertThat(dateline.exitStatus(PROMISED)).isZero();
    }
  }

  @Test
  void aPortThatIsTakenIsNamed() throws Exception {
    Path data = Files.createDirectory(directory.resolve("data"));
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      RunSettings settings =
          new RunSettings(
              data,
              "127.0.0.1",
              port,
              0,
              null,
              RunInputs.of(List.of(directory)),
              Tagging.AS_SHIPPED);

      assertThatThrownBy(() -> Standalone.start(settings, new PrintWriter(Writer.nullWriter())))
          .isInstanceOf(StartException.class)
          .hasMessage("port " + port + " is in use; choose another one by --port");
    }
  }

  @Test
  void aKafkaWhoseFilesAreTornEndsWithStatus1() throws Exception {
    Path kafka = Files.createDirectories(directory.resolve("data/kafka"));
    Files.writeString(kafka.resolve("meta.properties"), "version=1\nnode.id=7\ncluster.id=x\n");
    try (DatelineProcess dateline = DatelineProcess.start(directory.resolve("data"))) {
      assertThat(dateline.exitStatus(LONG)).isEqualTo(1);
      assertThat(dateline.messages())
          .anyMatch(line -> line.startsWith("dateline: the embedded Kafka does not start: "));
    }
  }

  @Test
  void aDataDirectoryThatIsAFileIsNamed() throws Exception {
    Path file = Files.createFile(directory.resolve("file"));
    try (DatelineProcess dateline = DatelineProcess.start(file)) {
      assertThat(dateline.exitStatus(LONG)).isEqualTo(1);
      assertThat(dateline.messages())
          .singleElement()
          .asString()
          .startsWith("dateline: --data " + file + " cannot be used: ");
    }
  }
}
