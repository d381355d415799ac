package news.dateline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluateRegionsTest {

  private static final String TEXT =
      "A ferry sank off Mombasa, Kenya, on Sunday. Divers came from Nairobi to help.";

  @TempDir private Path folder;

  @Test
  void toponymsAreHeldAgainstTheirLabels() throws IOException {
    Path file =
        toponyms(
            label("Mombasa", -4.05, 39.67), label("Kenya", 1, 38), label("Nairobi", 60.17, 24.94));

    JsonNode set = sets("evaluate", "regions", "--json", file.toString()).get(0);

    assertThat(set.get("set").asString()).isEqualTo("toponyms.xml");
    assertThat(set.get("toponyms").intValue()).isEqualTo(3);
    assertThat(set.get("F1").doubleValue()).isEqualTo(1);
    // One label is in Helsinki.
    assertThat(set.get("right").doubleValue()).isEqualTo(0.6667);
    assertThat(set.get("end to end").doubleValue()).isEqualTo(0.6667);
  }

  @Test
  void whatNoLabelSpeaksOfIsUnlabelled() throws IOException {
    Path file = toponyms(label("Mombasa", -4.05, 39.67));

    Cli cli = Cli.run("evaluate", "regions", "--json", "--verbose", file.toString());

    assertThat(cli.records().get(0).get("sets").get(0).get("precision").doubleValue())
        .isEqualTo(0.3333);
    assertThat(cli.errors())
        .anyMatch(line -> line.startsWith("unlabelled") && line.contains("[Nairobi]"));
  }

  @Test
  void thePlacesOfStoriesInOtherLanguagesAreHeldAgainstTheirLabels() throws IOException {
    Path file = folder.resolve("places.jsonl");
    Files.writeString(
        file,
        """
        {"id": "1", "language": "de", "title": "Brand in Kassel", "text": "In Kassel brannte es.", \
        "countries": ["DE"], "places": [["Kassel", "DE"], ["Kassel", "US"]]}
        """);

    JsonNode sets = sets("evaluate", "regions", "--json", file.toString());

    assertThat(sets.get(0).get("set").asString()).isEqualTo("de");
    assertThat(sets.get(1).get("set").asString()).isEqualTo("all");
    assertThat(sets.get(0).get("places").intValue()).isEqualTo(2);
    assertThat(sets.get(0).get("precision").doubleValue()).isEqualTo(0.5);
    assertThat(sets.get(0).get("recall").doubleValue()).isEqualTo(0.5);
    assertThat(sets.get(0).get("first choice").doubleValue()).isEqualTo(1);
  }

  @Test
  void thePlacesOfStoriesWithOffsetsAreHeldAgainstTheirCoordinates() throws IOException {
    Path file = folder.resolve("places-english.jsonl");
    Files.writeString(
        file,
        """
        {"id": "1", "title": "Ferry sinks off Mombasa", "text": "Divers came from Nairobi.", \
        "countries": ["KE"], "places": [[16, 23, "Mombasa", -4.05, 39.67, "KE"], \
        [42, 49, "Nairobi", 60.17, 24.94, "FI"]]}
        """);

    JsonNode set = sets("evaluate", "regions", "--json", file.toString()).get(0);

    assertThat(set.get("set").asString()).isEqualTo("places-english.jsonl");
    assertThat(set.get("toponyms").intValue()).isEqualTo(2);
    assertThat(set.get("F1").doubleValue()).isEqualTo(1);
    assertThat(set.get("right").doubleValue()).isEqualTo(0.5);
    assertThat(set.get("first choice").doubleValue()).isEqualTo(1);
  }

  @Test
  void aLabelThatIsNotWhereItSaysIsAWrongCommand() throws IOException {
    Path file = folder.resolve("places-english.jsonl");
    Files.writeString(
        file,
        "{\"id\": \"7\", \"title\": \"Rain\", \"text\": \"In Nairobi it rained.\","
            + " \"countries\": [], \"places\": [[1, 8, \"Nairobi\", -1.3, 36.8]]}");

    Cli cli = Cli.run("evaluate", "regions", file.toString());

    assertThat(cli.status()).isEqualTo(2);
    assertThat(cli.err()).contains("7 lacks Nairobi at 1");
  }

  @Test
  void theCountriesOfStoriesAreHeldAgainstTheirLabels() throws IOException {
    Path file = folder.resolve("stories.jsonl");
    Files.write(file, List.of(story("1", "KE"), story("2", "PE")));

    JsonNode set = sets("evaluate", "regions", "--json", file.toString()).get(0);

    assertThat(set.get("stories").intValue()).isEqualTo(2);
    assertThat(set.get("first choice").doubleValue()).isEqualTo(0.5);
    assertThat(set.get("set F1").doubleValue()).isEqualTo(0.5);
  }

  @Test
  void aFolderOfSamplesIsReadToo() throws IOException {
    Files.writeString(
        folder.resolve("samples.json"),
        JsonMapper.shared()
            .writeValueAsString(
                List.of(Map.of("mediacloudId", "7", "text", TEXT, "handCodedCountryCode", "KE"))));

    JsonNode set = sets("evaluate", "regions", "--json", folder.toString()).get(0);

    assertThat(set.get("first choice").doubleValue()).isEqualTo(1);
  }

  @Test
  void aFileWithoutLabelsIsAWrongCommand() throws IOException {
    Path file = Files.writeString(folder.resolve("empty.xml"), "<articles/>");

    Cli cli = Cli.run("evaluate", "regions", file.toString());

    assertThat(cli.status()).isEqualTo(2);
    assertThat(cli.err()).contains("holds no labelled toponyms");
  }

  private static String story(String id, String country) {
    return "{\"id\":\""
        + id
        + "\",\"title\":\"Ferry sinks off Kenya\",\"text\":\""
        + TEXT
        + "\",\"countries\":[\""
        + country
        + "\"]}";
  }

  private static String label(String phrase, double latitude, double longitude) {
    int start = TEXT.indexOf(phrase);
    return "<toponym><start>"
        + start
        + "</start><end>"
        + (start + phrase.length())
        + "</end><phrase>"
        + phrase
        + "</phrase><gaztag><lat>"
        + latitude
        + "</lat><lon>"
        + longitude
        + "</lon></gaztag></toponym>";
  }

  private Path toponyms(String... labels) throws IOException {
    String article =
        "<articles><article><domain>news.example</domain><text>"
            + TEXT
            + "</text><toponyms>"
            + String.join("", labels)
            + "</toponyms></article></articles>";
    return Files.writeString(folder.resolve("toponyms.xml"), article);
  }

  private static JsonNode sets(String... command) {
    Cli cli = Cli.run(command);
    List<String> errors = new ArrayList<>(cli.errors());
    assertThat(cli.status()).as("%s", errors).isZero();
    return cli.records().get(0).get("sets");
  }
}
