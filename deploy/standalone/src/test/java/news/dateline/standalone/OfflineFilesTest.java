package news.dateline.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import news.dateline.wire.StoryJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code tag} and {@code extract} on files. */
class OfflineFilesTest {

  @TempDir private Path folder;

  @BeforeEach
  void copySamples() {
    SampleStories.copyTo(folder);
  }

  private static Schema schema() throws IOException {
    try (InputStream in =
        requireNonNull(StoryJson.class.getResourceAsStream("/schema/story-v1.schema.json"))) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(in.readAllBytes(), UTF_8), InputFormat.JSON);
    }
  }

  private static List<String> violations(Schema schema, String record) {
    return schema
        .validate(
            record,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Error::toString)
        .toList();
  }

  private static String country(JsonNode record) {
    JsonNode document = record.at("/dateline/document");
    String uri = document.path("uri").asString();
    return SampleStories.line(
        uri.substring(uri.lastIndexOf('/') + 1),
        document.path("part").asInt(),
        document.path("parts").asInt(),
        record.at("/dateline/regions/0/code").asString());
  }

  private void write(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
  }

  /** Files that no story comes of, each with its outcome. */
  private Map<String, String> badFiles() throws IOException {
    byte[] pdf = Files.readAllBytes(folder.resolve("bor-peace-pact.pdf"));
    byte[] noise = new byte[4096];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (byte) (i * 31 + i / 7);
    }
    write("empty.txt", new byte[0]);
    write("blank.txt", " \n\n\t\n".getBytes(UTF_8));
    write("truncated.pdf", Arrays.copyOf(pdf, pdf.length / 3));
    write("noise.bin", noise);
    write("settings.json", "{\"port\": 8080, \"hosts\": [\"a\", \"b\"]}".getBytes(UTF_8));
    return Map.of(
        "empty.txt", "no_text",
        "blank.txt", "no_text",
        "truncated.pdf", "malformed",
        "noise.bin", "unsupported",
        "settings.json", "not_news");
  }

  @Test
  void whatWasLeftOutOfAFileIsToldThoughItsStoriesAreThere() throws Exception {
    Path zip = folder.resolve("mixed.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("story.txt"));
      out.write("Ferries resume\n\nThe ferries run again on all four lines.\n".getBytes(UTF_8));
      out.putNextEntry(new ZipEntry("noise.bin"));
      out.write(new byte[] {0, 1, 2, 3, 4, 5, 6, 7});
    }

    Cli extracted = Cli.run("extract", zip.toString());
    Cli tagged = Cli.run("tag", zip.toString());

    for (Cli cli : List.of(extracted, tagged)) {
      assertThat(cli.status()).isZero();
      assertThat(cli.records()).hasSize(1);
      assertThat(cli.errors())
          .contains("dateline: " + zip + ": published: left out: 1 unsupported");
    }
  }

  @Test
  void aFolderOfEveryFormatBecomesOneValidRecordAStory() throws Exception {
    Cli cli = Cli.run("tag", folder.toString());

    assertThat(cli.status()).isZero();
    assertThat(cli.err()).isEmpty();
    assertThat(cli.records())
        .extracting(OfflineFilesTest::country)
        .containsExactlyInAnyOrderElementsOf(SampleStories.countries());
    Schema schema = schema();
    assertThat(cli.lines()).allSatisfy(line -> assertThat(violations(schema, line)).isEmpty());
  }

  @Test
  void aFileThatFailsIsNamedWithItsOutcomeAndTheOthersAreTagged() throws Exception {
    Map<String, String> bad = badFiles();
    Files.createDirectories(folder.resolve(".git"));
    write(".git/hidden.txt", "Rivers rose in Kisumu, Kenya.".getBytes(UTF_8));
    Path missing = folder.resolve("missing.txt");

    Cli cli = Cli.run("tag", "--threads", "2", folder.toString(), missing.toString());

    assertThat(cli.status()).isEqualTo(1);
    assertThat(cli.records()).hasSameSizeAs(SampleStories.countries());
    Map<String, String> outcomes =
        cli.errors().stream()
            .map(error -> error.split(": ", 4))
            .collect(
                Collectors.toMap(
                    parts -> String.valueOf(Path.of(parts[1]).getFileName()), parts -> parts[2]));
    assertThat(outcomes).containsAllEntriesOf(bad).containsEntry("missing.txt", "unreachable");
    assertThat(outcomes).hasSize(bad.size() + 1);
  }

  @Test
  void aTableHasALineAStory() {
    Cli cli =
        Cli.run("tag", "--format", "table", folder.resolve("toyama-heavy-snow-forecast.html") + "");

    assertThat(cli.status()).isZero();
    assertThat(cli.lines()).singleElement().asString().containsPattern("^\\d{4}-\\d\\d-\\d\\d  JP");
  }

  @Test
  void extractGivesTheStoriesWithoutTags() throws Exception {
    Cli cli = Cli.run("extract", folder.resolve(SampleStories.BUNDLE).toString());

    assertThat(cli.status()).isZero();
    assertThat(cli.records())
        .hasSize(5)
        .allSatisfy(
            record -> {
              assertThat(record.at("/bodies/0/value").asString()).isNotBlank();
              assertThat(record.path("subjects").isMissingNode()).isTrue();
              assertThat(record.at("/dateline/regions").isMissingNode()).isTrue();
            })
        .extracting(record -> record.at("/dateline/document/part").asInt())
        .containsExactly(1, 2, 3, 4, 5);
    Schema schema = schema();
    assertThat(cli.lines()).allSatisfy(line -> assertThat(violations(schema, line)).isEmpty());
  }

  @Test
  void extractNamesAFileThatFails() throws Exception {
    write("empty.txt", new byte[0]);
    Path empty = folder.resolve("empty.txt");

    Cli cli = Cli.run("extract", empty.toString(), folder.resolve("bor-peace-pact.pdf").toString());

    assertThat(cli.status()).isEqualTo(1);
    assertThat(cli.records()).hasSize(1);
    assertThat(cli.err()).startsWith("dateline: " + empty + ": no_text");
  }
}
