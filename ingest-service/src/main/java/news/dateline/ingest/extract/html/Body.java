package news.dateline.ingest.extract.html;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the box that holds the text of a page's article. */
final class Body {

  /** Parts of articles that are never all of one. */
  private static final Set<String> PARTS =
      Set.of("p", "ul", "ol", "dl", "blockquote", "pre", "li", "figure");

  /** A box that holds so much of the text is looked into. */
  private static final double MOST = 0.8;

  /** The same of one that holds the headline as well: what stands beside it is another column. */
  private static final double MOST_HEADED = 0.7;

  /** An article element around the headline is believed where it holds so much text. */
  private static final int MIN_PROSE = 300;

  /** Of the page's text: an article element with less holds but the beginning. */
  private static final double LEAST = 0.3;

  private Body() {}

  /**
   * Goes down from the whole page, or from the article element that the headline is in, as long as
   * one box holds most of its text.
   */
  static Box find(PageTree tree, @Nullable Box headline) {
    Box current = start(tree, headline);
    double all = current.prose();
    while (true) {
      Box largest = largest(tree, current);
      if (largest == null
          || largest.prose() == 0
          || largest.prose() < (largest.holds(headline) ? MOST_HEADED : MOST) * all
          || PARTS.contains(largest.tag())) {
        return current;
      }
      current = largest;
    }
  }

  private static Box start(PageTree tree, @Nullable Box headline) {
    for (Box box = headline; box != null; box = box.parent()) {
      if (!box.isRun()
          && box.tag().equals("article")
          && box.prose() > Math.max(MIN_PROSE, LEAST * tree.root().prose())) {
        return box;
      }
    }
    return tree.root();
  }

  private static @Nullable Box largest(PageTree tree, Box box) {
    Box largest = null;
    for (int i = box.index() + 1; i < box.end(); i = tree.get(i).end()) {
      Box child = tree.get(i);
      if (!child.isLeftOut()
          && !child.isRun()
          && (largest == null || child.prose() > largest.prose())) {
        largest = child;
      }
    }
    return largest;
  }
}
