package news.dateline.ingest.extract.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.text.TextPosition;

/**
 * Characters that follow one another on a line, with no gap that is wider than a letter is high. In
 * points, from the left and from the top of the page.
 *
 * @param positions in the order in which they were written
 * @param left where the first of them begins
 * @param right where the last of them ends
 * @param baseline what they stand on
 */
record Stretch(List<TextPosition> positions, float left, float right, float baseline) {

  /** Of the size of letters: superscripts are on the line, the line below is not. */
  private static final float SAME_LINE = 0.5f;

  /** Adds the stretches that characters make. */
  static void add(List<TextPosition> characters, List<Stretch> stretches) {
    List<TextPosition> open = new ArrayList<>();
    TextPosition last = null;
    for (TextPosition character : characters) {
      if (last != null && !goesOn(last, character)) {
        close(open, stretches);
        open = new ArrayList<>();
      }
      open.add(character);
      last = character;
    }
    close(open, stretches);
  }

  private static void close(List<TextPosition> open, List<Stretch> stretches) {
    if (open.stream().allMatch(position -> position.getUnicode().isBlank())) {
      // Spaces that fill a gap would bridge it.
      return;
    }
    TextPosition first = open.get(0);
    TextPosition last = open.get(open.size() - 1);
    stretches.add(
        new Stretch(
            open,
            first.getXDirAdj(),
            last.getXDirAdj() + last.getWidthDirAdj(),
            first.getYDirAdj()));
  }

  private static boolean goesOn(TextPosition last, TextPosition next) {
    float size = Glyphs.size(last);
    float gap = next.getXDirAdj() - last.getXDirAdj() - last.getWidthDirAdj();
    return Math.abs(next.getYDirAdj() - last.getYDirAdj()) <= SAME_LINE * size
        && gap <= size
        && gap >= -size;
  }

  boolean isLeftOf(float x, float gutter) {
    return right <= x - gutter;
  }

  boolean isAcross(float x, float gutter) {
    return left < x && !isLeftOf(x, gutter);
  }
}
