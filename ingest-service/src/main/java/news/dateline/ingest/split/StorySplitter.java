package news.dateline.ingest.split;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import news.dateline.ingest.text.Block;
import news.dateline.ingest.text.Piece;
import org.jspecify.annotations.Nullable;

/**
 * Parts digests, newsletters, pages with teasers, briefs and papers into their stories.
 *
 * <p>The messages of a digest by mail are known by their headers. All else is judged by {@link
 * BoundaryModel}: how a line looks, and how it hangs together with the story before it and with
 * what follows. A story wrongly cut is worse than a bundle left whole, so a piece is parted only
 * where that is far more probable than a single story.
 */
public final class StorySplitter implements Splitter {

  /**
   * Logarithm of how many times more probable a bundle must be. Of 2,225 stories of the BBC, which
   * the model has not seen, one at most is parted at 3.8, about four at 3.
   */
  private static final double MIN_MARGIN = 3.8;

  /**
   * The same where every headline begins a story and no story begins without one: short letters
   * have too few lines for more.
   */
  private static final double MIN_HEADED_MARGIN = 2.0;

  /**
   * The same where half of what would be stories open as the sections of one do, or are a sentence
   * or two under headings below the headline of the page.
   */
  private static final double MIN_SECTIONS_MARGIN = 6.5;

  /** See {@link Segmenter}: without it stories of unlike paragraphs come apart. */
  private static final double DOUBT = 1.2;

  /** Two may be a headline and a heading within its story. */
  private static final int MIN_HEADED = 3;

  /** Shorter pieces hold one story. */
  private static final int MIN_WORDS = 30;

  /**
   * Each line takes some two kilobytes of memory, in this very process, and a text of single
   * letters has half a million lines. Longer ones are lists and tables.
   */
  private static final int MAX_LINES = 20_000;

  private final Segmenter segmenter;

  /** With the model that ships, which it loads. */
  public StorySplitter() {
    this(new Segmenter(BoundaryModel.load("stories.model"), DOUBT));
  }

  StorySplitter(Segmenter segmenter) {
    this.segmenter = segmenter;
  }

  @Override
  public List<Piece> split(Piece piece) {
    if (piece.blocks().size() < 2) {
      return List.of(piece);
    }
    List<Piece> messages = MailDigest.split(piece);
    if (!messages.isEmpty()) {
      return messages;
    }
    if (unseen(piece) != null) {
      return whole(piece);
    }
    List<Line> lines = LineReader.read(piece.blocks());
    int words = lines.stream().mapToInt(Line::words).sum();
    if (lines.size() < 2 || words < MIN_WORDS) {
      return whole(piece);
    }
    Segmentation segmentation = segmenter.segment(lines);
    boolean parts = piece.headed() && areParts(lines, segmentation.starts());
    double least = parts ? MIN_SECTIONS_MARGIN : minMargin(lines, segmentation.starts());
    if (segmentation.margin() < least
        || ListFeature.isOne(piece.title(), lines, segmentation.starts())) {
      return whole(piece);
    }
    return StoryPieces.of(piece, lines, segmentation.starts());
  }

  @Override
  public @Nullable String unseen(Piece piece) {
    return piece.blocks().size() > MAX_LINES
        ? "taken for one story: more than " + MAX_LINES + " lines"
        : null;
  }

  private static double minMargin(List<Line> lines, List<Integer> starts) {
    long sections = starts.stream().skip(1).filter(start -> isSection(lines, start)).count();
    if (starts.size() > 1 && 2 * sections >= starts.size() - 1) {
      return MIN_SECTIONS_MARGIN;
    }
    List<Integer> heads =
        IntStream.range(0, lines.size()).filter(i -> lines.get(i).form().isHead()).boxed().toList();
    return starts.size() >= MIN_HEADED && heads.equals(starts) ? MIN_HEADED_MARGIN : MIN_MARGIN;
  }

  /** Whether all but the first open with a heading of their format, and each has a few words. */
  private static boolean areParts(List<Line> lines, List<Integer> starts) {
    int first = starts.size() > 1 ? starts.get(1) : lines.size();
    List<Line> rest = lines.subList(first, lines.size());
    int words = rest.stream().mapToInt(Line::words).sum();
    long headings = rest.stream().filter(line -> line.has(Mark.HEADING)).count();
    return words < MIN_WORDS * headings
        && starts.stream().skip(1).allMatch(start -> lines.get(start).has(Mark.HEADING));
  }

  /** Whether a line is a word or three over text; papers set the names of theirs in capitals. */
  private static boolean isSection(List<Line> lines, int at) {
    LineForm form = lines.get(at).form();
    return form.has(Mark.LABEL)
        && !form.has(Mark.CAPITALS)
        && at + 1 < lines.size()
        && !lines.get(at + 1).form().isHead();
  }

  /** As it is, without rules that are drawn, and without others and marks at its ends. */
  private static List<Piece> whole(Piece piece) {
    List<Block> blocks = piece.blocks().stream().filter(block -> !block.isRule()).toList();
    int end = blocks.size();
    while (end > 0 && WireMark.isOrRule(blocks.get(end - 1).text())) {
      end--;
    }
    int start = 0;
    while (start < end && WireMark.isOrRule(blocks.get(start).text())) {
      start++;
    }
    boolean marked = start < end && end - start < piece.blocks().size();
    return List.of(marked ? piece.withBlocks(blocks.subList(start, end)) : piece);
  }

  /**
   * Index of the block at which each story of a text begins.
   *
   * @param blocks a text with nothing around it
   */
  public List<Integer> starts(List<Block> blocks) {
    List<Line> lines = LineReader.read(blocks);
    if (lines.isEmpty()) {
      return List.of(0);
    }
    Segmentation segmentation = segmenter.segment(lines);
    List<Integer> starts = new ArrayList<>(List.of(0));
    if (segmentation.margin() >= minMargin(lines, segmentation.starts())
        && !ListFeature.isOne(null, lines, segmentation.starts())) {
      segmentation.starts().stream().skip(1).map(s -> lines.get(s).block()).forEach(starts::add);
    }
    return starts;
  }
}
