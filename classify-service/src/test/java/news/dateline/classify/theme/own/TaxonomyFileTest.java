package news.dateline.classify.theme.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import news.dateline.story.StoryText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxonomyFileTest {

  private static final String DESK =
      """
      taxonomy: desk-2
      language: de-AT
      themes:
        - code: ports
          name: Häfen
          description: Schiffe und Kais
          keywords: [Containerschiff, "IMO", 港]
          examples:
            - Im Hafen liegen Schiffe.
            - {headline: Streik, text: Die Lotsen streiken.}
        - {code: "7", name: Bahn}
      """;

  @TempDir private Path folder;

  @Test
  void wordsThatOldYamlTakesForTruthsAndDatesAreText() throws IOException {
    Taxonomy taxonomy =
        read("{taxonomy: d, themes: [{code: NO, name: On, keywords: [yes, off, 2024-01-31]}]}");

    assertThat(taxonomy.themes())
        .containsExactly(
            new OwnTheme("NO", "On", "", List.of("yes", "off", "2024-01-31"), List.of()));
    assertThat(read(TaxonomyFile.write(taxonomy))).isEqualTo(taxonomy);
  }

  @Test
  void aTaxonomyIsReadAsItStands() throws IOException {
    assertThat(read(DESK))
        .isEqualTo(
            new Taxonomy(
                "desk-2",
                "de-AT",
                List.of(
                    new OwnTheme(
                        "ports",
                        "Häfen",
                        "Schiffe und Kais",
                        List.of("Containerschiff", "IMO", "港"),
                        List.of(
                            new StoryText("", "Im Hafen liegen Schiffe."),
                            new StoryText("Streik", "Die Lotsen streiken."))),
                    new OwnTheme("7", "Bahn", "", List.of(), List.of())),
                null));
  }

  @Test
  void whatIsWrittenIsReadAsTheSame() throws IOException {
    Taxonomy bare = read(DESK);
    Taxonomy trained =
        new Taxonomy(
            bare.name(),
            bare.language(),
            bare.themes(),
            new TrainedThemes("0a1b", 0.35, new double[][] {{0.5, -1, 2e-5}, {1, 0, 3.25}}));

    Taxonomy again = read(TaxonomyFile.write(trained));

    assertThat(again.themes()).isEqualTo(bare.themes());
    assertThat(again.trained()).usingRecursiveComparison().isEqualTo(trained.trained());
    assertThat(again.fingerprint())
        .isEqualTo(trained.fingerprint())
        .isNotEqualTo(bare.fingerprint());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'[a'|desk.yml, line 1: no YAML",
        "'a'|must have keys and values",
        "'themes: [{code: a, name: b}]'|taxonomy is missing",
        "'{taxonomy: The Desk, themes: [{code: a, name: b}]}'|taxonomy must be at most 32 small",
        "'{taxonomy: d, themes: []}'|themes must have one at least",
        "'{taxonomy: d, themes: {}}'|themes must be a list",
        "'{taxonomy: d, beats: [], themes: [{code: a, name: b}]}'|beats is no setting",
        "'{taxonomy: d, language: x, themes: [{code: a, name: b}]}'|language must be a BCP 47 code",
        "'{taxonomy: d, themes: [a]}'|themes[0] must have a code and a name",
        "'{taxonomy: d, themes: [{code: a}]}'|themes[0].name is missing",
        "'{taxonomy: d, themes: [{code: 07, name: b}]}'|themes[0].code must be text: put quotes",
        "'{taxonomy: d, themes: [{code: true, name: b}]}'|themes[0].code must be text: put quotes",
        "'{taxonomy: d, themes: [{code: \"a,b\", name: b}]}'|themes[0].code must be at most 64",
        "'{taxonomy: d, themes: [{code: a, name: b}, {code: a, name: c}]}'|themes[1].code 'a' is there",
        "'{taxonomy: d, themes: [{code: a, name: b, keyword: c}]}'|themes[0].keyword is no setting",
        "'{taxonomy: d, themes: [{code: a, name: b, keywords: [c, \"!\"]}]}'|themes[0].keywords[1] has no",
        "'{taxonomy: d, themes: [{code: a, name: b, examples: [{headline: c}]}]}'|examples[0].text is",
        "'{taxonomy: d, themes: [{code: a, name: b}], trained: 1}'|trained must be as",
        "'{taxonomy: d, taxonomy: e, themes: [{code: a, name: b}]}'|line 1: no YAML: found duplicate key taxonomy"
      })
  void aMistakeIsNamedWithItsKey(String yaml, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(yaml))
        .withMessageContaining("desk.yml")
        .withMessageContaining(message);
  }

  private Taxonomy read(String yaml) throws IOException {
    return TaxonomyFile.read(Files.writeString(folder.resolve("desk.yml"), yaml));
  }
}
