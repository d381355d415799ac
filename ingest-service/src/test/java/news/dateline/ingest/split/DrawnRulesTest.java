package news.dateline.ingest.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import news.dateline.ingest.fixture.Texts;
import news.dateline.ingest.text.Block;
import news.dateline.ingest.text.Piece;
import news.dateline.ingest.text.RuleLine;
import news.dateline.ingest.text.Text;
import news.dateline.story.StoryMeta;
import org.junit.jupiter.api.Test;

/** Rules that a page draws, as against those that are typed. */
class DrawnRulesTest {

  private final StorySplitter splitter = new StorySplitter();

  @Test
  void withinASingleStoryTheyAreNoText() {
    List<Block> text = Texts.STORY.stream().map(Block::paragraph).toList();
    List<Block> ruled = new ArrayList<>(text);
    ruled.add(2, Block.rule());

    assertThat(splitter.split(piece(ruled))).containsExactly(piece(text));
  }

  @Test
  void betweenStoriesTheyPartThem() {
    List<Block> blocks =
        Text.paragraphs(Bundles.RULED).stream()
            .map(block -> RuleLine.isOne(block.text()) ? Block.rule() : block)
            .toList();

    assertThat(splitter.split(piece(blocks))).hasSize(3);
  }

  private static Piece piece(List<Block> blocks) {
    return new Piece(null, blocks, StoryMeta.UNKNOWN, null);
  }
}
