package news.dateline.ingest.extract.html;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells boxes within an article that are no part of it, by what is in them. */
final class Asides {

  private static final Set<String> TEXT = Set.of("p", "li", "td", "blockquote", "pre");

  private static final int MIN_CONTENTS = 3;
  private static final int MAX_CONTENTS = 3000;

  private static final double MOSTLY_LINKS = 0.5;
  private static final double LITTLE_PROSE = 0.3;
  private static final double ALL_LINKS = 0.9;

  private static final int MAX_CAPTION = 250;
  private static final int MAX_CAPTION_RUNS = 3;

  private static final int MAX_CARD = 600;
  private static final int MAX_CARD_RUNS = 8;
  private static final int MIN_CARD_TITLE = 15;

  private static final int MAX_TEASERS = 60;

  private Asides() {}

  /** Why a box is no part of the article that it is in; null if it is. */
  static @Nullable Reason reason(PageTree tree, Box box) {
    if (isContents(box) || (isLinkList(box) && !DataTables.isTable(tree, box))) {
      return Reason.LINKS;
    }
    if (isCaption(tree, box)) {
      return Reason.CAPTION;
    }
    return isCard(tree, box) || isTeasers(tree, box) ? Reason.TEASER : null;
  }

  private static boolean isLinkList(Box box) {
    return box.runs() > 1
        && box.innerDensity() > MOSTLY_LINKS
        && box.prose() < LITTLE_PROSE * box.chars();
  }

  /** A list of links to the parts of the page. */
  private static boolean isContents(Box box) {
    if (!Box.LISTS.contains(box.tag()) || box.runs() < MIN_CONTENTS || box.chars() > MAX_CONTENTS) {
      return false;
    }
    int linked =
        box.element().select("li a[href^=#]").stream().mapToInt(link -> link.text().length()).sum();
    return linked > ALL_LINKS * box.element().text().length();
  }

  /** Little text in one box with a picture. */
  private static boolean isCaption(PageTree tree, Box box) {
    if (box.pictures() == 0
        || box.runs() == 0
        || box.runs() > MAX_CAPTION_RUNS
        || box.chars() > MAX_CAPTION
        || TEXT.contains(box.tag())) {
      return false;
    }
    return tree.within(box).stream()
        .filter(Box::isRun)
        .noneMatch(
            run ->
                box.has(Trait.PICTURE)
                    ? (run.isHeading() && run.linkDensity() < MOSTLY_LINKS)
                        || isBesideFigure(tree, box, run)
                    : run.isHeading() || TEXT.contains(run.tag()));
  }

  /** Whether a paragraph stands beside the frame of a picture, which would hold its caption. */
  private static boolean isBesideFigure(PageTree tree, Box box, Box run) {
    return run.tag().equals("p")
        && run.isProse()
        && run.endsSentence()
        && tree.within(box).stream()
            .anyMatch(other -> other.tag().equals("figure") && !other.holds(run));
  }

  /** A title that leads elsewhere, and a few words. */
  private static boolean isCard(PageTree tree, Box box) {
    return (box.has(Trait.CARD) || box.tag().equals("article"))
        && box.runs() <= MAX_CARD_RUNS
        && box.chars() <= MAX_CARD
        && tree.within(box).stream()
            .anyMatch(
                run ->
                    run.isRun() && run.linkDensity() > ALL_LINKS && run.chars() > MIN_CARD_TITLE);
  }

  /** Texts that are cut off, more than one. */
  private static boolean isTeasers(PageTree tree, Box box) {
    if (box.runs() < 2 || box.end() - box.index() > MAX_TEASERS) {
      return false;
    }
    int count = 0;
    int cut = 0;
    for (Box run : tree.within(box)) {
      if (run.isProse() && isCutOff(run.text())) {
        count++;
        cut += run.prose();
      }
    }
    return count > 1 && cut > box.prose() / 2;
  }

  private static boolean isCutOff(String text) {
    return text.endsWith("...") || text.endsWith("…") || text.endsWith("[…]");
  }
}
