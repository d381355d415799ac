package news.dateline.ingest.extract.html;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The boxes of a page in the order of the document, each before those within it, so that every pass
 * over them is a loop: pages nest as deep as they like.
 */
final class PageTree {

  /** Text behind a heading that leads elsewhere is the beginning of what it leads to. */
  private static final double TEASER = 0.2;

  private static final int MAX_TEASER = 400;
  private static final double ALL_LINKS = 0.9;

  private final List<Box> boxes;

  PageTree(List<Box> boxes) {
    this.boxes = boxes;
    for (int i = boxes.size() - 1; i > 0; i--) {
      boxes.get(i).addThingsToParent();
    }
  }

  /**
   * Reads a page.
   *
   * @param extras what is read beside the text that is shown
   * @param host of the site, without "www."; null if that is not known
   */
  static PageTree of(Element body, Set<Extra> extras, @Nullable String host) {
    TreeBuilder builder = new TreeBuilder(extras, host);
    body.filter(builder);
    return new PageTree(builder.boxes());
  }

  List<Box> boxes() {
    return boxes;
  }

  Box root() {
    return boxes.get(0);
  }

  Box get(int index) {
    return boxes.get(index);
  }

  /** The run behind a run; null for the last one. */
  @Nullable Box nextRun(Box run) {
    for (int i = run.end(); i < boxes.size(); i++) {
      if (boxes.get(i).isRun()) {
        return boxes.get(i);
      }
    }
    return null;
  }

  /** The boxes within a box. */
  List<Box> within(Box box) {
    return boxes.subList(box.index() + 1, box.end());
  }

  /**
   * Counts anew what is not left out.
   *
   * @param headline of the page's own article, which may be a link
   */
  void count(@Nullable Box headline) {
    boolean teaser = false;
    for (Box box : boxes) {
      box.reset(teaser && box.chars() < MAX_TEASER ? TEASER : 1);
      if (box.isRun() && box != headline) {
        teaser = box.isHeading() && box.innerDensity() > ALL_LINKS;
      }
    }
    for (int i = boxes.size() - 1; i > 0; i--) {
      boxes.get(i).addToParent();
    }
  }
}
