package news.dateline.ingest.text;

/**
 * A block of running text.
 *
 * @param kind what it is in its document
 * @param text one line, white space collapsed; never empty
 */
public record Block(Kind kind, String text) {

  /** What a block is in its document. */
  public enum Kind {
    HEADING,
    PARAGRAPH
  }

  public static Block paragraph(String text) {
    return new Block(Kind.PARAGRAPH, text);
  }

  public static Block heading(String text) {
    return new Block(Kind.HEADING, text);
  }

  public boolean isHeading() {
    return kind == Kind.HEADING;
  }
}
