package news.dateline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OwnThemesCommandTest {

  private static final String DESK =
      """
      taxonomy: desk
      themes:
        - code: ports
          name: Ports and shipping
          description: Container ships, harbours, dockers and freight
          keywords: [container ship, dockers]
        - code: schools
          name: Schools
          description: Pupils, teachers and lessons
      """;

  private static final String DOCKS =
      "\"headline\": \"Dockers walk out\", \"text\": \"Dockers at the harbour walked out on Monday,"
          + " leaving a container ship at anchor while talks about freight rates went on.\"";
  private static final String LESSONS =
      "\"headline\": \"Pupils return\", \"text\": \"Pupils returned to their classrooms on Monday after"
          + " teachers and the school board agreed on smaller classes.\"";

  @TempDir private Path folder;

  @Test
  void recordsHaveThemesOfTheUsersOwn() throws IOException {
    Path stories = write("stories.jsonl", "{\"id\": \"a\", %s}\n".formatted(DOCKS));

    Cli cli = Cli.run("tag", "--jsonl", "--taxonomy", desk(DESK), stories.toString());

    assertThat(cli.status()).as(cli.err()).isZero();
    JsonNode tags = JsonMapper.shared().readTree(cli.out()).path("dateline");
    assertThat(tags.path("ownThemes").size()).isEqualTo(1);
    JsonNode theme = tags.path("ownThemes").path(0);
    assertThat(theme.path("taxonomy").asString()).isEqualTo("desk");
    assertThat(theme.path("code").asString()).isEqualTo("ports");
    assertThat(tags.path("pipeline").path("themes").asString()).contains("+desk-");
    assertThat(tags.path("themes").valueStream().map(topic -> topic.path("code").asString()))
        .allMatch(code -> code.matches("[0-9]{8}"));
  }

  @Test
  void aTaxonomyLearnsFromLabelledStoriesAndIsMeasuredWithThem() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      lines.append("{\"id\": \"d%d\", %s, \"themes\": [\"ports\"]}%n".formatted(i, DOCKS));
      lines.append("{\"id\": \"l%d\", %s, \"themes\": [\"schools\"]}%n".formatted(i, LESSONS));
    }
    String labelled = write("labelled.jsonl", lines.toString()).toString();
    String trained = folder.resolve("trained.yml").toString();

    Cli train = Cli.run("train", "taxonomy", desk(DESK), labelled, "-o", trained);
    Cli evaluation = Cli.run("evaluate", "themes", "--json", "--taxonomy", trained, labelled);
    Cli folds =
        Cli.run("evaluate", "themes", "--json", "--folds", "2", "--taxonomy", trained, labelled);

    assertThat(train.status()).as(train.err()).isZero();
    assertThat(train.err()).contains("ports: 10 stories", "schools: 10 stories");
    assertThat(Files.readString(Path.of(trained))).contains("trained:");
    assertThat(setF1(evaluation)).isEqualTo(1);
    assertThat(setF1(folds)).isEqualTo(1);
  }

  @Test
  void aMistakeInTheTaxonomyIsAMistakeOfUsage() throws IOException {
    Path stories = write("stories.jsonl", "{\"id\": \"a\", %s}\n".formatted(DOCKS));
    String file = desk(DESK.replace("code: ports", "code: 07"));

    Cli cli = Cli.run("tag", "--jsonl", "--taxonomy", file, stories.toString());
    Cli run = Cli.run("run", "--taxonomy", file);

    for (Cli each : new Cli[] {cli, run}) {
      assertThat(each.status()).isEqualTo(2);
      assertThat(each.err()).contains("--taxonomy: desk.yml: themes[0].code must be text");
    }
  }

  @Test
  void aLabelThatTheTaxonomyDoesNotHaveIsNamed() throws IOException {
    String labelled =
        write("labelled.jsonl", "{\"id\": \"a\", \"text\": \"x\", \"themes\": [\"rail\"]}\n")
            .toString();
    String out = folder.resolve("trained.yml").toString();

    Cli cli = Cli.run("train", "taxonomy", desk(DESK), labelled, "-o", out);

    assertThat(cli.status()).isEqualTo(1);
    assertThat(cli.err()).contains("line 1").contains("the taxonomy has no theme 'rail'");
    assertThat(Path.of(out)).doesNotExist();
  }

  @Test
  void whatIsMissingIsNamedBeforeAnythingIsLearnt() throws IOException {
    String desk = desk(DESK);
    String missing = folder.resolve("missing.jsonl").toString();
    String labelled =
        write("labelled.jsonl", "{\"id\": \"a\", %s, \"themes\": []}\n".formatted(DOCKS))
            .toString();
    String nowhere = folder.resolve("no/where.yml").toString();

    Cli stories = Cli.run("train", "taxonomy", desk, missing, "-o", nowhere);
    Cli output = Cli.run("train", "taxonomy", desk, labelled, "-o", nowhere);
    Cli model = Cli.run("train", "taxonomy", desk, labelled, "-o", desk, "--themes-file", missing);

    assertThat(stories.status()).isEqualTo(1);
    assertThat(stories.err()).isEqualToIgnoringNewLines("dateline: " + missing + ": no such file");
    assertThat(output.status()).isEqualTo(1);
    assertThat(output.err()).contains(nowhere + ": cannot be written: no such folder");
    assertThat(model.status()).isEqualTo(1);
    assertThat(model.err()).contains(missing + ": no such file");
  }

  @Test
  void storiesThatCannotBeReadAreNotCounted() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      String language = i < 2 ? "en" : "sw";
      lines.append(
          "{\"id\": \"d%d\", \"language\": \"%s\", %s, \"themes\": [\"ports\"]}%n"
              .formatted(i, language, DOCKS));
    }
    String labelled = write("labelled.jsonl", lines.toString()).toString();
    String out = folder.resolve("trained.yml").toString();

    Cli cli = Cli.run("train", "taxonomy", desk(DESK), labelled, "-o", out);

    assertThat(cli.status()).as(cli.err()).isZero();
    assertThat(cli.err())
        .contains("4 of 6 stories are in languages that are not read, and teach nothing")
        .contains("ports: 2 stories, too few to learn from");
    assertThat(folder).isDirectoryNotContaining(path -> path.toString().endsWith(".part"));
  }

  private static double setF1(Cli cli) {
    assertThat(cli.status()).as(cli.err()).isZero();
    return JsonMapper.shared().readTree(cli.out()).path("sets").path(0).path("F1").doubleValue();
  }

  private String desk(String yaml) throws IOException {
    return write("desk.yml", yaml).toString();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
