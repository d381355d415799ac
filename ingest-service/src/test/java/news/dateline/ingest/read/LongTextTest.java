package news.dateline.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Collections;
import java.util.List;
import news.dateline.ingest.extract.Extraction;
import news.dateline.ingest.fixture.Documents;
import news.dateline.ingest.identify.Identifier;
import news.dateline.ingest.split.StorySplitter;
import news.dateline.ingest.text.Block;
import news.dateline.ingest.text.Piece;
import news.dateline.story.StoryMeta;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LongTextTest {

  private static final Block LINE = Block.paragraph("Pier 4: the ferry of noon.");

  @Test
  void aTextOfMoreLinesThanAreLookedThroughSaysSo() {
    Reading reading = read(20_001, null);

    assertThat(reading.stories()).hasSize(1);
    assertThat(reading.reason()).isEqualTo("taken for one story: more than 20000 lines");
    assertThat(reading.isPartial()).isFalse();
  }

  @Test
  void whatWasLeftOutOfALongTextIsSaidBeside() {
    Reading reading = read(20_001, "left out: 1 malformed");

    assertThat(reading.reason())
        .isEqualTo("left out: 1 malformed; taken for one story: more than 20000 lines");
    assertThat(reading.isPartial()).isTrue();
  }

  @Test
  void aTextThatIsLookedThroughNeedsNoReason() {
    assertThat(read(2, null).reason()).isNull();
  }

  private static Reading read(int lines, @Nullable String leftOut) {
    Piece piece = new Piece("Ferries", Collections.nCopies(lines, LINE), StoryMeta.UNKNOWN, null);
    Extraction text = new Extraction.Text("text/plain", List.of(piece), leftOut);
    return new DocumentReader(
            document -> text, new StorySplitter(), new Identifier(Clock.systemUTC()))
        .read(Documents.of("a.txt", "a"));
  }
}
