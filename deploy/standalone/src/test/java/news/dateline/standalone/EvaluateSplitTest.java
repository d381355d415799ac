package news.dateline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluateSplitTest {

  private static final List<String> NEWS =
      List.of(
          "The council of Turin voted for bridge %d. Engineers drew its arches and its piers.",
          "Farmers near Lusaka lost %d hectares of maize. No rain has fallen since October.",
          "Nurses in Quebec won a raise after %d days. Their union had asked for more beds.",
          "Divers off Hobart counted %d seals on the ice. Penguins bred later than last year.",
          "An opera of %d pages was found in Graz. Its score was bound into a book of recipes.",
          "The tennis club of Sousse lost %d matches. Players blamed the jets over their courts.",
          "Milk in Vilnius fell by %d cents. Tractors blocked the way to the parliament.",
          "The ferry of Kerala carried %d passengers. The lake was full of hyacinth.");

  private static final String FERRIES =
      """
      The ferry crossed the lake again after the storm .
      Fishermen had kept their boats in the harbour for a month .
      The harbour was full of hyacinth that the storm drove ashore .
      Two boats had lost their radar in the storm .
      """;

  private static final String OPERA =
      """
      An opera of the eighteenth century was found in a monastery .
      The score was bound into a book of recipes .
      The conductor has found singers for the opera .
      One singer must also play the glass harmonica .
      """;

  @TempDir private Path folder;

  @Test
  void textsOfPartsAreMeasuredByFolder() throws IOException {
    for (String set : List.of("3-5", "6-8")) {
      Path sets = Files.createDirectories(folder.resolve("texts").resolve(set));
      String rule = "==========\n";
      Files.writeString(sets.resolve("0.ref"), rule + FERRIES + rule + OPERA + rule);
    }
    Files.writeString(folder.resolve("texts/README"), "Texts in parts.");

    JsonNode sets = sets("evaluate", "split", "--json", folder.resolve("texts").toString());

    assertThat(sets.valueStream().map(set -> set.get("set").asString()))
        .containsExactly("3-5", "6-8", "all");
    assertThat(sets.get(2).get("texts").intValue()).isEqualTo(2);
    assertThat(sets.get(2).get("parts").doubleValue()).isEqualTo(2);
    assertThat(sets.get(2).get("Pk").doubleValue()).isBetween(0.0, 0.4);
  }

  @Test
  void bundlesOfEachKindAndTheStoriesThemselvesAreMeasured() throws IOException {
    Path stories = stories(160);
    String[] command = {
      "evaluate", "split", "--json", "--bundles", "2", "--fold", "1/1", stories.toString()
    };

    JsonNode sets = sets(command);

    List<String> names = sets.valueStream().map(set -> set.get("set").asString()).toList();
    assertThat(names).contains("digest", "cut teasers", "briefs", "all bundles", "interview");
    JsonNode plain = sets.get(names.indexOf("stories as they are"));
    assertThat(plain.get("stories").intValue()).isEqualTo(160);
    assertThat(plain.get("split").doubleValue()).isZero();
    JsonNode all = sets.get(names.indexOf("all bundles"));
    assertThat(all.get("bundles").intValue()).isEqualTo(2 * names.indexOf("all bundles"));
    assertThat(all.get("exact").doubleValue()).isPositive();
    assertThat(sets(command)).isEqualTo(sets);
  }

  @Test
  void tooFewStoriesAreAWrongCommand() throws IOException {
    Cli cli = Cli.run("evaluate", "split", "--fold", "1/1", stories(5).toString());

    assertThat(cli.status()).isEqualTo(2);
    assertThat(cli.err()).contains("has 5 stories in that part, and bundles need 60");
  }

  @Test
  void aFolderWithoutTextsIsAWrongCommand() {
    Cli cli = Cli.run("evaluate", "split", folder.toString());

    assertThat(cli.status()).isEqualTo(2);
    assertThat(cli.err()).contains("No text with lines of \"=\" under " + folder);
  }

  @Test
  void aLineThatIsNoStoryIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("bad.jsonl"), "{\"text\": \"One.\"}\n{\"id\"\n");

    Cli cli = Cli.run("evaluate", "split", file.toString());

    assertThat(cli.status()).isEqualTo(1);
    assertThat(cli.err()).contains("bad.jsonl").contains("line 2 is no JSON");
  }

  private Path stories(int count) throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String news = NEWS.get(i % NEWS.size()).formatted(i);
      String title = news.substring(0, news.indexOf('.'));
      String text = String.join("\\n", Collections.nCopies(12, news));
      lines.add("{\"id\": \"s%d\", \"title\": \"%s\", \"text\": \"%s\"}".formatted(i, title, text));
    }
    return Files.write(folder.resolve("stories.jsonl"), lines);
  }

  private static JsonNode sets(String... command) {
    Cli cli = Cli.run(command);
    assertThat(cli.status()).as(cli.err()).isZero();
    JsonNode root = JsonMapper.shared().readTree(cli.out());
    assertThat(root.get("evaluation").asString()).isEqualTo("split");
    return root.get("sets");
  }
}
