package news.dateline.ingest.source.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import news.dateline.document.DocumentId;
import news.dateline.ingest.fixture.FakeIntake;
import news.dateline.ingest.fixture.MutableClock;
import news.dateline.ingest.source.Document;
import news.dateline.ingest.source.SourceStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.springframework.util.FileSystemUtils;

class UploadSourceTest {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final int MAX_BYTES = 1000;
  private static final UploadLabel LABEL = UploadLabel.of("news.txt", "text/plain");

  @TempDir Path spool;

  private final FakeIntake intake = new FakeIntake();
  private UploadSource source;

  @BeforeEach
  void start() throws Exception {
    source = started(intake);
  }

  private UploadSource started(FakeIntake to) throws Exception {
    UploadSource started = new UploadSource(spool, MAX_BYTES, LONG, Clock.systemUTC());
    started.start(to);
    await()
        .atMost(LONG)
        .ignoreExceptionsInstanceOf(BusyException.class)
        .until(() -> to.documents().size() > 0 || started.take(stream("ready?"), LABEL) != null);
    return started;
  }

  @Test
  void anUploadIsOnDiskUntilItHasEnded() throws Exception {
    DocumentId id = source.take(stream("Some news"), LABEL);

    assertThat(files()).contains(id + ".bin", id + ".json");
    assertThat(Files.readString(spool.resolve(id + ".bin"))).isEqualTo("Some news");

    intake.end(id);
    assertThat(files()).doesNotContain(id + ".bin", id + ".json");
  }

  @Test
  void theLastLookIsTheLastUploadThatWasTaken() throws Exception {
    source.close();
    FakeIntake next = new FakeIntake();
    MutableClock clock = new MutableClock();
    Instant first = clock.instant();
    UploadSource again = new UploadSource(spool.resolve("own"), MAX_BYTES, LONG, clock);
    again.start(next);
    again.receive(stream("")).close();
    assertThat(again.status()).isEqualTo(SourceStatus.running(null));

    again.take(stream("Some news"), LABEL);
    clock.forward(Duration.ofHours(1));

    assertThat(again.status()).isEqualTo(SourceStatus.running(first));

    next.refuse(true);
    assertThatExceptionOfType(BusyException.class)
        .isThrownBy(() -> again.take(stream("More news"), LABEL));
    assertThat(again.status()).isEqualTo(SourceStatus.running(first));
    again.close();
  }

  @Test
  void whatHasNotEndedIsHandedOverAgainByTheNextRun() throws Exception {
    DocumentId id = source.take(stream("Some news"), LABEL);
    source.close();

    FakeIntake next = new FakeIntake();
    UploadSource again = new UploadSource(spool, MAX_BYTES, LONG, Clock.systemUTC());
    again.start(next);

    await().atMost(LONG).until(() -> next.find(id) != null);
    Document document = next.get(id);
    assertThat(document.label()).isEqualTo(LABEL.label());
    assertThat(document.place()).isEqualTo(intake.get(id).place()).isNotNull();
    assertThat(document.fetchedAt()).isEqualTo(intake.get(id).fetchedAt());
    try (InputStream bytes = document.content().open()) {
      assertThat(new String(bytes.readAllBytes(), UTF_8)).isEqualTo("Some news");
    }
    again.close();
  }

  @Test
  void aHalfWrittenUploadOfAnEarlierRunIsForgotten() throws Exception {
    source.close();
    Files.writeString(spool.resolve("123.part"), "half of the ne");

    UploadSource again = new UploadSource(spool, MAX_BYTES, LONG, Clock.systemUTC());

    assertThat(files()).doesNotContain("123.part");
    again.close();
  }

  @Test
  void aForeignFileInTheSpoolIsLeftAlone() throws Exception {
    source.close();
    Files.writeString(spool.resolve("foreign.bin"), "x");
    FakeIntake next = new FakeIntake();

    UploadSource again = started(next);

    assertThat(files()).contains("foreign.bin");
    again.close();
  }

