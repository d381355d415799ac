package news.dateline.ingest.source.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import news.dateline.document.Digest;
import news.dateline.document.DocumentId;
import news.dateline.document.DocumentOutcome;
import news.dateline.document.SourceKind;
import news.dateline.ingest.fixture.FakeIntake;
import news.dateline.ingest.source.Document;
import news.dateline.ingest.source.SourceRef;
import news.dateline.ingest.source.SourceStatus;
import news.dateline.ingest.source.files.FileFilter;
import news.dateline.ingest.source.files.FileTree;
import news.dateline.ingest.source.files.LookTiming;
import news.dateline.ingest.source.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSourceTest {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Instant NOW = Instant.parse("2026-11-03T10:00:00Z");
  private static final int MAX_BYTES = 1 << 20;

  private final Path folder;
  private final FolderSource source;
  private final FakeIntake intake = new FakeIntake();

  FolderSourceTest(@TempDir Path folder) {
    this.folder = folder;
    this.source = source(Duration.ofMillis(2));
  }

  private FolderSource source(Duration interval) {
    return source(interval, Duration.ofMillis(1), FileFilter.settled());
  }

  private FolderSource source(Duration interval, Duration settle, FileFilter filter) {
    SourceRef ref = new SourceRef("desk", SourceKind.FOLDER);
    return new FolderSource(
        ref,
        new FileTree(folder, filter, false),
        MAX_BYTES,
        new LookTiming(interval, settle, Clock.fixed(NOW, ZoneOffset.UTC)));
  }

  private void watch() {
    source.start(intake);
  }

  @AfterEach
  void close() {
    source.close();
  }

  @Test
  void filesOfAnyDepthAreTakenOnceInOrder() throws IOException {
    write("b.txt", "b");
    write("a.txt", "a");
    Files.createDirectories(folder.resolve("deep/er"));
    write("deep/er/c.txt", "c");
    watch();
    awaitTaken(3);
    write("later.txt", "later");
    awaitTaken(4);

    assertThat(names()).containsExactly("a.txt", "b.txt", "deep/er/c.txt", "later.txt");
    Document first = intake.documents().get(0);
    assertThat(first.label().uri()).isEqualTo(folder.resolve("a.txt").toUri());
    assertThat(first.content().size()).isEqualTo(1);
    assertThat(first.fetchedAt()).isEqualTo(NOW);
  }

  @Test
  void aChangedFileIsTakenAgainAndATouchedOneIsNot() throws IOException {
    write("a.txt", "first");
    write("b.txt", "same");
    watch();
    awaitTaken(2);
    touch("b.txt", NOW.minusSeconds(50));
    write("a.txt", "second");
    awaitTaken(3);

    assertThat(names()).containsExactly("a.txt", "b.txt", "a.txt");
    assertThat(intake.documents().stream().map(Document::id)).doesNotHaveDuplicates();
  }

  @Test
  void aFileThatIsBeingWrittenIsLeftForTheNextLook() throws IOException {
    write("done.txt", "done");
    write("writing.txt", "hal");
    touch("writing.txt", NOW);
    try (FolderSource looksOnce = source(Duration.ofHours(1))) {
      looksOnce.start(intake);
      await().atMost(LONG).until(() -> looksOnce.status().lastLook() != null);
    }

    assertThat(names()).containsExactly("done.txt");
  }

  @Test
  void hiddenFilesAndSymbolicLinksAreLeftOut(@TempDir Path elsewhere) throws IOException {
    Path outside = Files.writeString(elsewhere.resolve("outside.txt"), "outside");
    Files.createSymbolicLink(folder.resolve("link.txt"), outside);
    Files.createSymbolicLink(folder.resolve("link"), elsewhere);
    Files.createDirectories(folder.resolve(".git"));
    write(".git/config", "x");
    write(".hidden.txt", "x");
    write("z.txt", "z");
    watch();
    awaitTaken(1);

    assertThat(names()).containsExactly("z.txt");
  }

  @Test
  void aMovedFileIsANewDocument() throws IOException {
    write("a.txt", "a");
    watch();
    awaitTaken(1);
    Files.move(folder.resolve("a.txt"), folder.resolve("b.txt"));
    awaitTaken(2);

    assertThat(names()).containsExactly("a.txt", "b.txt");
  }

  @Test
  void aFileThatGoesBackToItsFirstTextIsTakenOnceMore() throws IOException {
    write("a.txt", "first");
    watch();
    awaitTaken(1);
    write("a.txt", "second");
    awaitTaken(2);
    write("a.txt", "first");
    awaitTaken(3);
    touch("a.txt", NOW.minusSeconds(50));
    write("marker.txt", "1");
    awaitTaken(4);

    assertThat(names()).containsExactly("a.txt", "a.txt", "a.txt", "marker.txt");
    assertThat(intake.documents().get(2).id()).isEqualTo(intake.documents().get(0).id());
  }

  @Test
  void aFileThatCameBackUnchangedIsKnown() throws IOException {
    write("a.txt", "a");
    watch();
    awaitTaken(1);
    Files.delete(folder.resolve("a.txt"));
    write("marker-1.txt", "1");
    awaitTaken(2);
    write("a.txt", "a");
    write("marker-2.txt", "2");
    awaitTaken(3);

    assertThat(names()).containsExactly("a.txt", "marker-1.txt", "marker-2.txt");
  }

  @Test
  void aFolderThatIsAwayFailsAndWorksAgainWhenItIsBack() throws IOException {
    Path away = folder.resolveSibling(folder.getFileName() + "-away");
    write("a.txt", "a");
    watch();
    awaitTaken(1);
    Files.move(folder, away);
    await().atMost(LONG).until(() -> source.status().state() == SourceStatus.State.FAILING);
    assertThat(source.status().lastError()).contains("no folder: ");
    assertThat(source.status().lastLook()).isEqualTo(NOW);

    Files.move(away, folder);
    await().atMost(LONG).until(() -> source.status().state() == SourceStatus.State.RUNNING);
    write("b.txt", "b");
    awaitTaken(2);
    assertThat(names()).containsExactly("a.txt", "b.txt");
  }

  @Test
  void aHugeFileIsHandedOverWithoutBeingRead() throws IOException {
    try (RandomAccessFile sparse =
        new RandomAccessFile(folder.resolve("huge.bin").toFile(), "rw")) {
      sparse.setLength(1L << 40);
    }
    touch("huge.bin", NOW.minusSeconds(60));
    watch();
    awaitTaken(1);

    assertThat(intake.documents().get(0).content().size()).isEqualTo(1L << 40);
  }

  @Test
  void anUnreadableFileIsHandedOverAsUnreachableAndAgainWhenItCanBeRead() throws IOException {
    write("secret.txt", "secret");
    Files.setPosixFilePermissions(
        folder.resolve("secret.txt"), PosixFilePermissions.fromString("---------"));
    boolean everythingIsReadable = Files.isReadable(folder.resolve("secret.txt"));
    watch();
    assumeThat(everythingIsReadable).as("running as root").isFalse();
    awaitTaken(1);
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> intake.documents().get(0).content().open());

    Files.setPosixFilePermissions(
        folder.resolve("secret.txt"), PosixFilePermissions.fromString("rw-------"));
    awaitTaken(2);
    assertThat(intake.documents().get(1).content().open()).hasContent("secret");
  }

  @Test
  void theIdOfADocumentIsThatOfItsPlaceAndBytes() throws IOException {
    write("a.txt", "a");
    watch();
    awaitTaken(1);

    assertThat(intake.documents().get(0).id())
        .isEqualTo(DocumentId.of("desk", "a.txt", Digest.hex(new byte[] {'a'})));
  }

  @Test
  void aRestartReadsNoFileThatWasTaken() throws IOException {
    for (int i = 0; i < 1_000; i++) {
      write("story-" + i + ".txt", "story " + i);
    }
    watch();
    awaitTaken(1_000);
    await().atMost(LONG).until(() -> source.status().lastLook() != null);
    source.close();
    assertThat(intake.cursors("desk")).hasSizeBetween(2, 10);
    int asked = intake.asked();
    write("new.txt", "new");

    lookOnce();

    assertThat(intake.asked()).isEqualTo(asked + 1);
    assertThat(intake.documents()).hasSize(1_001);
  }

  @Test
  void aFileThatIsGoneIsForgotten() throws IOException {
    write("a.txt", "a");
    lookOnce();
    assertThat(intake.cursors("desk")).hasSize(1);

    Files.delete(folder.resolve("a.txt"));
    lookOnce();

    assertThat(intake.cursors("desk")).isEmpty();
  }

  @Test
  void aFileThatCouldNotBeReadForOnceIsTriedAgainByTheNextRun() throws IOException {
    write("a.txt", "a");
    write("b.txt", "b");
    watch();
    awaitTaken(2);
    intake.end(intake.documents().get(0).id(), DocumentOutcome.UNREACHABLE);
    intake.end(intake.documents().get(1).id());
    await().atMost(LONG).until(() -> onePage().length == 1);
    source.close();
    int asked = intake.asked();

    lookOnce();

    assertThat(intake.asked()).isEqualTo(asked + 1);
  }

  private long[] onePage() {
    return Page.digests(intake.cursors("desk").get(0).state());
  }

  private void lookOnce() {
    try (FolderSource again = source(Duration.ofHours(1))) {
      again.start(intake);
      await().atMost(LONG).until(() -> again.status().lastLook() != null);
    }
  }

  @Test
  void whatIsIncludedAndNotExcludedIsTaken() throws Exception {
    Files.createDirectories(folder.resolve("drafts/deep"));
    write("a.txt", "a");
    write("a.txt.part", "half");
    write("~$a.docx", "lock");
    write("b.md", "b");
    write("drafts/deep/c.txt", "c");
    FileFilter filter =
        FileFilter.of(Settings.of("test", Map.of("include", "*.txt", "exclude", "drafts")));
    try (FolderSource some = source(Duration.ofHours(1), Duration.ofMillis(1), filter)) {
      some.start(intake);
      await().atMost(LONG).until(() -> some.status().lastLook() != null);
    }

    assertThat(names()).containsExactly("a.txt");
  }

  private void awaitTaken(int documents) {
    await().atMost(LONG).until(() -> intake.documents().size() >= documents);
  }

  private List<String> names() {
    return intake.names().stream()
        .map(name -> folder.relativize(Path.of(name)).toString())
        .toList();
  }

  private void write(String name, String text) throws IOException {
    Path partial = Files.writeString(folder.resolve(".partial"), text);
    Files.setLastModifiedTime(partial, FileTime.from(NOW.minusSeconds(60)));
    Files.move(partial, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }

  private void touch(String name, Instant time) throws IOException {
    Files.setLastModifiedTime(folder.resolve(name), FileTime.from(time));
  }
}
