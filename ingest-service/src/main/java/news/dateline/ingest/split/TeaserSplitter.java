package news.dateline.ingest.split;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import news.dateline.ingest.extract.Block;
import news.dateline.ingest.extract.Piece;

/**
 * Parts a long main story from the teasers of other stories that follow it, the way scraped pages
 * often come.
 *
 * <p>Each paragraph behind a possible end of the main story is held against it and against the
 * paragraph before: it is {@code FOREIGN} when it shares next to no name and few words, {@code
 * ATTACHED} when it shares many. The main story ends before the earliest paragraph that is foreign
 * and is followed by foreign ones for the most part and by no attached one. A story may close with
 * an aside or two of its own, so three are needed, or two where one opens with a kicker. A story
 * wrongly cut is worse than a bundle left whole: the bounds lean that way.
 */
public final class TeaserSplitter implements Splitter {

  private static final int MIN_MAIN_PARAGRAPHS = 3;
  private static final int MIN_MAIN_WORDS = 120;
  private static final int MIN_TEASER_WORDS = 8;
  private static final int MAX_TEASER_WORDS = 90;
  private static final int MIN_FOREIGN = 3;
  private static final int MIN_FOREIGN_WITH_KICKER = 2;
  private static final double MIN_FOREIGN_SHARE = 0.75;

  /** "CYCLING: …", "WORLD BRIEFS — …". */
  private static final Pattern KICKER =
      Pattern.compile("^\\p{Lu}[\\p{Lu}\\d &/'’-]{2,30}\\s?[:|—–]\\s");

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
    return new Piece(
        null,
        List.of(block),
        piece.meta().withByline(null).withLocated(null).withLink(null).withSourceId(null),
        piece.published());
  }

  /** How many paragraphs the main story has; all of them where there are no teasers. */
  private static int mainEnd(List<Block> blocks, List<Words> words) {
    Set<String> mainStems = new HashSet<>();
    int mainWords = 0;
    for (int end = 0; end < blocks.size(); end++) {
      boolean longEnough = end >= MIN_MAIN_PARAGRAPHS && mainWords >= MIN_MAIN_WORDS;
      if (longEnough && areTeasers(blocks, words, end, mainStems)) {
        return end;
      }
      mainStems.addAll(words.get(end).stems());
      mainWords += words.get(end).count();
    }
    return blocks.size();
  }

  private static boolean areTeasers(
      List<Block> blocks, List<Words> words, int start, Set<String> mainStems) {
    int foreign = 0;
    boolean kicker = false;
    Words previous = Words.NONE;
    for (int i = start; i < blocks.size(); i++) {
      Words paragraph = words.get(i);
      if (blocks.get(i).isHeading()
          || paragraph.count() < MIN_TEASER_WORDS
          || paragraph.count() > MAX_TEASER_WORDS) {
        return false;
      }
      boolean opensWithKicker = KICKER.matcher(blocks.get(i).text()).find();
      kicker |= opensWithKicker;
      switch (Tie.of(paragraph, mainStems, previous)) {
        case FOREIGN -> foreign++;
        case ATTACHED -> {
          return false;
        }
        case UNCLEAR -> {
          if (i == start && !opensWithKicker) {
            return false;
          }
        }
      }
      previous = paragraph;
    }
    return foreign >= (kicker ? MIN_FOREIGN_WITH_KICKER : MIN_FOREIGN)
        && foreign >= MIN_FOREIGN_SHARE * (blocks.size() - start);
  }
}