  @Test
  void anUploadThatBreaksOffLeavesNothing() throws Exception {
    List<String> before = files();
    InputStream broken =
        new InputStream() {
          private int left = 10;

          @Override
          public int read() throws IOException {
            if (left-- <= 0) {
              throw new IOException("connection reset");
            }
            return 'x';
          }

          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            bytes[offset] = (byte) read();
            return 1;
          }
        };

    assertThatExceptionOfType(IOException.class).isThrownBy(() -> source.take(broken, LABEL));

    assertThat(files()).isEqualTo(before);
  }

  @Test
  void anUploadOverTheLimitIsAcceptedToEndAsSuchAndNotKept() throws Exception {
    List<String> before = files();

    assertThatExceptionOfType(TooLargeException.class)
        .isThrownBy(() -> source.take(stream("x".repeat(MAX_BYTES + 1)), LABEL))
        .satisfies(e -> assertThat(intake.get(e.id()).content().size()).isGreaterThan(MAX_BYTES));

    assertThat(files()).isEqualTo(before);
  }

  @Test
  void anUploadOfExactlyTheLimitIsTaken() throws Exception {
    DocumentId id = source.take(stream("x".repeat(MAX_BYTES)), LABEL);

    assertThat(intake.get(id).content().size()).isEqualTo(MAX_BYTES);
  }

  @Test
  void theSameUploadWhileTheFirstIsInFlightIsOneDocument() throws Exception {
    DocumentId first = source.take(stream("Some news"), LABEL);
    int accepted = intake.documents().size();

    assertThat(source.take(stream("Some news"), LABEL)).isEqualTo(first);

    assertThat(intake.documents()).hasSize(accepted);
    assertThat(files()).contains(first + ".bin").noneMatch(name -> name.endsWith(".part"));
  }

  @Test
  void theSameBytesUnderAnotherNameAreAnotherDocument() throws Exception {
    assertThat(source.take(stream("Some news"), LABEL))
        .isNotEqualTo(source.take(stream("Some news"), UploadLabel.of("other.txt", null)));
  }

  @ParameterizedTest
  @NullAndEmptySource
  void uploadsThatNameNoFileTakeNoPlace(@Nullable String fileName) throws Exception {
    DocumentId id = source.take(stream("Some news"), UploadLabel.of(fileName, null));
    source.close();
    FakeIntake next = new FakeIntake();
    UploadSource again = started(next);

    assertThat(intake.get(id).label().name()).isEqualTo("upload");
    assertThat(intake.get(id).place()).isNull();
    assertThat(next.get(id).place()).isNull();
    again.close();
  }

  @Test
  void aFileMayBeCalledAsUploadsWithoutANameAre() throws Exception {
    DocumentId id = source.take(stream("Some news"), UploadLabel.of("upload", null));

    assertThat(intake.get(id).place()).isNotNull();
  }

  @Test
  void anUploadIsBusyWhileTooMuchIsInFlightAndLeavesNothing() throws Exception {
    List<String> before = files();
    intake.refuse(true);

    assertThatExceptionOfType(BusyException.class)
        .isThrownBy(() -> source.take(stream("Some news"), LABEL));

    assertThat(files()).isEqualTo(before);
    intake.refuse(false);
    assertThat(files()).doesNotContain(source.take(stream("Some news"), LABEL) + ".part");
  }

  @Test
  void anUploadIsNotConfirmedWhileItsTwinMayStillBeRefused() {
    intake.beforeOffer(
        () -> {
          assertThatExceptionOfType(BusyException.class)
              .isThrownBy(() -> source.take(stream("Some news"), LABEL));
          intake.refuse(true);
        });

    assertThatExceptionOfType(BusyException.class)
        .isThrownBy(() -> source.take(stream("Some news"), LABEL))
        .withMessageContaining("in flight");
  }

  @Test
  void uploadsAreBusyBeforeTheStartAndAfterTheEnd() throws Exception {
    source.close();

    assertThatExceptionOfType(BusyException.class)
        .isThrownBy(() -> source.take(stream("Some news"), LABEL))
        .withMessage("Dateline is stopping; no more uploads are taken");
  }

  @Test
  void anUploadIsToldWhyAllSourcesWereClosed() {
    source.closing("another process has taken over");
    source.close();

    assertThatExceptionOfType(BusyException.class)
        .isThrownBy(() -> source.take(stream("Some news"), LABEL))
        .withMessage("another process has taken over; no more uploads are taken");
  }

  @Test
  void anUploadThatCannotBeKeptOnDiskIsNotAccepted() throws Exception {
    int accepted = intake.documents().size();
    FileSystemUtils.deleteRecursively(spool);

    assertThatExceptionOfType(SpoolException.class)
        .isThrownBy(() -> source.take(stream("Some news"), LABEL));

    assertThat(intake.documents()).hasSize(accepted);
  }

  @Test
  void anUploadWhoseLabelCannotBeKeptLeavesNothing() throws Exception {
    DocumentId id = source.take(stream("Some news"), LABEL);
    intake.end(id);
    List<String> before = files();
    // In the way of the label.
    Path directory = Files.createDirectory(spool.resolve(id + ".json"));
    Files.createFile(directory.resolve("x"));

    assertThatExceptionOfType(SpoolException.class)
        .isThrownBy(() -> source.take(stream("Some news"), LABEL));

    FileSystemUtils.deleteRecursively(directory);
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void aTurnEndsForOthersToHaveOne() throws Exception {
    List<UploadSource.Turn> turns = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      turns.add(source.receive(stream("x")));
    }
    assertThatExceptionOfType(BusyException.class)
        .isThrownBy(() -> source.receive(stream("x")))
        .withMessageContaining("too many");

    turns.get(0).close();
    source.receive(stream("x")).close();
  }

  @Test
  void aSenderThatComesBeforeTheStartWaitsForIt() throws Exception {
    source.close();
    UploadSource early = new UploadSource(spool, MAX_BYTES, LONG, Clock.systemUTC());
    CompletableFuture<UploadSource.Turn> turn =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return early.receive(stream("x"));
              } catch (BusyException | InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });

    early.start(intake);

    assertThat(turn).succeedsWithin(LONG);
    assertThat(early.take(stream("Early news"), LABEL)).isNotNull();
  }

  @Test
  void aSenderThatComesAfterTheEndIsPutOff() throws Exception {
    source.close();

    assertThatExceptionOfType(BusyException.class)
        .isThrownBy(() -> source.receive(stream("x")))
        .withMessageContaining("stopping");
  }

  @Test
  void oneSpoolIsForOneAtATime() throws Exception {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> new UploadSource(spool, MAX_BYTES, LONG, Clock.systemUTC()))
        .withMessageContaining("in use by another Dateline");

    source.close();
    new UploadSource(spool, MAX_BYTES, LONG, Clock.systemUTC()).close();
  }

  @Test
  void aLabelWithoutAnUploadGoesAndForeignFilesStay() throws Exception {
    DocumentId id = source.take(stream("Some news"), LABEL);
    source.close();
    Files.copy(spool.resolve(id + ".json"), spool.resolve("0".repeat(32) + ".json"));
    Files.writeString(spool.resolve("foreign.json"), "{}");

    new UploadSource(spool, MAX_BYTES, LONG, Clock.systemUTC()).close();

    assertThat(files())
        .contains(id + ".json", "foreign.json")
        .doesNotContain("0".repeat(32) + ".json");
  }

  @Test
  void aSpoolThatCannotBeReadIsToldAndUploadsAreTakenAllTheSame() throws Exception {
    source.close();
    UploadSource broken = new UploadSource(spool, MAX_BYTES, LONG, Clock.systemUTC());
    FileSystemUtils.deleteRecursively(spool);

    broken.start(intake);

    await().atMost(LONG).until(() -> broken.status().state() == SourceStatus.State.FAILING);
    Files.createDirectories(spool);
    assertThat(broken.take(stream("Some news"), LABEL)).isNotNull();
    broken.close();
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(spool)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
