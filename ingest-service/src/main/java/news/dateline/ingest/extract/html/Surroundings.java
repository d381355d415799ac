package news.dateline.ingest.extract.html;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the lines around an article tell about it, where the page does not declare it: who wrote it,
 * and when.
 *
 * @param names of who may have written it, the surest first
 * @param published when
 */
record Surroundings(List<String> names, @Nullable WrittenTime published) {

  Surroundings {
    names = List.copyOf(names);
  }

  private static final int LINES_ABOVE = 8;
  private static final int LINES_BELOW = 40;
  private static final int PARAGRAPHS_BELOW = 6;
  private static final int MAX_LINE = 150;
  private static final int MARKED_WITHIN = 3;

  /**
   * @param body the box that holds the article
   * @param article its lines
   * @param language of the page, for its dates
   */
  static Surroundings of(
      PageTree tree,
      @Nullable Box headline,
      Box body,
      List<Box> article,
      @Nullable String language) {
    List<Box> near = near(tree, headline == null ? body.index() : headline.index());
    return new Surroundings(
        NamesNearby.find(headline, near, behind(tree, body), article), published(near, language));
  }

  /** The surest of the names. */
  @Nullable String byline() {
    return names.isEmpty() ? null : names.get(0);
  }

  /** Short lines near the headline: first those below it, then those above. */
  private static List<Box> near(PageTree tree, int headline) {
    List<Box> lines = new ArrayList<>();
    int below = 0;
    int paragraphs = 0;
    for (int i = headline + 1;
        i < tree.boxes().size() && below < LINES_BELOW && paragraphs < PARAGRAPHS_BELOW;
        i++) {
      Box box = tree.get(i);
      if (box.reason() == Reason.COMMENTS) {
        i = box.end() - 1;
      } else if (box.isRun()) {
        below++;
        if (box.text().length() <= MAX_LINE) {
          lines.add(box);
        } else {
          paragraphs++;
        }
      }
    }
    int above = 0;
    for (int i = headline - 1; i > 0 && above < LINES_ABOVE; i--) {
      Box box = tree.get(i);
      if (box.isRun()) {
        above++;
        if (box.text().length() <= MAX_LINE) {
          lines.add(box);
        }
      }
    }
    return lines;
  }

  /** The lines of the body and behind it, but for what readers write. */
  private static List<Box> behind(PageTree tree, Box body) {
    List<Box> behind = new ArrayList<>();
    for (int i = body.index(); i < tree.boxes().size(); i++) {
      Box box = tree.get(i);
      if (box.reason() == Reason.COMMENTS) {
        i = box.end() - 1;
      } else if (box.isRun() && box.text().length() <= MAX_LINE) {
        behind.add(box);
      }
    }
    return behind;
  }

  private static @Nullable WrittenTime published(List<Box> lines, @Nullable String language) {
    for (boolean marked : new boolean[] {true, false}) {
      for (Box line : lines) {
        if (!marked || isMarked(line, Trait.DATE)) {
          WrittenTime time = WrittenTime.parse(line.text(), language);
          if (time != null) {
            return time;
          }
        }
      }
    }
    return null;
  }

  private static boolean isMarked(Box line, Trait trait) {
    Box box = line.parent();
    for (int i = 0; i < MARKED_WITHIN && box != null; i++) {
      if (box.has(Trait.COMMENTS)) {
        return false;
      }
      if (box.has(trait)) {
        return true;
      }
      box = box.parent();
    }
    return false;
  }
}
