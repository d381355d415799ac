package news.dateline.ingest.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import news.dateline.ingest.fixture.Texts;
import news.dateline.stream.Topics;
import news.dateline.testing.TestBroker;
import news.dateline.testing.TopicReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The sources file of a running service. */
class SourcesFileIT {

  @TempDir private Path directory;

  @Test
  void aChangeOfTheFileIsTakenWithoutARestart() throws IOException {
    folder("first");
    folder("second");
    write(source("first", "first"));
    try (TestBroker broker = TestBroker.start();
        Service service = start(broker)) {
      service.awaitReady();
      await().atMost(Service.LONG).until(() -> taken(service) == 1);

      write(source("first", "first") + atHome(source("second", "second"), "'Oxford, GB'"));
      await().atMost(Service.LONG).until(() -> taken(service) == 2);
      assertThat(homes(broker)).containsExactlyInAnyOrder("first: ", "second: Oxford, GB");
      assertThat(status(service, "second").path("state").asString("")).isEqualTo("running");
      assertThat(status(service, "second").path("kind").asString("")).isEqualTo("folder");

      write(source("second", "second") + "  - {id: third, kind: folder}\n");
      await().atMost(Service.LONG).until(() -> sources(service).hasNonNull("problem"));
      assertThat(sources(service).get("problem").stringValue())
          .isEqualTo("sources.yml, line 3: sources[1].path is missing");
      assertThat(status(service, "first").isMissingNode()).isFalse();
      assertThat(service.metrics().sum("dateline_sources_file_wrong")).isEqualTo(1);

      write(source("second", "second"));
      await().atMost(Service.LONG).until(() -> status(service, "first").isMissingNode());
      await().atMost(Service.LONG).until(() -> !sources(service).hasNonNull("problem"));
      assertThat(service.metrics().sum("dateline_sources_file_wrong")).isZero();
      assertThat(taken(service)).isEqualTo(2);
      assertThat(service.metrics().documents("folder", "published")).isEqualTo(2);
      assertThat(service.metrics().addUp()).isTrue();
    }
  }

  @Test
  void aFolderThatIsGoneIsFailingAndSaysWhy() throws IOException {
    write(source("gone", "no-such-folder"));
    try (TestBroker broker = TestBroker.start();
        Service service = start(broker)) {
      service.awaitReady();
      await()
          .atMost(Service.LONG)
          .until(() -> status(service, "gone").path("state").asString("").equals("failing"));

      assertThat(status(service, "gone").path("lastError").asString("")).contains("no-such-folder");
      assertThat(service.metrics().sum("dateline_sources", "kind=\"folder\"", "state=\"failing\""))
          .isEqualTo(1);
    }
  }

  @Test
  void aWrongFileStopsTheStartAndNamesTheKey() throws IOException {
    write("  - {id: a, kind: folder, path: a, intervall: 1s}\n");

    assertThatThrownBy(() -> Service.start("127.0.0.1:1", directory, setting()).close())
        .rootCause()
        .hasMessageContaining("sources.yml, line 2: sources[0].intervall is no setting");
  }

  private Service start(TestBroker broker) throws IOException {
    Files.createDirectories(directory.resolve("folder"));
    return Service.start(broker.bootstrapServers(), directory, setting());
  }

  private String setting() {
    return "dateline.ingest.sources=" + directory.resolve("sources.yml");
  }

  private void folder(String name) throws IOException {
    Path folder = Files.createDirectories(directory.resolve(name));
    Files.write(folder.resolve("story.txt"), Texts.numbered(name.length()).getBytes(UTF_8));
  }

  private static String source(String id, String path) {
    return "  - {id: " + id + ", kind: folder, path: " + path + ", interval: 100ms}\n";
  }

  private static String atHome(String source, String home) {
    return source.replace("}", ", home: " + home + "}");
  }

  /** The home of each story on the topic, behind its source. */
  private static List<String> homes(TestBroker broker) {
    try (TopicReader reader = new TopicReader(broker.bootstrapServers(), Topics.STORIES)) {
      return await()
          .pollInSameThread()
          .atMost(Service.LONG)
          .until(reader::read, records -> records.size() == 2)
          .stream()
          .map(record -> JsonMapper.shared().readTree(record.value()).at("/dateline/document"))
          .map(document -> document.path("source").asString() + ": " + home(document.path("home")))
          .toList();
    }
  }

  private static String home(JsonNode home) {
    return home.isMissingNode()
        ? ""
        : home.path("place").asString() + ", " + home.path("country").asString();
  }

  private void write(String sources) throws IOException {
    Path file = directory.resolve("sources.yml");
    Path next = Files.writeString(directory.resolve("next.yml"), "sources:\n" + sources);
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static JsonNode sources(Service service) {
    return Http.json(service.get("/api/sources"));
  }

  private static JsonNode status(Service service, String id) {
    for (JsonNode source : sources(service).get("sources")) {
      if (source.get("id").stringValue().equals(id)) {
        return source;
      }
    }
    return MissingNode.getInstance();
  }

  private static int taken(Service service) {
    return (int) service.metrics().documents("folder", "published");
  }
}
