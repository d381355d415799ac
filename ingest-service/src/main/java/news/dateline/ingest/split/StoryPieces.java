package news.dateline.ingest.split;

import java.util.ArrayList;
import java.util.List;
import news.dateline.ingest.text.Block;
import news.dateline.ingest.text.LetterLines;
import news.dateline.ingest.text.Piece;
import org.jspecify.annotations.Nullable;

/** Makes pieces of the stories of a bundle, without the small change between them. */
final class StoryPieces {

  private static final int MAX_LABEL_WORDS = 4;
  private static final int MAX_GREETING_WORDS = 60;
  private static final int MAX_GREETING_LINES = 3;
  private static final int MAX_FAREWELL_WORDS = 12;

  /** So many stories under headlines make the lines before the first headline a greeting. */
  private static final int MIN_HEADED = 3;

  private final Piece bundle;
  private final List<Line> lines;
  private final List<Integer> starts;

  private StoryPieces(Piece bundle, List<Line> lines, List<Integer> starts) {
    this.bundle = bundle;
    this.lines = lines;
    this.starts = starts;
  }

  /**
   * A piece for each story.
   *
   * @param starts index of the first line of each story, at least two
   */
  static List<Piece> of(Piece bundle, List<Line> lines, List<Integer> starts) {
    return new StoryPieces(bundle, lines, starts).pieces();
  }

  private List<Piece> pieces() {
    List<List<Line>> stories = new ArrayList<>();
    int begin = 0;
    for (int end : ends()) {
      stories.add(trimmed(lines.subList(begin, end)));
      begin = end;
    }
    long headed = stories.stream().skip(1).filter(StoryPieces::isHeaded).count();
    boolean peers = headed > 0 && headed == stories.size() - 1;
    if (peers && headed + 1 >= MIN_HEADED) {
      stories.set(0, withoutGreeting(stories.get(0)));
      int last = stories.size() - 1;
      stories.set(last, withoutFarewell(stories.get(last), stories.subList(1, last)));
    }
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < stories.size(); i++) {
      List<Line> story = stories.get(i);
      if (!story.isEmpty()) {
        pieces.add(piece(story, i == 0 && !(peers && isHeadedAnew(story))));
      }
    }
    return pieces;
  }

  /**
   * Where each story ends. Under a headline of its own a text goes on behind a line that announces
   * others, unless several follow, or one with a headline.
   */
  private List<Integer> ends() {
    List<Integer> ends = new ArrayList<>();
    for (int i = 1; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : lines.size();
      List<Line> next = lines.subList(starts.get(i), end);
      boolean announced = end == lines.size() && next.get(0).has(Mark.TEASERS);
      if (!bundle.headed() || !announced || isHeaded(trimmed(next))) {
        ends.add(starts.get(i));
      }
    }
    ends.add(lines.size());
    return ends;
  }

  private static boolean isHeaded(List<Line> story) {
    return story.size() > 1 && story.get(0).form().isHead();
  }

  /** Whether the first of several stories has a headline of its own beside the bundle's title. */
  private boolean isHeadedAnew(List<Line> story) {
    return isHeaded(story) && !story.get(0).form().text().equalsIgnoreCase(bundle.title());
  }

  /**
   * Without what stands between stories: labels of sections before, prompts and colophon behind.
   */
  private static List<Line> trimmed(List<Line> story) {
    int start = 0;
    int end = story.size();
    while (end - start > 1 && isAside(story.get(end - 1))) {
      end--;
    }
    while (end - start > 1 && isSectionLabel(story, start)) {
      start++;
    }
    return story.subList(start, end);
  }

  private static boolean isAside(Line line) {
    String text = line.form().text();
    return line.has(Mark.PROMPT) || LetterLines.isAboutItself(text) || LetterLines.isClosing(text);
  }

  private static boolean isSectionLabel(List<Line> story, int at) {
    Line line = story.get(at);
    if (line.has(Mark.TEASERS)) {
      return true;
    }
    boolean label =
        line.words() <= MAX_LABEL_WORDS
            && !line.has(Mark.SENTENCE_END)
            && !line.form().isLabel()
            && !line.has(Mark.NUMBER);
    return label && story.size() > at + 2 && story.get(at + 1).form().isHead();
  }

  /** The lines from the first headline on, where there are few before it. */
  private static List<Line> withoutGreeting(List<Line> story) {
    int words = 0;
    for (int i = 0; i < story.size() && i <= MAX_GREETING_LINES; i++) {
      if (story.get(i).form().isHead() && i + 1 < story.size()) {
        return story.subList(i, story.size());
      }
      words += story.get(i).words();
      if (words > MAX_GREETING_WORDS) {
        return story;
      }
    }
    return story.size() <= MAX_GREETING_LINES ? List.of() : story;
  }

  /**
   * The last story without the short lines that it has behind as many paragraphs as each of the
   * others has.
   */
  private static List<Line> withoutFarewell(List<Line> story, List<List<Line>> others) {
    int size = others.get(0).size();
    int shortest = Integer.MAX_VALUE;
    for (List<Line> other : others) {
      for (Line line : other.subList(1, other.size())) {
        shortest = Math.min(shortest, line.words());
      }
      if (other.size() != size) {
        return story;
      }
    }
    int most = Math.min(MAX_FAREWELL_WORDS, shortest / 2);
    boolean farewell =
        story.size() > size
            && story.subList(size, story.size()).stream().allMatch(line -> line.words() <= most);
    return farewell ? story.subList(0, size) : story;
  }

  private Piece piece(List<Line> story, boolean keepsTitle) {
    List<Block> blocks = new ArrayList<>();
    for (Line line : story) {
      Block block = bundle.blocks().get(line.block());
      // The number or bullet told where the story begins, and is no part of its headline.
      blocks.add(blocks.isEmpty() ? new Block(block.kind(), line.form().text()) : block);
    }
    BracketedHeadline bracketed = BracketedHeadline.of(blocks.get(0).text());
    if (bracketed != null) {
      blocks.set(0, Block.paragraph(bracketed.text()));
      return piece(bracketed.headline(), blocks);
    }
    return keepsTitle ? bundle.withBlocks(blocks) : piece(title(story, blocks), blocks);
  }

  private Piece piece(@Nullable String title, List<Block> blocks) {
    return new Piece(title, blocks, bundle.meta().shared(), bundle.published(), bundle.modified());
  }

  private static @Nullable String title(List<Line> story, List<Block> blocks) {
    return isHeaded(story) ? blocks.get(0).text() : null;
  }
}
