package news.dateline.standalone;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TagJsonLinesTest {

  @TempDir private Path folder;

  private static String line(String id, String headline, String text) {
    return JsonMapper.shared()
        .createObjectNode()
        .put("id", id)
        .put("headline", headline)
        .put("text", text)
        .toString();
  }

  private Path file(List<String> lines) throws IOException {
    return Files.write(folder.resolve("stories.jsonl"), lines);
  }

  private static String id(JsonNode record) {
    return record.at("/dateline/document/id").asString();
  }

  private static String headline(JsonNode record) {
    return record.at("/headlines/0/value").asString();
  }

  private static String body(JsonNode record) {
    return record.at("/bodies/0/value").asString();
  }

  @Test
  void recordsComeInTheOrderOfTheLinesWithTheirIds() throws Exception {
    // Some lines take long, so that the threads overtake each other.
    List<String> lines =
        IntStream.range(0, 500)
            .mapToObj(
                i ->
                    line(
                        "story-" + i,
                        "Number " + i,
                        "Rivers rose in Kenya. ".repeat(i % 16 == 0 ? 40 : 1)))
            .toList();

    Cli cli = Cli.run("tag", "--jsonl", "--threads", "4", file(lines).toString());

    assertThat(cli.status()).isZero();
    assertThat(cli.err()).isEmpty();
    assertThat(cli.records())
        .extracting(record -> id(record) + "=" + headline(record))
        .containsExactlyElementsOf(
            IntStream.range(0, 500).mapToObj(i -> "story-" + i + "=Number " + i).toList());
  }

  @Test
  void theTextIsKeptAsItStandsAndTheOffsetsOfMentionsIndexIntoIt() throws Exception {
    String headline = "  🌊 Floods cut off Kisumu 🌊 ";
    String text =
        "\tRivers 🌊🇰🇪 rose in Kisumu ,\u00a0Kenya.\n\n\n\n  “Nairobi” is dry;  Kenyan officials said"
            + " 👩‍👩‍👧 so in Uganda.\r\nCYCLING: no teaser in Kenya  ";

    Cli cli = Cli.run("tag", "--jsonl", file(List.of(line("1", headline, text))).toString());

    JsonNode record = cli.records().get(0);
    assertThat(headline(record)).isEqualTo(headline);
    assertThat(body(record)).isEqualTo(text);
    List<JsonNode> mentions = List.copyOf(record.at("/dateline/mentions").values());
    assertThat(mentions)
        .allSatisfy(
            mention -> {
              String in = mention.path("in").asString().equals("headline") ? headline : text;
              assertThat(in.substring(mention.path("start").asInt(), mention.path("end").asInt()))
                  .isEqualTo(mention.path("text").asString());
            });
    assertThat(mentions)
        .extracting(mention -> mention.path("text").asString())
        .contains("Kenya", "Kenyan", "Uganda");
  }

  @Test
  void aBrokenLineIsNamedAndTheOthersAreTagged() throws Exception {
    Path file =
        file(
            List.of(
                line("a", "First", "Rivers rose in Kenya."),
                "{\"id\": \"b\", ",
                "",
                "[\"c\"]",
                "{\"headline\":\"No id\",\"text\":\"Rivers rose.\"}",
                "{\"id\":\"d\",\"text\":{\"in\":\"parts\"}}",
                line("e", " ", "\n"),
                "{\"id\":6,\"text\":\"Rivers rose in Kenya.\",\"language\":\"en\"}"));

    Cli cli = Cli.run("tag", "--jsonl", file.toString());

    assertThat(cli.status()).isEqualTo(1);
    assertThat(cli.records()).extracting(TagJsonLinesTest::id).containsExactly("a", "6");
    assertThat(cli.errors()).hasSize(5);
    assertThat(cli.errors().get(0)).startsWith("dateline: " + file + ":2: malformed: not JSON: ");
    assertThat(cli.errors().subList(1, 5))
        .containsExactly(
            "dateline: " + file + ":4: malformed: not a JSON object",
            "dateline: " + file + ":5: malformed: 'id' is missing",
            "dateline: " + file + ":6: malformed: 'text' is no text",
            "dateline: " + file + ":7: no_text: no text in it");
  }

  @Test
  void aMissingFileIsNamedAndTheNextOneIsTagged() throws Exception {
    Path missing = folder.resolve("missing.jsonl");
    Path file = file(List.of(line("a", "First", "Rivers rose in Kenya.")));

    Cli cli = Cli.run("tag", "--jsonl", missing.toString(), file.toString());

    assertThat(cli.status()).isEqualTo(1);
    assertThat(cli.records()).extracting(TagJsonLinesTest::id).containsExactly("a");
    assertThat(cli.err()).startsWith("dateline: " + missing + ": unreachable: ");
  }

  @Test
  void withoutAFileStandardInputIsRead() {
    InputStream before = System.in;
    System.setIn(
        new ByteArrayInputStream(
            (line("a", "Zürich 🌊", "Rivers rose.") + "\nbroken")
                .getBytes(StandardCharsets.UTF_8)));
    try {
      Cli cli = Cli.run("tag", "--jsonl");

      assertThat(cli.status()).isEqualTo(1);
      assertThat(cli.records()).extracting(TagJsonLinesTest::headline).containsExactly("Zürich 🌊");
      assertThat(cli.err()).startsWith("dateline: standard input:2: malformed: ");
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstLine() throws Exception {
    Path file = file(List.of("\uFEFF" + line("a", "First", "Rivers rose in Kenya.")));

    Cli cli = Cli.run("tag", "--jsonl", file.toString());

    assertThat(cli.err()).isEmpty();
    assertThat(cli.records()).extracting(TagJsonLinesTest::id).containsExactly("a");
  }

  @Test
  void copiesAreToldOfWhatCameBeforeWhateverTheNumberOfThreads() throws Exception {
    List<String> lines =
        IntStream.range(0, 60)
            .mapToObj(i -> line("s" + i, "Headline " + i, i % 3 == 0 ? own(i) : WIRE + " " + i))
            .toList();
    String file = file(lines).toString();

    List<String> alone = clusters(Cli.run("tag", "--jsonl", "--threads", "1", file));
    List<String> together = clusters(Cli.run("tag", "--jsonl", "--threads", "4", file));

    assertThat(together).isEqualTo(alone);
    assertThat(alone).filteredOn(cluster -> cluster.endsWith(" first")).hasSize(21);
    assertThat(alone).filteredOn(cluster -> cluster.endsWith(" copy")).hasSize(39);
    assertThat(Set.copyOf(alone.subList(2, 3))).containsExactly(alone.get(59));
  }

  private static final String WIRE =
      "A ferry with 212 passengers on board ran aground in thick fog off the coast early on Sunday,"
          + " and all of them were brought ashore by lifeboats, rescuers said.";

  private static String own(int i) {
    return IntStream.range(0, 30).mapToObj(k -> "word" + i + "x" + k).collect(joining(" "));
  }

  private static List<String> clusters(Cli cli) {
    return cli.records().stream()
        .map(record -> record.at("/dateline/cluster"))
        .map(cluster -> cluster.path("id").asString() + " " + cluster.path("role").asString())
        .toList();
  }
}
