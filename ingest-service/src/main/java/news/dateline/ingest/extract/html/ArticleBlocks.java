package news.dateline.ingest.extract.html;

import java.util.ArrayList;
import java.util.List;
import news.dateline.ingest.text.Block;
import org.jspecify.annotations.Nullable;

/**
 * Makes the lines of an article its blocks: a row of a table of data is one, whatever its cells,
 * and so is a rule between two lines.
 */
final class ArticleBlocks {

  private static final String BETWEEN_CELLS = " | ";

  private ArticleBlocks() {}

  static List<Block> of(PageTree tree, List<Box> lines) {
    List<Block> blocks = new ArrayList<>();
    Box last = null;
    int end = Integer.MAX_VALUE;
    for (Box line : lines) {
      Box row = row(tree, line);
      if (isRuled(tree, end, line.index())) {
        blocks.add(Block.rule());
      }
      end = line.end();
      if (row != null && row == last) {
        Block before = blocks.remove(blocks.size() - 1);
        blocks.add(Block.paragraph(before.text() + BETWEEN_CELLS + line.text()));
      } else {
        blocks.add(line.isHeading() ? Block.heading(line.text()) : Block.paragraph(line.text()));
      }
      last = row;
    }
    return blocks;
  }

  private static boolean isRuled(PageTree tree, int from, int to) {
    for (int i = from; i < to; i++) {
      if (tree.get(i).tag().equals("hr") && !tree.get(i).isLeftOut()) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Box row(PageTree tree, Box line) {
    Box cell = line.parent();
    return cell != null && DataTables.isCell(tree, line) ? cell.parent() : null;
  }
}
