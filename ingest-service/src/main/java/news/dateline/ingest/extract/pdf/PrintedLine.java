package news.dateline.ingest.extract.pdf;

/**
 * A line as it is printed. Lengths are in points, from the left and from the top of its page.
 *
 * @param text one line, white space collapsed; never empty
 * @param size of most of its letters
 * @param bold whether all of it is
 * @param page counted from 0
 * @param left where it begins
 * @param right where it ends
 * @param baseline what its letters stand on
 */
record PrintedLine(
    String text, float size, boolean bold, int page, float left, float right, float baseline) {

  /** Lines of one paragraph or headline lie no further apart, in sizes of their letters. */
  private static final float LEADING = 1.7f;

  /** Whether the other line stands right below. */
  boolean isRightAbove(PrintedLine next) {
    float drop = next.baseline - baseline;
    return page == next.page
        && drop > 0
        && drop <= LEADING * size
        && next.left < right
        && next.right > left;
  }
}
