package news.dateline.ingest.extract.html;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes off the selected lines what does not read as part of the article. */
final class Trimming {

  /** A label has no more characters, one that ends in a colon no more than the second. */
  private static final int MAX_LABEL = 40;

  private static final int MAX_INTRODUCTION = 100;

  /** A part of an article that leads elsewhere has no more boxes. */
  private static final int MAX_PART = 60;

  private Trimming() {}

  /**
   * @param byline who wrote it, where that is known
   */
  static List<Box> of(PageTree tree, List<Box> lines, @Nullable String byline) {
    List<Box> kept = new ArrayList<>(lines);
    Repeats.drop(kept);
    Opening.trim(kept, tree, byline);
    Closing.trim(kept, byline);
    dropEmptySections(kept);
    dropHeadingsOfLinks(kept, tree);
    dropIntroductions(kept, tree);
    return kept;
  }

  /** Headings of which everything was left out that stood below them. */
  private static void dropEmptySections(List<Box> lines) {
    for (int i = lines.size() - 2; i >= 0; i--) {
      Box line = lines.get(i);
      Box next = lines.get(i + 1);
      if (line.isHeading() && next.isHeading() && next.level() < line.level()) {
        line.leaveOut(Reason.LINE);
        lines.remove(i);
      }
    }
  }

  /**
   * Headings of parts of which all else was left out: "Read the series", and what belongs to it.
   */
  private static void dropHeadingsOfLinks(List<Box> lines, PageTree tree) {
    lines.removeIf(
        line -> {
          boolean heads =
              (line.isHeading() || (line.chars() < MAX_LABEL && !line.endsSentence()))
                  && (isAllLeftOut(part(line), line, tree) || headsList(line, tree));
          if (heads) {
            line.leaveOut(Reason.LINKS);
          }
          return heads;
        });
  }

  /** The box that a heading stands in with others. */
  private static @Nullable Box part(Box heading) {
    Box part = heading.parent();
    while (part != null && part.end() == heading.end()) {
      part = part.parent();
    }
    return part;
  }

  /** Whether right behind a heading stands a list that was left out. */
  private static boolean headsList(Box line, PageTree tree) {
    Box heading = line.parent();
    Box next =
        heading == null || heading.end() >= tree.boxes().size() ? null : tree.get(heading.end());
    return line.isHeading()
        && !line.isProse()
        && next != null
        && next.reason() == Reason.LINKS
        && Box.LISTS.contains(next.tag());
  }

  private static boolean isAllLeftOut(@Nullable Box part, Box heading, PageTree tree) {
    if (part == null || part.end() - part.index() > MAX_PART) {
      return false;
    }
    boolean links = false;
    for (Box box : tree.within(part)) {
      if (box.isRun() && box != heading) {
        if (!isLinks(box, heading)) {
          return false;
        }
        links = true;
      }
    }
    return links;
  }

  /** Lines that introduce lists that were left out: "Read these articles:". */
  private static void dropIntroductions(List<Box> lines, PageTree tree) {
    lines.removeIf(
        line -> {
          boolean introduces =
              line.chars() < MAX_INTRODUCTION
                  && line.text().endsWith(":")
                  && isLinks(tree.nextRun(line), line);
          if (introduces) {
            line.leaveOut(Reason.LINKS);
          }
          return introduces;
        });
  }

  /** Whether a run was left out with others, but not with a line. */
  private static boolean isLinks(@Nullable Box run, Box line) {
    for (Box box = run; box != null && !box.holds(line); box = box.parent()) {
      if (box.reason() == Reason.LINKS || box.reason() == Reason.TEASER) {
        return true;
      }
    }
    return false;
  }
}
