package news.dateline.ingest.split;

import java.util.ArrayList;
import java.util.List;
import news.dateline.ingest.text.Block;
import news.dateline.ingest.text.Piece;

/**
 * Parts a long main story from the teasers of other stories that follow it, the way scraped pages
 * often come.
 *
 * <p>Each paragraph behind a possible end of the main story is held against it and against the
 * paragraph before; see {@link Tie}. The main story ends before the earliest paragraph that is
 * foreign and is followed by foreign ones for the most part and by no attached one. A story may
 * close with an aside or two of its own, so three are needed, or two where one opens with a kicker.
 * A story wrongly cut is worse than a bundle left whole: the bounds lean that way.
 */
public final class TeaserSplitter implements Splitter {

  private static final int MIN_MAIN_PARAGRAPHS = 3;
  private static final int MIN_MAIN_WORDS = 120;
  private static final int MIN_TEASER_WORDS = 8;
  private static final int MAX_TEASER_WORDS = 90;
  private static final int MIN_FOREIGN = 3;
  private static final int MIN_FOREIGN_WITH_KICKER = 2;
  private static final double MIN_FOREIGN_SHARE = 0.6;
  private static final int MAX_TEASERS = 12;

  @Override
  public List<Piece> split(Piece piece) {
    List<Block> blocks = piece.blocks();
    List<Words> words = blocks.stream().map(block -> Words.of(block.text())).toList();
    int end = mainEnd(blocks, words);
    if (end == blocks.size()) {
      return List.of(piece);
    }
    List<Piece> stories = new ArrayList<>();
    stories.add(piece.withBlocks(blocks.subList(0, end)));
    for (Block teaser : blocks.subList(end, blocks.size())) {
      stories.add(teaser(piece, teaser));
    }
    return stories;
  }

  /** A teaser has the page's source, but neither its title nor its byline, link or id. */
  private static Piece teaser(Piece piece, Block block) {
    return new Piece(null, List.of(block), piece.meta().shared(), piece.published());
  }

  /** How many paragraphs the main story has; all of them where there are no teasers. */
  private static int mainEnd(List<Block> blocks, List<Words> words) {
    MainStory story = new MainStory();
    for (int end = 0; end < blocks.size(); end++) {
      boolean longEnough = end >= MIN_MAIN_PARAGRAPHS && story.words() >= MIN_MAIN_WORDS;
      boolean fewLeft = blocks.size() - end <= MAX_TEASERS;
      if (longEnough && fewLeft && areTeasers(blocks, words, end, story)) {
        return end;
      }
      story.add(words.get(end));
    }
    return blocks.size();
  }

  private static boolean areTeasers(
      List<Block> blocks, List<Words> words, int start, MainStory story) {
    int foreign = 0;
    boolean anyKicker = false;
    for (int i = start; i < blocks.size(); i++) {
      String text = blocks.get(i).text();
      Words paragraph = words.get(i);
      if (blocks.get(i).isHeading()
          || paragraph.count() < MIN_TEASER_WORDS
          || paragraph.count() > MAX_TEASER_WORDS) {
        return false;
      }
      boolean kicker = Tie.hasKicker(text);
      anyKicker |= kicker;
      switch (Tie.of(text, paragraph, story, i == start ? null : words.get(i - 1))) {
        case FOREIGN -> foreign++;
        case ATTACHED -> {
          return false;
        }
        case UNCLEAR -> {
          if (i == start && !kicker) {
            return false;
          }
        }
      }
    }
    return foreign >= (anyKicker ? MIN_FOREIGN_WITH_KICKER : MIN_FOREIGN)
        && foreign >= MIN_FOREIGN_SHARE * (blocks.size() - start);
  }
}
