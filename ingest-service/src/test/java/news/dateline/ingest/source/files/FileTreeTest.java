package news.dateline.ingest.source.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import news.dateline.ingest.source.Content;
import news.dateline.ingest.source.settings.Settings;
import news.dateline.ingest.source.settings.SettingsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileTreeTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "*.txt, a.txt, true",
    "*.txt, deep/er/a.txt, true",
    "*.txt, a.txt.gz, false",
    "**/*.txt, a.txt, true",
    "**/*.txt, deep/er/a.txt, true",
    "deep/*.txt, deep/a.txt, true",
    "deep/*.txt, deep/er/a.txt, false",
    "deep/*.txt, other/deep/a.txt, false",
    "/deep/**, deep/er/a.txt, true",
    "a/**/z.txt, a/z.txt, true",
    "a/**/z.txt, a/b/c/z.txt, true",
    "a/**/z.txt, b/z.txt, false",
    "'*.{html,htm}', x/page.htm, true",
    "**, x/y, true",
    "wire-[0-9]?.xml, wire-1a.xml, true",
    "wire-[0-9]?.xml, wire-a1.xml, false",
  })
  void aPatternMatches(String pattern, Path file, boolean matches) throws SettingsException {
    FileFilter filter = FileFilter.of(Settings.of("test", Map.of("include", pattern)));

    assertThat(filter.takesFile(file)).isEqualTo(matches);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a.part", "a.pdf.crdownload", "x/a.tmp", ".~lock.a.odt#", "~$a.docx", "a.txt~"})
  void whatIsNotDoneYetIsLeftOut(String name) throws IOException, InterruptedException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "half");

    assertThat(walk(FileFilter.settled(), false)).isEmpty();
  }

  @Test
  void aWrongPatternIsToldWithItsKey() {
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> FileFilter.of(Settings.of("test", Map.of("exclude", "a[b"))))
        .withMessageContaining("exclude has no glob pattern: 'a[b'");
  }

  @Test
  void linksAreFollowedWhenThatIsWantedAndNeverInCircles(@TempDir Path elsewhere)
      throws IOException, InterruptedException {
    Files.writeString(elsewhere.resolve("outside.txt"), "outside");
    Files.createDirectories(folder.resolve("deep"));
    Files.writeString(folder.resolve("deep/a.txt"), "a");
    Files.createSymbolicLink(folder.resolve("deep/up"), folder);
    Files.createSymbolicLink(folder.resolve("link"), elsewhere);
    Files.createSymbolicLink(folder.resolve("file.txt"), elsewhere.resolve("outside.txt"));
    Files.createSymbolicLink(folder.resolve("nowhere"), elsewhere.resolve("gone"));

    assertThat(walk(FileFilter.ALL, false)).containsExactly("deep/a.txt");
    assertThat(walk(FileFilter.ALL, true))
        .containsExactly("deep/a.txt", "file.txt", "link/outside.txt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"b.txt", "deep/b.txt", "deep/er/b.txt"})
  void whatBecomesALinkBehindAWalkIsFollowedOnlyWhereThatIsWanted(
      String name, @TempDir Path elsewhere) throws IOException, InterruptedException {
    Files.createDirectories(folder.resolve("deep/er"));
    Files.writeString(folder.resolve(name), "inside");
    Path first = Path.of(name).getName(0);
    Path outside = elsewhere.resolve("outside");
    Path secret = outside.resolve(first.relativize(Path.of(name)));
    List<Content> strict = new ArrayList<>();
    List<Content> loose = new ArrayList<>();
    new FileTree(folder, FileFilter.ALL, false)
        .walk(
            (file, state) ->
                strict.add(new FileTree(folder, FileFilter.ALL, false).content(file, 6)));
    new FileTree(folder, FileFilter.ALL, true)
        .walk(
            (file, state) ->
                loose.add(new FileTree(folder, FileFilter.ALL, true).content(file, 6)));
    assertThat(text(strict.get(0))).isEqualTo("inside");

    Files.move(folder.resolve(first), outside);
    Files.writeString(secret, "outside");
    Files.createSymbolicLink(folder.resolve(first), outside);

    assertThatIOException().isThrownBy(() -> strict.get(0).open());
    assertThat(strict.get(0).file()).isNull();
    assertThat(text(loose.get(0))).isEqualTo("outside");
  }

  private static String text(Content content) throws IOException {
    try (InputStream stream = content.open()) {
      return new String(stream.readAllBytes(), UTF_8);
    }
  }

  @Test
  void aFolderThatIsALinkIsWalkedThrough(@TempDir Path elsewhere)
      throws IOException, InterruptedException {
    Files.writeString(folder.resolve("a.txt"), "a");
    Path link = Files.createSymbolicLink(elsewhere.resolve("link"), folder);
    List<Path> files = new ArrayList<>();

    new FileTree(link, FileFilter.ALL, false).walk((file, state) -> files.add(file));

    assertThat(files).containsExactly(link.resolve("a.txt"));
  }

  @Test
  void aFileThatGoesAwayUnderAWalkIsNoUnreadableOne() throws IOException, InterruptedException {
    Files.writeString(folder.resolve("a.txt"), "a");
    Files.writeString(folder.resolve("b.txt"), "b");
    List<Path> visited = new ArrayList<>();

    new FileTree(folder, FileFilter.settled(), false)
        .walk(
            (file, state) -> {
              visited.add(file.getFileName());
              Files.deleteIfExists(folder.resolve("b.txt"));
            });

    assertThat(visited).containsExactly(Path.of("a.txt"));
  }

  @Test
  void aFolderThatGoesAwayUnderAWalkIsAFailure() throws IOException {
    Path inner = Files.createDirectory(folder.resolve("watched"));
    Files.writeString(inner.resolve("a.txt"), "a");

    assertThatExceptionOfType(NotDirectoryException.class)
        .isThrownBy(
            () ->
                new FileTree(inner, FileFilter.settled(), false)
                    .walk((file, state) -> Files.move(inner, folder.resolve("away"))));
  }

  @Test
  void aFolderThatIsNoneIsAFailure() {
    assertThatExceptionOfType(NotDirectoryException.class)
        .isThrownBy(
            () ->
                new FileTree(folder.resolve("gone"), FileFilter.ALL, false)
                    .walk((file, state) -> {}));
  }

  private List<String> walk(FileFilter filter, boolean followLinks)
      throws IOException, InterruptedException {
    List<String> files = new ArrayList<>();
    new FileTree(folder, filter, followLinks)
        .walk((file, state) -> files.add(folder.relativize(file).toString()));
    return files;
  }
}
