package news.dateline.ingest.extract.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import news.dateline.document.DocumentId;
import news.dateline.document.DocumentOutcome;
import news.dateline.document.SourceKind;
import news.dateline.ingest.extract.Extraction;
import news.dateline.ingest.extract.format.Limits;
import news.dateline.ingest.source.Label;
import news.dateline.ingest.source.SourceRef;
import news.dateline.ingest.text.Block;
import news.dateline.ingest.text.Piece;
import news.dateline.story.StoryMeta;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CodecTest {

  /** A record of everything that can be written. */
  record Everything(
      String text,
      @Nullable String none,
      int number,
      @Nullable Integer boxed,
      long large,
      double real,
      boolean flag,
      Instant time,
      Duration length,
      URI place,
      SourceKind kind,
      List<Block> blocks,
      List<List<String>> lists,
      Shape shape) {}

  /** One of two. */
  sealed interface Shape {}

  record Circle(double radius) implements Shape {}

  record Square(int side) implements Shape {}

  private static final Everything EVERYTHING =
      new Everything(
          "Zürich 東京 \uD83D\uDE00 lone \uD83D half \0 end",
          null,
          Integer.MIN_VALUE,
          null,
          Long.MAX_VALUE,
          -0.1,
          true,
          Instant.parse("2026-11-03T10:00:00.123456789Z"),
          Duration.ofNanos(1_500_000_001),
          URI.create("https://news.example.org/a%20b?c=%C3%BC#d"),
          SourceKind.FOLDER,
          List.of(Block.heading("One"), Block.paragraph("Two")),
          List.of(List.of(), List.of("a", "b")),
          new Circle(2.5));

  @Test
  void whatIsReadBackIsEqualToWhatWasWritten() throws IOException {
    Codec<Everything> codec = new Codec<>(Everything.class);

    assertThat(codec.decode(codec.encode(EVERYTHING))).isEqualTo(EVERYTHING);
  }

  @Test
  void theTextsAndFailuresOfDocumentsAreReadBack() throws IOException {
    Extraction text =
        new Extraction.Text(
            "text/html",
            List.of(
                new Piece(
                    "Title",
                    List.of(Block.paragraph("Text")),
                    StoryMeta.UNKNOWN
                        .withByline("Achieng Otieno")
                        .withLanguage("en")
                        .withInfoSource("Lake News")
                        .withLink(URI.create("https://news.example.org/ferries")),
                    Instant.parse("2026-11-03T09:00:00Z")),
                new Piece(null, List.of(), StoryMeta.UNKNOWN, null)));
    Extraction failure =
        new Extraction.Failure("application/pdf", DocumentOutcome.ENCRYPTED, "needs a password");

    for (Extraction extraction : List.of(text, failure)) {
      assertThat(Protocol.EXTRACTION.decode(Protocol.EXTRACTION.encode(extraction)))
          .isEqualTo(extraction);
    }
  }

  @Test
  void tasksAndLimitsAreReadBack() throws IOException {
    Protocol.Task task =
        new Protocol.Task(
            new DocumentId("0123456789abcdef0123456789abcdef"),
            new SourceRef("desk", SourceKind.UPLOAD),
            new Label("a b.pdf", URI.create("file:///a%20b.pdf"), "application/pdf"),
            Instant.EPOCH,
            URI.create("file:///tmp/%FF"),
            7);
    Protocol.Setup setup = new Protocol.Setup(Limits.DEFAULT);

    assertThat(Protocol.TASK.decode(Protocol.TASK.encode(task))).isEqualTo(task);
    assertThat(Protocol.SETUP.decode(Protocol.SETUP.encode(setup))).isEqualTo(setup);
  }

  @Test
  void whatIsCutOffOrTooLongIsRefused() throws IOException {
    Codec<Everything> codec = new Codec<>(Everything.class);
    byte[] whole = codec.encode(EVERYTHING);

    for (int length = 0; length < whole.length; length++) {
      byte[] part = Arrays.copyOf(whole, length);
      assertThatExceptionOfType(GarbledException.class).isThrownBy(() -> codec.decode(part));
    }
    assertThatExceptionOfType(GarbledException.class)
        .isThrownBy(() -> codec.decode(Arrays.copyOf(whole, whole.length + 1)));
  }

  @Test
  void randomBytesAreRefusedOrMakeARecord() throws IOException {
    Codec<Everything> codec = new Codec<>(Everything.class);
    byte[] whole = codec.encode(EVERYTHING);
    Random random = new Random(7);
    int refused = 0;

    for (int i = 0; i < 2_000; i++) {
      byte[] bytes = whole.clone();
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      try {
        assertThat(codec.decode(bytes)).isInstanceOf(Everything.class);
      } catch (GarbledException e) {
        refused++;
      }
    }

    assertThat(refused).isPositive();
  }

  @Test
  void aFailureCannotSayThatItWasPublished() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Extraction.Failure("a/b", DocumentOutcome.PUBLISHED, "reason"));
  }

  record WithSet(Set<String> values) {}

  @Test
  void aRecordThatHoldsWhatCannotBeWrittenIsRefusedAtOnce() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Codec<>(WithSet.class))
        .withMessageContaining("Set");
  }
}
