package news.dateline.ingest.source.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import news.dateline.document.SourceKind;
import news.dateline.ingest.source.SourceRef;
import news.dateline.story.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesFileTest {

  private static final Set<SourceKind> KINDS =
      EnumSet.of(SourceKind.FEED, SourceKind.FOLDER, SourceKind.WEB_ARCHIVE);
  private static final Duration MIN = Duration.ofSeconds(1);
  private static final Duration MAX = Duration.ofDays(1);

  @TempDir private Path directory;

  @Test
  void sourcesHaveIdKindAndSettings() throws Exception {
    List<SourceSpec> specs =
        read(
            """
            sources:
              - id: world
                kind: feed
                url: https://news.example/feed.xml
                interval: 10m
                full-text: true
                tags: [a, b]
              - id: crawl
                kind: web-archive
                path: crawl
                max-bytes: 4MB
            """);

    assertThat(specs)
        .extracting(SourceSpec::ref)
        .containsExactly(
            new SourceRef("world", SourceKind.FEED),
            new SourceRef("crawl", SourceKind.WEB_ARCHIVE));
    Settings feed = specs.get(0).settings();
    assertThat(feed.url("url")).isEqualTo(URI.create("https://news.example/feed.xml"));
    assertThat(feed.duration("interval", MIN, MIN, MAX)).isEqualTo(Duration.ofMinutes(10));
    assertThat(feed.flag("full-text", false)).isTrue();
    assertThat(feed.texts("tags")).containsExactly("a", "b");
    assertThat(feed.number("depth", 3, 1, 9)).isEqualTo(3);
    Settings archive = specs.get(1).settings();
    assertThat(archive.path("path")).isEqualTo(directory.toAbsolutePath().resolve("crawl"));
    assertThat(archive.bytes("max-bytes", 1)).isEqualTo(4 << 20);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sources: [{kind: feed}]                                  | line 1: sources[0].id is missing
          sources: [{id: a}]                                       | sources[0].kind is missing
          sources: [{id: a, kind: fed}]                            | sources[0].kind must be one of feed, web-archive, folder, not 'fed'
          sources: [{id: a, kind: feed}, {id: a, kind: feed}]      | sources[1].id must be unique
          sources: [{id: a, kind: feed, home: UK}]                 | sources[0].home must be a country's two letters, such as GB, or a place with them behind it
          sources: [{id: a, kind: feed, home: Oxford}]             | sources[0].home must be
          sources: [{id: '../a', kind: feed}]                      | sources[0].id must be at most 100
          sources:                                                 | sources is missing; where there is to be none, write 'sources: []'
          {}                                                       | sources is missing
          '# none yet'                                             | sources is missing
          '---'                                                    | sources is missing
          ''                                                       | sources is missing
          sources: [a]                                             | sources[0] must have keys and values
          sources: a                                               | sources must be a list
          [a]                                                      | must be a mapping
          feeds: []                                                | feeds is no setting of the file
          sources: [{id: a, kind: feed, kind: folder}]             | kind is set twice
          'sources: {'                                             | no YAML
          '&a [*a]'                                                | nested too deeply
          """)
  void whatIsWrongIsNamedWithItsKey(String yaml, String message) {
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> read(yaml))
        .withMessageStartingWith("sources.yml")
        .withMessageContaining(message);
  }

  /** Sixteen levels of three aliases each would be 43 million values. */
  @Test
  void aliasesThatWouldStandForMillionsOfValuesAreNamed() {
    StringBuilder yaml = new StringBuilder("a0: &a0 [x]\n");
    for (int i = 1; i < 17; i++) {
      yaml.append("a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
    }

    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> read(yaml.toString()))
        .withMessageStartingWith("sources.yml, line ")
        .withMessageContaining("aliases stand for more than 10000 values");
  }

  @Test
  void aSourceMayHaveAHome() throws Exception {
    List<SourceSpec> specs =
        read(
            """
            sources:
              - {id: world, kind: feed, home: GB}
              - {id: local, kind: feed, home: "Richmond, Indiana, US"}
              - {id: other, kind: feed}
            """);

    assertThat(specs)
        .extracting(spec -> spec.ref().home())
        .containsExactly(new Home("GB", null), new Home("US", "Richmond, Indiana"), null);
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> SourcesFile.read(directory.resolve("none.yml"), KINDS))
        .withMessageContaining("none.yml: no such file");
  }

  @Test
  void thatThereAreNoSourcesIsSaidByAnEmptyList() throws Exception {
    assertThat(read("sources: []\n")).isEmpty();
  }

  @Test
  void wrongSettingsAreNamedWithTheirLine() throws Exception {
    Settings settings =
        read("""
        sources:
          - id: a
            kind: feed
            url: ftp://news.example/
            interval: often
            size: huge
            depth: 12
            flag: maybe
            intervall: 1m
        """)
            .get(0)
            .settings();

    assertWrong("line 4: sources[0].url must be an http or https URL", () -> settings.url("url"));
    assertWrong(
        "line 5: sources[0].interval must be a time such as",
        () -> settings.duration("interval", MIN, MIN, MAX));
    assertWrong("line 6: sources[0].size must be a size", () -> settings.bytes("size", 1));
    assertWrong("line 7: sources[0].depth must be a number from 1 to 9", () -> number(settings));
    assertWrong("line 8: sources[0].flag must be true or false", () -> settings.flag("flag", true));
    assertWrong(
        "line 9: sources[0].intervall is no setting of a feed",
        () -> settings.rejectOthers("a feed"));
  }

  @Test
  void aMisspeltKeyIsNamedAndNotTheOneThatIsMissingByIt() throws Exception {
    Settings feed = read("sources:\n- id: a\n  kind: feed\n  urll: x\n").get(0).settings();

    assertWrong(
        "line 4: sources[0].urll is no setting; the one that is most like it is url",
        () -> feed.url("url"));
    assertWrong("line 2: sources[0].path is missing", () -> feed.path("path"));
    assertWrong(
        "line 2: sources[0].idd is no setting; the one that is most like it is id",
        () -> read("sources:\n- idd: a\n  kind: feed\n"));
    assertWrong(
        "source is no setting of the file; the one that is most like it is sources",
        () -> read("source:\n- id: a\n"));
  }

  @Test
  void aMisspeltKindIsToldWithTheOneThatIsMostLikeIt() {
    assertWrong(
        "not 'feeed'; the one that is most like it is feed",
        () -> read("sources: [{id: a, kind: feeed}]"));
  }

  @Test
  void aMergeKeyIsRefusedByName() {
    assertWrong(
        "line 3: merge keys (<<) are not read",
        () -> read("sources:\n- kind: feed\n  <<: {id: a}\n"));
  }

  @Test
  void aTimeOutsideItsRangeTellsTheRange() throws Exception {
    Settings settings = read("sources: [{id: a, kind: feed, interval: 2d}]").get(0).settings();

    assertWrong(
        "must be from 1s to 1d, not 2d", () -> settings.duration("interval", MIN, MIN, MAX));
  }

  @Test
  void theSameSettingsElsewhereInTheFileAreEqual() throws Exception {
    SourceSpec one = read("sources: [{id: a, kind: feed, x: 1}]").get(0);
    SourceSpec moved = read("\n\nsources:\n- {kind: feed, x: 1, id: a}").get(0);
    SourceSpec other = read("sources: [{id: a, kind: feed, x: 2}]").get(0);

    assertThat(moved).isEqualTo(one).hasSameHashCodeAs(one).isNotEqualTo(other);
  }

  private static int number(Settings settings) throws SettingsException {
    return settings.number("depth", 1, 1, 9);
  }

  private static void assertWrong(String message, Check check) {
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(check::run)
        .withMessageContaining(message);
  }

  private interface Check {
    void run() throws SettingsException, IOException;
  }

  private List<SourceSpec> read(String yaml) throws SettingsException, IOException {
    Path file = directory.resolve("sources.yml");
    Files.writeString(file, yaml);
    return SourcesFile.read(file, KINDS);
  }
}
