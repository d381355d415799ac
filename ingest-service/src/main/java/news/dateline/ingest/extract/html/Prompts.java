package news.dateline.ingest.extract.html;

import java.util.List;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out small boxes that ask readers to do something: they hold a field, a button, or a link
 * to a page to subscribe or log in on.
 */
final class Prompts {

  /** Such a box has no more lines, no more characters, and of the page's running text no more. */
  private static final int MAX_RUNS = 8;

  private static final int MAX_CHARS = 600;
  private static final int MAX_LINE = 200;
  private static final double MAX_SHARE = 0.25;

  /** One with a button only. */
  private static final int MAX_BUTTON_RUNS = 3;

  private static final int MAX_BUTTON_CHARS = 300;
  private static final int MAX_BUTTON_BOXES = 20;

  private static final Evaluator BUTTON =
      Selector.evaluatorOf("a[href][class*=button], a[href][class*=btn], a[href][role=button]");

  private Prompts() {}

  static void prune(PageTree tree, @Nullable Box headline, @Nullable Box standfirst) {
    tree.count(headline);
    int all = tree.root().prose();
    List<Box> boxes = tree.boxes();
    for (int i = 1; i < boxes.size(); i++) {
      Box box = boxes.get(i);
      boolean isSmall =
          box.runs() > 0
              && box.prose() <= MAX_SHARE * all
              && !box.holds(headline)
              && !box.holds(standfirst);
      if (box.isLeftOut()) {
        i = box.end() - 1;
      } else if (!box.isRun() && isSmall && (asks(tree, box) || hasButton(box))) {
        box.leaveOut(Reason.FURNITURE);
        i = box.end() - 1;
      }
    }
  }

  private static boolean asks(PageTree tree, Box box) {
    return box.runs() <= MAX_RUNS
        && box.chars() <= MAX_CHARS
        && (box.fields() > 0 || (box.calls() > 0 && hasShortLines(tree, box)));
  }

  /** A paragraph of an article may lead to such a page as well. */
  private static boolean hasShortLines(PageTree tree, Box box) {
    return tree.within(box).stream().allMatch(run -> !run.isRun() || run.chars() < MAX_LINE);
  }

  /** A paragraph or two of a box of their own, and a link that looks like a button. */
  private static boolean hasButton(Box box) {
    return box.runs() <= MAX_BUTTON_RUNS
        && box.chars() <= MAX_BUTTON_CHARS
        && box.end() - box.index() <= MAX_BUTTON_BOXES
        && box.element().selectFirst(BUTTON) != null;
  }
}
