package news.dateline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import news.dateline.document.SourceKind;
import news.dateline.ingest.source.settings.SourceSpec;
import news.dateline.ingest.source.settings.SourcesFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code dateline feeds}. */
class FeedsTest {

  private static final String LIST =
      """
      <opml version="2.0"><body>
        <outline text="World"><outline text="Lake: &quot;News&quot; \\ ü" xmlUrl="https://lake.example/rss?a=1&amp;b=2"/></outline>
        <outline text="World"><outline text="Lake: &quot;News&quot; \\ ü" xmlUrl="https://lake.example/other"/></outline>
        <outline xmlUrl="https://bare.example/feed"/>
      </body></opml>
      """;

  @TempDir private Path directory;

  @Test
  void aListBecomesASourcesFileAndAListAgain() throws Exception {
    Cli imported = Cli.run("feeds", "import", write("list.opml", LIST));

    assertThat(imported.status()).isZero();
    assertThat(imported.err()).isEmpty();
    Path sources = Path.of(write("sources.yml", imported.out()));
    List<SourceSpec> specs = SourcesFile.read(sources, EnumSet.of(SourceKind.FEED));
    assertThat(specs)
        .extracting(spec -> spec.ref().id())
        .containsExactly("World/Lake- -News- - ü", "World/Lake- -News- - ü-2", "bare.example-feed");
    assertThat(specs.get(0).settings().text("title")).isEqualTo("Lake: \"News\" \\ ü");
    assertThat(specs.get(0).settings().text("url")).isEqualTo("https://lake.example/rss?a=1&b=2");

    Cli exported = Cli.run("feeds", "export", sources.toString());

    assertThat(exported.status()).isZero();
    assertThat(Cli.run("feeds", "import", write("again.opml", exported.out())).out())
        .contains("https://lake.example/rss?a=1&b=2", "https://lake.example/other")
        .contains("World/Lake");
  }

  @Test
  void sourcesOfOtherKindsAreNotExported() throws Exception {
    String sources =
        write(
            "sources.yml",
            "sources:\n  - {id: in, kind: folder, path: in}\n"
                + "  - {id: lake, kind: feed, url: 'https://lake.example/rss'}\n");

    Cli exported = Cli.run("feeds", "export", sources);

    assertThat(exported.status()).isZero();
    assertThat(exported.out()).contains("https://lake.example/rss").doesNotContain("folder");
  }

  @Test
  void aBrokenListIsNamedWithWhatIsWrong() throws Exception {
    String list = write("list.opml", "<opml><body><outline>");

    Cli imported = Cli.run("feeds", "import", list);

    assertThat(imported.status()).isEqualTo(1);
    assertThat(imported.err()).startsWith("dateline: " + list + ": no well-formed XML");
    assertThat(imported.out()).isEmpty();
  }

  @Test
  void aBrokenSourcesFileIsNamedWithItsKey() throws Exception {
    Cli exported =
        Cli.run("feeds", "export", write("s.yml", "sources:\n  - {id: a, kind: feed}\n"));

    assertThat(exported.status()).isEqualTo(1);
    assertThat(exported.err()).contains("s.yml, line 2: sources[0].url is missing");
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text).toString();
  }
}
