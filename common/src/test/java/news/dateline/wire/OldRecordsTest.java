package news.dateline.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import news.dateline.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Records as earlier versions wrote them: what a topic holds must stay valid and readable. */
class OldRecordsTest {

  static List<Path> records() throws IOException, URISyntaxException {
    Path directory =
        Path.of(Objects.requireNonNull(OldRecordsTest.class.getResource("/records/v1")).toURI());
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("records")
  void anOldRecordIsValid(Path record) throws Exception {
    assertThat(Schemas.errors(Schemas.ours(), Files.readAllBytes(record))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("records")
  void anOldRecordIsReadAndCanBeEnriched(Path record) throws Exception {
    StoryRecord read = StoryJson.read(Files.readAllBytes(record));

    byte[] enriched = EnrichedJson.write(read, Samples.fullTags(), Samples.TAGGED);

    assertThat(Schemas.errors(Schemas.ours(), enriched)).isEmpty();
    assertThat(StoryJson.read(enriched).story().text()).isEqualTo(read.story().text());
  }

  @Test
  void everyFieldOfAnOldRecordIsRead() throws Exception {
    Story story = StoryJson.read(bytes("story-full.json")).story();

    assertThat(story).isEqualTo(Samples.fullStory());
  }

  @Test
  void everyFieldOfAnAgencysOldRecordIsRead() throws Exception {
    Story story = StoryJson.read(bytes("story-agency.json")).story();

    assertThat(story).isEqualTo(Samples.agencyStory());
  }

  @Test
  void anOldEnrichedRecordIsStillTheStory() throws Exception {
    Story story = StoryJson.read(bytes("enriched-full.json")).story();

    assertThat(story.text()).isEqualTo(Samples.fullStory().text());
    assertThat(story.origin()).isEqualTo(Samples.fullStory().origin());
  }

  private static byte[] bytes(String name) throws Exception {
    return Files.readAllBytes(
        records().stream().filter(file -> file.endsWith(name)).findAny().orElseThrow());
  }
}
