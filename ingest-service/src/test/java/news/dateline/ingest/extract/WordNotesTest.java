package news.dateline.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.dateline.ingest.text.Block;
import org.junit.jupiter.api.Test;

class WordNotesTest {

  private static final List<Block> BLOCKS =
      List.of(
          Block.paragraph("The fare is 50 shillings."),
          Block.paragraph("\uFFFD As of Tuesday."),
          Block.paragraph("\uFFFDCheck this!"));

  @Test
  void notesOfAnOldWordFileAreTextAndCommentsAreNot() {
    assertThat(WordNotes.of(BLOCKS, "application/msword"))
        .extracting(Block::text)
        .containsExactly("The fare is 50 shillings.", "As of Tuesday.");
  }

  @Test
  void otherFilesAreLeftAsTheyAre() {
    assertThat(WordNotes.of(BLOCKS, "application/rtf")).isEqualTo(BLOCKS);
  }
}
