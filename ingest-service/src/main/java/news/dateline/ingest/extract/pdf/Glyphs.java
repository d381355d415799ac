package news.dateline.ingest.extract.pdf;

import org.apache.pdfbox.text.TextPosition;

/** What a PDF tells of a character. */
final class Glyphs {

  private Glyphs() {}

  /** How large it is printed, in points, whatever its page is scaled by. */
  static float size(TextPosition position) {
    return Math.abs(position.getTextMatrix().getScalingFactorY());
  }
}
