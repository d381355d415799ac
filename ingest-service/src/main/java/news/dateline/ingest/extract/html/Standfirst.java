package news.dateline.ingest.extract.html;

import org.jspecify.annotations.Nullable;

/** Finds the line between headline and text that sums an article up. */
final class Standfirst {

  /** It stands within so many boxes of the headline. */
  private static final int NEAR = 40;

  /** Less is a slogan, in characters. */
  private static final int MIN_CHARS = 40;

  private Standfirst() {}

  /**
   * The line that the page declares as its description as well, whole or cut off: whatever its box
   * is called, it is part of the article.
   *
   * @param description as the page declares it
   */
  static @Nullable Box find(PageTree tree, @Nullable Box headline, @Nullable String description) {
    String told = description == null ? "" : Words.fold(description);
    if (headline == null || told.length() < MIN_CHARS) {
      return null;
    }
    int end = Math.min(tree.boxes().size(), headline.index() + NEAR);
    for (Box box : tree.boxes().subList(headline.index() + 1, end)) {
      if (box.isRun() && box.chars() >= MIN_CHARS) {
        String text = Words.fold(box.text());
        if (text.startsWith(told) || told.startsWith(text)) {
          return box;
        }
      }
    }
    return null;
  }
}
