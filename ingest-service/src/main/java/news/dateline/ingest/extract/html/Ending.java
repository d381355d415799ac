package news.dateline.ingest.extract.html;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A line of a page that heads what follows its article, or stands between its paragraphs as if it
 * did.
 *
 * @param end one more than the index of the last box that goes with it
 */
record Ending(int end) {

  /** Nothing ends an article before so many characters of it. */
  private static final int MIN_BEFORE = 400;

  /** A box of its own, such as one on a newsletter, has no more lines and no more characters. */
  private static final int MAX_RUNS = 4;

  private static final int MAX_CHARS = 300;

  /**
   * What a line is for the article.
   *
   * @param scope the box that is being read
   * @param lines of the article so far
   * @return null where the line is like any other
   */
  static @Nullable Ending at(PageTree tree, Box line, Box scope, List<Box> lines) {
    boolean ends = Lines.isEnd(line.text());
    boolean topic = !ends && Lines.isTopic(line.text());
    Box part = line.parent();
    if (part == null || !(ends || topic || Lines.isLabel(line.text()))) {
      return null;
    }
    if (part.runs() == 1 && part.parent() != null && part != scope) {
      part = part.parent();
    }
    if (part != scope && isBoxOfItsOwn(tree, line, part)) {
      return new Ending(part.end());
    }
    int before = lines.stream().mapToInt(Box::chars).sum();
    boolean goesOn =
        before < MIN_BEFORE
            || prose(tree, line, part) >= before / 2
            || (!ends && goesOn(tree, line, part, lines));
    if (!goesOn) {
      return new Ending(part.end());
    }
    return topic && isText(tree.nextRun(line)) ? null : new Ending(line.end());
  }

  /** Whether a label begins a small box, between paragraphs or behind them. */
  private static boolean isBoxOfItsOwn(PageTree tree, Box label, Box box) {
    return Lines.isLabel(label.text())
        && box.runs() <= MAX_RUNS
        && box.chars() <= MAX_CHARS
        && tree.within(box).stream()
            .filter(Box::isRun)
            .findFirst()
            .filter(label::equals)
            .isPresent();
  }

  private static boolean isText(@Nullable Box run) {
    return run != null && !run.isLeftOut() && run.isProse();
  }

  /** How much running text stands behind a line in its part of the page, in characters. */
  private static int prose(PageTree tree, Box line, Box part) {
    int prose = 0;
    for (int i = line.index() + 1; i < part.end(); i++) {
      Box box = tree.get(i);
      if (box.isLeftOut()) {
        i = box.end() - 1;
      } else if (box.isRun()) {
        prose += box.isProse() ? box.own() : 0;
      }
    }
    return prose;
  }

  /** Whether paragraphs made as those before it follow a line, and are no teasers. */
  private static boolean goesOn(PageTree tree, Box line, Box part, List<Box> lines) {
    Set<Object> makes = new HashSet<>();
    lines.stream().filter(Box::isProse).map(Box::make).forEach(makes::add);
    boolean linked = false;
    for (int i = line.index() + 1; i < part.end(); i++) {
      Box box = tree.get(i);
      if (box.isLeftOut()) {
        i = box.end() - 1;
      } else if (box.isRun()) {
        if (box.isProse() && box.linkDensity() == 0 && !linked && makes.contains(box.make())) {
          return true;
        }
        // The text behind a title that leads elsewhere is of what it leads to; a list has ended.
        linked = box.linkDensity() > 0 && !isItem(box);
      }
    }
    return false;
  }

  private static boolean isItem(Box run) {
    Box parent = run.parent();
    return run.tag().equals("li") || (parent != null && parent.tag().equals("li"));
  }
}
