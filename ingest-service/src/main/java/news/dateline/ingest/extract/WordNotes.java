package news.dateline.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import news.dateline.ingest.text.Block;

/**
 * Notes of old Word files, which Tika gives behind the text, together with editors' comments. Each
 * begins with a control character that it has put U+FFFD for: white space follows it in a note, the
 * text itself in a comment.
 */
final class WordNotes {

  private static final String TYPE = "application/msword";
  private static final char REFERENCE = '\uFFFD';

  private WordNotes() {}

  /** The blocks of a file of that type, without comments if it is an old Word file. */
  static List<Block> of(List<Block> blocks, String type) {
    if (!type.equals(TYPE)) {
      return blocks;
    }
    List<Block> printed = new ArrayList<>();
    for (Block block : blocks) {
      String text = block.text();
      if (text.charAt(0) != REFERENCE) {
        printed.add(block);
      } else if (text.startsWith(" ", 1)) {
        printed.add(new Block(block.kind(), text.substring(2)));
      }
    }
    return printed;
  }
}
