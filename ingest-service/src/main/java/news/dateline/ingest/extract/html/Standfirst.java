package news.dateline.ingest.extract.html;

import org.jspecify.annotations.Nullable;

/** Finds the line between headline and text that sums an article up. */
final class Standfirst {

  /** It stands within so many boxes of the headline. */
  private static final int NEAR = 40;

  /** Less is a slogan, in characters. */
  private static final int MIN_CHARS = 40;

  /** It is called so in an element so far up, of so few boxes. */
  private static final int DEPTH = 4;

  private static final int SMALL = 6;

  private Standfirst() {}

  /**
   * The line that the page declares as its description as well, whole or cut off, or that is called
   * a lead: whatever else its box is called, it is part of the article.
   *
   * @param description as the page declares it
   */
  static @Nullable Box find(PageTree tree, @Nullable Box headline, @Nullable String description) {
    String told = description == null ? "" : Words.fold(description);
    if (headline == null) {
      return null;
    }
    int end = Math.min(tree.boxes().size(), headline.index() + NEAR);
    for (Box box : tree.boxes().subList(headline.index() + 1, end)) {
      if (box.isRun() && box.chars() >= MIN_CHARS) {
        String text = Words.fold(box.text());
        boolean declared =
            told.length() >= MIN_CHARS && (text.startsWith(told) || told.startsWith(text));
        if (declared || (isNamedSo(box, headline) && !isInFurniture(box, headline))) {
          return box;
        }
      }
    }
    return null;
  }

  private static boolean isNamedSo(Box run, Box headline) {
    Box box = run.linkDensity() > 0 ? null : run.parent();
    for (int i = 0; i < DEPTH && box != null && box.end() - box.index() <= SMALL; i++) {
      if (box.has(Trait.LEAD) && !box.holds(headline)) {
        return true;
      }
      box = box.parent();
    }
    return false;
  }

  /** A summary of a picture's is called so as well. */
  private static boolean isInFurniture(Box run, Box headline) {
    Box box = run;
    while (box != null && !box.holds(headline)) {
      if (box.has(Trait.FURNITURE)) {
        return true;
      }
      box = box.parent();
    }
    return false;
  }
}
