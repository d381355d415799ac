package news.dateline.ingest.extract.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.text.TextPosition;

/**
 * Puts the columns of a page one behind the other where they were written row by row. Most programs
 * write each column for itself, and nothing is changed then.
 */
final class Columns {

  /** More are no page of prose, and not looked through. */
  private static final int MAX_STRETCHES = 4000;

  /** A column has at least so many lines. */
  private static final int MIN_LINES = 6;

  /** Half of its lines are at least so long; cells of tables are mostly shorter. */
  private static final int MIN_CHARACTERS = 12;

  /** Between two columns, in points. */
  private static final float GUTTER = 5;

  /** Of all lines may go across: headlines, mastheads. */
  private static final double MAX_ACROSS = 0.3;

  private final List<List<TextPosition>> parts = new ArrayList<>();

  private Columns() {}

  /**
   * Parts what is to be read one after the other.
   *
   * @param articles the characters of a page; changed where columns are mixed
   */
  static void part(List<List<TextPosition>> articles) {
    List<Stretch> stretches = new ArrayList<>();
    articles.forEach(article -> Stretch.add(article, stretches));
    if (stretches.size() > MAX_STRETCHES) {
      return;
    }
    Columns columns = new Columns();
    columns.read(stretches);
    if (columns.parts.size() > 1) {
      articles.clear();
      articles.addAll(columns.parts);
    }
  }

  private void read(List<Stretch> stretches) {
    float gutter = gutter(stretches);
    List<Stretch> across =
        stretches.stream().filter(stretch -> stretch.isAcross(gutter, GUTTER)).toList();
    if (Float.isNaN(gutter)) {
      List<TextPosition> part = new ArrayList<>();
      stretches.forEach(stretch -> part.addAll(stretch.positions()));
      parts.add(part);
      return;
    }
    List<Float> bounds = across.stream().map(Stretch::baseline).distinct().sorted().toList();
    float top = Float.NEGATIVE_INFINITY;
    for (float bound : bounds) {
      readBand(stretches, gutter, top, bound);
      read(across.stream().filter(stretch -> stretch.baseline() == bound).toList());
      top = bound;
    }
    readBand(stretches, gutter, top, Float.POSITIVE_INFINITY);
  }

  /**
   * Reads what stands between two heights, first on the left of the gutter and then on its right.
   */
  private void readBand(List<Stretch> stretches, float gutter, float top, float bottom) {
    List<Stretch> band =
        stretches.stream()
            .filter(s -> s.baseline() > top && s.baseline() <= bottom)
            .filter(s -> !s.isAcross(gutter, GUTTER))
            .toList();
    List<Stretch> left = band.stream().filter(s -> s.isLeftOf(gutter, GUTTER)).toList();
    List<Stretch> right = band.stream().filter(s -> !s.isLeftOf(gutter, GUTTER)).toList();
    if (!left.isEmpty()) {
      read(left);
    }
    if (!right.isEmpty()) {
      read(right);
    }
  }

  /** Where the right one of two columns begins that were written row by row; NaN if none does. */
  private static float gutter(List<Stretch> stretches) {
    float best = Float.NaN;
    int most = MIN_LINES - 1;
    for (float at : stretches.stream().map(s -> (float) Math.floor(s.left())).distinct().toList()) {
      List<Stretch> left = stretches.stream().filter(s -> s.isLeftOf(at, GUTTER)).toList();
      List<Stretch> right = stretches.stream().filter(s -> s.left() >= at).toList();
      int lines = Math.min(left.size(), right.size());
      int across = stretches.size() - left.size() - right.size();
      if (lines > most
          && across <= MAX_ACROSS * stretches.size()
          && isProse(left)
          && isProse(right)
          && isMixed(stretches, at)) {
        best = at;
        most = lines;
      }
    }
    return best;
  }

  private static boolean isProse(List<Stretch> stretches) {
    long longOnes = stretches.stream().filter(s -> s.positions().size() >= MIN_CHARACTERS).count();
    return 2 * longOnes >= stretches.size();
  }

  /** Whether it goes from left to right and back about as often as a column has lines. */
  private static boolean isMixed(List<Stretch> stretches, float gutter) {
    int left = 0;
    int right = 0;
    int changes = 0;
    boolean wasLeft = true;
    for (Stretch stretch : stretches) {
      if (!stretch.isAcross(gutter, GUTTER)) {
        boolean isLeft = stretch.isLeftOf(gutter, GUTTER);
        left += isLeft ? 1 : 0;
        right += isLeft ? 0 : 1;
        changes += isLeft == wasLeft ? 0 : 1;
        wasLeft = isLeft;
      }
    }
    return changes >= Math.min(left, right);
  }
}
