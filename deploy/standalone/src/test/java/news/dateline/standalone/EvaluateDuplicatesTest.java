package news.dateline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluateDuplicatesTest {

  private static final String FERRY =
      "A ferry with 212 passengers on board ran aground in thick fog off the coast early on Sunday,"
          + " and all of them were brought ashore by lifeboats, rescuers said.";
  private static final String BANK =
      "The central bank left its benchmark interest rate unchanged on Monday, saying that prices"
          + " rose more slowly but that fuel and a weaker currency could push them up again.";

  @TempDir private Path folder;

  private static String line(String id, String text, String cluster) {
    return JsonMapper.shared()
        .createObjectNode()
        .put("id", id)
        .put("headline", "Headline " + id)
        .put("text", text)
        .put("cluster", cluster)
        .toString();
  }

  @Test
  void pairsOfLabelledClustersAreCounted() throws Exception {
    Path file =
        Files.write(
            folder.resolve("set.jsonl"),
            List.of(
                line("a", FERRY, "ferry"),
                line("b", "OSLO — " + FERRY, "ferry"),
                line("c", "Nothing like it was ever seen by anybody in that village.", "ferry"),
                line("d", BANK, "bank"),
                line("e", BANK, "other")));

    Cli cli = Cli.run("evaluate", "duplicates", "--json", "--verbose", file.toString());

    assertThat(cli.status()).isZero();
    JsonNode set = JsonMapper.shared().readTree(cli.out()).at("/sets/0");
    assertThat(set.path("stories").asInt()).isEqualTo(5);
    assertThat(set.path("pairs").asInt()).isEqualTo(3);
    assertThat(set.path("found").asInt()).isEqualTo(1);
    assertThat(set.path("missed").asInt()).isEqualTo(2);
    assertThat(set.path("false").asInt()).isEqualTo(1);
    assertThat(set.path("precision").asDouble()).isEqualTo(0.5);
    assertThat(cli.err()).contains("missed a c: ").contains("false d e: ");
  }

  @Test
  void aFolderOfTextsWithTheirPairsBesideThemIsRead() throws Exception {
    Files.write(folder.resolve("set.train"), List.of("t1 " + FERRY, "t2 " + BANK, "t3 " + FERRY));
    Files.write(folder.resolve("set.truth"), List.of("t1 t3"));
    Files.write(folder.resolve("other.truth"), List.of("t1 t2"));

    Cli cli = Cli.run("evaluate", "duplicates", folder.toString());

    assertThat(cli.status()).isZero();
    assertThat(cli.out().lines()).hasSize(2);
    assertThat(cli.out()).contains("set.train").contains("1.000");
  }

  @Test
  void whatIsNoPairOfTheSetIsRefusedByName() throws Exception {
    Path file = Files.write(folder.resolve("set.train"), List.of("t1 " + FERRY));
    Files.write(folder.resolve("set.truth"), List.of("t1 t9"));

    Cli cli = Cli.run("evaluate", "duplicates", file.toString());

    assertThat(cli.status()).isEqualTo(2);
    assertThat(cli.err()).contains("must be pairs of ids of set.train, not t1 t9");
  }
}
