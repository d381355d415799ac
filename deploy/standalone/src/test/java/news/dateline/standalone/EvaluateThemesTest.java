package news.dateline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluateThemesTest {

  private static final String MATCH =
      "\"title\": \"Late goal wins the cup\", \"text\": \"A striker scored in stoppage time, and the"
          + " goalkeeper of the champions was beaten in the football final.\"";
  private static final String TRIAL =
      "\"title\": \"Banker guilty of murder\", \"text\": \"A jury convicted a banker of murder. The"
          + " judge will sentence him; police had arrested him in his garage.\"";

  @TempDir private Path folder;

  @Test
  void themesAreComparedWithThoseOfAReader() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("labelled.jsonl"),
            """
            {"id": "a", %s, "primary": "15", "themes": ["15"]}
            {"id": "b", %s, "primary": "02", "themes": ["02", "04"]}
            {"id": "c", %s, "primary": "17", "themes": ["17"]}
            """
                .formatted(MATCH, TRIAL, TRIAL));

    JsonNode sets = sets(file);

    JsonNode all = sets.get(0);
    assertThat(all.get("set").asString()).isEqualTo("labelled.jsonl");
    assertThat(all.get("stories").intValue()).isEqualTo(3);
    assertThat(all.get("accuracy").doubleValue()).isBetween(0.66, 0.67);
    assertThat(all.get("ECE").doubleValue()).isBetween(0.0, 1.0);
    assertThat(sets.valueStream().map(set -> set.get("set").asString()))
        .contains("15000000", "17000000 taken for 02000000");
  }

  @Test
  void theClassesOfTheBbcAreMapped() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("bbc.jsonl"),
            "{\"id\": \"a\", %s, \"category\": \"sport\"}\n".formatted(MATCH));

    assertThat(sets(file).get(0).get("accuracy").doubleValue()).isEqualTo(1);
  }

  @Test
  void aLabelThatIsNoThemeIsNamed() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("bad.jsonl"), "{\"id\": \"a\", \"text\": \"x\", \"primary\": \"18\"}\n");

    Cli cli = Cli.run("evaluate", "themes", file.toString());

    assertThat(cli.status()).isEqualTo(1);
    assertThat(cli.err()).contains("line 1").contains("'18' is no top-level Media Topic");
  }

  private static JsonNode sets(Path file) {
    Cli cli = Cli.run("evaluate", "themes", "--json", file.toString());
    assertThat(cli.status()).as(cli.err()).isZero();
    JsonNode root = JsonMapper.shared().readTree(cli.out());
    assertThat(root.get("evaluation").asString()).isEqualTo("themes");
    return root.get("sets");
  }
}
