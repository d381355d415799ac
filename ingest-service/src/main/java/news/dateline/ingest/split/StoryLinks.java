package news.dateline.ingest.split;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import news.dateline.ingest.text.AddressLine;
import news.dateline.ingest.text.Block;

/**
 * The addresses of its stories that a letter of plain text sets below each: they part stories as
 * rules do. All are of one site; those below the things of a list lead to the things, and those
 * below answers to questions to more on the one thing that is asked about.
 */
final class StoryLinks {

  /** So many stories have another behind them. */
  private static final int FEWEST = 2;

  private static final Pattern QUESTION = Pattern.compile(".*[?？؟]\\s*");

  private StoryLinks() {}

  /** Which blocks are such addresses. */
  static BitSet of(List<Block> blocks) {
    List<Integer> addresses = new ArrayList<>();
    int over = 0;
    int questions = 0;
    for (int i = 1; i < blocks.size(); i++) {
      if (AddressLine.isOne(blocks.get(i).text())) {
        boolean followed = i + 1 < blocks.size() && mayBegin(blocks.get(i + 1));
        if (followed && over < addresses.size()) {
          return new BitSet();
        }
        addresses.add(i);
        over += followed ? 1 : 0;
        questions += followed && isQuestion(blocks.get(i + 1)) ? 1 : 0;
      }
    }
    BitSet links = new BitSet();
    Set<String> sites = new HashSet<>();
    for (int address : addresses.subList(0, Math.min(over + 1, addresses.size()))) {
      links.set(address);
      sites.add(AddressLine.site(blocks.get(address).text()));
    }
    return over < FEWEST || sites.size() > 1 || 2 * questions > over ? new BitSet() : links;
  }

  private static boolean isQuestion(Block block) {
    return QUESTION.matcher(block.text()).matches();
  }

  private static boolean mayBegin(Block block) {
    return block.isRule()
        || LineForm.of(block.text(), block.isHeading(), Words.count(block.text())).standsOut();
  }
}
