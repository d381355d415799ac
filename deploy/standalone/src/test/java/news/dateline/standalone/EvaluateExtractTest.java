package news.dateline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluateExtractTest {

  private static final String FERRIES =
      "<p>Passenger ferries crossed the lake again on Tuesday after a month of storms.</p>"
          + "<p>Traders crowded the decks with sacks of dried fish and maize, they said.</p>";

  @TempDir private Path folder;

  private Path segments;
  private Path readability;

  @BeforeEach
  void labelSomePages() throws IOException {
    segments = Files.createDirectory(folder.resolve("segments"));
    Files.writeString(segments.resolve("a.html"), page("<article>" + FERRIES + "</article>"));
    Files.writeString(segments.resolve("b.html"), page("<article>" + FERRIES + "</article>"));
    Files.writeString(
        segments.resolve("gold.json"),
        """
        {"https://a.example/1": {"file": "a.html",
          "with": ["after a month", "of dried\\n fish"], "without": ["cookies"]},
         "https://b.example/1": {"file": "b.html",
          "with": ["crossed the lake", "no such words"], "without": ["sacks of", "elsewhere"]}}
        """);
    readability = Files.createDirectory(folder.resolve("readability"));
    Path page = Files.createDirectory(readability.resolve("ferries"));
    Files.writeString(
        page.resolve("source.html"),
        page(
            "<head><title>Ferries resume</title><meta name=author content='Achieng Otieno'>"
                + "<meta property=og:site_name content='Lake News'></head><article>"
                + FERRIES
                + "</article>"));
    Files.writeString(page.resolve("expected.html"), "<div>" + FERRIES + "</div>");
    Files.writeString(
        page.resolve("expected-metadata.json"),
        """
        {"title": "Ferries resume | Lake News", "byline": "By Achieng Otieno", "lang": "en",
         "siteName": "The Lake", "publishedTime": null}
        """);
  }

  private static String page(String body) {
    return "<!DOCTYPE html><html lang=en>" + body + "</html>";
  }

  @Test
  void segmentsOfAllPagesCountAlike() {
    JsonNode figures = figures(segments);

    assertThat(figures.get("pages").intValue()).isEqualTo(2);
    assertThat(figures.get("found").doubleValue()).isEqualTo(0.75);
    assertThat(figures.get("kept out").doubleValue()).isEqualTo(0.6667);
    assertThat(figures.get("precision").doubleValue()).isEqualTo(0.75);
    assertThat(figures.get("recall").doubleValue()).isEqualTo(0.75);
    assertThat(figures.get("F").doubleValue()).isEqualTo(0.75);
  }

  @Test
  void textAndMetadataAreComparedWithWhatIsExpected() {
    JsonNode figures = figures(readability);

    assertThat(figures.get("F").doubleValue()).isEqualTo(1);
    assertThat(figures.get("headline").doubleValue()).isEqualTo(1);
    assertThat(figures.get("byline").doubleValue()).isEqualTo(1);
    assertThat(figures.get("language").doubleValue()).isEqualTo(1);
    assertThat(figures.get("site").doubleValue()).isZero();
    assertThat(figures.get("metadata").doubleValue()).isEqualTo(0.75);
  }

  @Test
  void textThatIsTooMuchOrTooLittleLowersTheFigures() throws IOException {
    Path expected = readability.resolve("ferries/expected.html");
    Files.writeString(expected, FERRIES.substring(0, FERRIES.indexOf("</p>")));

    JsonNode tooMuch = figures(readability);

    assertThat(tooMuch.get("recall").doubleValue()).isEqualTo(1);
    assertThat(tooMuch.get("precision").doubleValue()).isBetween(0.4, 0.6);

    Files.writeString(expected, FERRIES + FERRIES.replace("lake", "sea") + FERRIES);

    JsonNode tooLittle = figures(readability);

    assertThat(tooLittle.get("precision").doubleValue()).isEqualTo(1);
    assertThat(tooLittle.get("recall").doubleValue()).isBetween(0.3, 0.4);
  }

  @Test
  void setsWithTheSameFiguresStandInOneTable() {
    String set = segments.toString();

    Cli cli = Cli.run("evaluate", "extract", set, set, readability.toString());

    assertThat(cli.status()).isZero();
    assertThat(cli.lines()).hasSize(6);
    assertThat(cli.lines().get(0)).matches("set +pages +found +kept out +precision +recall +F");
    assertThat(cli.lines().get(1)).startsWith(set).endsWith("0.750");
    assertThat(cli.lines().get(2)).isEqualTo(cli.lines().get(1));
    assertThat(cli.lines().get(3)).isEmpty();
    assertThat(cli.lines().get(4)).contains("metadata");
  }

  @Test
  void theFoldsOfASetMakeUpTheSet() {
    int first = figures(segments, "--fold", "1/2").get("pages").intValue();
    int second = figures(segments, "--fold", "2/2").get("pages").intValue();

    assertThat(first + second).isEqualTo(2);
  }

  @Test
  void theWorstPagesAreToldWithWhatIsWrong() {
    Cli cli = Cli.run("evaluate", "extract", "--verbose", segments.toString());

    assertThat(cli.errors())
        .containsExactly("b.html", "  missing:  no such words", "  unwanted: sacks of");
  }

  @Test
  void canonicalLinksAreComparedWithTheAddressesOfThePages() throws IOException {
    Files.writeString(
        segments.resolve("a.html"),
        page("<link rel=canonical href='http://www.a.example/1/'><article>" + FERRIES));
    Files.writeString(
        segments.resolve("b.html"),
        page("<link rel=canonical href='https://b.example/2'><article>" + FERRIES));

    assertThat(figures(segments).get("link").doubleValue()).isEqualTo(0.5);
    assertThat(Cli.run("evaluate", "extract", "--verbose", segments.toString()).errors())
        .contains("  link: 'https://b.example/2', expected 'https://b.example/1'");
  }

  @Test
  void metadataThatIsWrongIsToldOfPagesWhoseTextIsRight() {
    Cli cli = Cli.run("evaluate", "extract", "--verbose", readability.toString());

    assertThat(cli.errors()).containsExactly("ferries", "  site: 'Lake News', expected 'The Lake'");
  }

  @Test
  void addressesAreNoPartOfABylineAndATimeIsNone() throws IOException {
    Path expected = readability.resolve("ferries/expected-metadata.json");
    Files.writeString(expected, "{\"byline\": \"Achieng Otieno (https://a.example/otieno)\"}");

    assertThat(figures(readability).get("byline").doubleValue()).isEqualTo(1);

    Files.writeString(expected, "{\"byline\": \"Last updated: April 28, 2026 at 6:01 am\"}");

    assertThat(figures(readability).has("byline")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-03T10:52:50+01:00",
        "2026-11-03T10:52:50+0100",
        "2026-11-03T09:52:50.000Z",
        "2026-11-03 09:52:50.000000",
        "2026-11-03T09:52:50",
        "2026-11-03"
      })
  void aMomentIsRightHoweverItIsWritten(String time) throws IOException {
    Path page = readability.resolve("ferries/source.html");
    String published = "<meta property=article:published_time content=2026-11-03T09:52:50Z>";
    Files.writeString(page, Files.readString(page).replace("</head>", published + "</head>"));
    Path expected = readability.resolve("ferries/expected-metadata.json");
    Files.writeString(expected, "{\"publishedTime\": \"" + time + "\"}");

    assertThat(figures(readability).get("published").doubleValue()).isEqualTo(1);

    Files.writeString(expected, "{\"publishedTime\": \"2026-11-03T09:52:50+0100\"}");

    assertThat(figures(readability).get("published").doubleValue()).isZero();
  }

  @Test
  void severalAuthorsAreComparedByTheirNames() throws IOException {
    Path page = readability.resolve("ferries/source.html");
    Files.writeString(
        page, Files.readString(page).replace("Achieng Otieno", "Achieng Otieno and Tom Brandvold"));
    Path expected = readability.resolve("ferries/expected-metadata.json");
    Files.writeString(expected, "{\"byline\": [\"Achieng Otieno\", \"Tom Brandvold\"]}");

    assertThat(figures(readability).get("byline").doubleValue()).isEqualTo(1);

    Files.writeString(expected, "{\"byline\": \"Achieng Otieno\"}");

    assertThat(figures(readability).get("byline").doubleValue()).isZero();
  }

  @Test
  void aFolderWithoutLabelsIsAWrongCommand() throws IOException {
    Cli cli = Cli.run("evaluate", "extract", segments.resolve("..").toString());

    assertThat(cli.status()).isEqualTo(2);
    assertThat(cli.err()).contains("no labelled pages; expected gold.json");
  }

  @Test
  void aPageThatIsNotThereIsNamed() throws IOException {
    Files.delete(segments.resolve("a.html"));

    Cli cli = Cli.run("evaluate", "extract", segments.toString());

    assertThat(cli.status()).isEqualTo(1);
    assertThat(cli.err()).contains("cannot be read").contains("a.html");
    assertThat(cli.out()).isEmpty();
  }

  @Test
  void labelsThatAreNoJsonAreNamed() throws IOException {
    Files.writeString(segments.resolve("gold.json"), "{");

    Cli cli = Cli.run("evaluate", "extract", segments.toString());

    assertThat(cli.status()).isEqualTo(1);
    assertThat(cli.err()).contains("gold.json");
  }

  private static JsonNode figures(Path set, String... options) {
    String[] command = new String[options.length + 4];
    command[0] = "evaluate";
    command[1] = "extract";
    command[2] = "--json";
    command[3] = set.toString();
    System.arraycopy(options, 0, command, 4, options.length);
    Cli cli = Cli.run(command);
    assertThat(cli.status()).as(cli.err()).isZero();
    JsonNode root = JsonMapper.shared().readTree(cli.out());
    assertThat(root.get("evaluation").asString()).isEqualTo("extract");
    return root.get("sets").get(0);
  }
}
