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
    PARAGRAPH,
    /** What a page draws between two stories or parts of one. It is no text. */
    RULE
  }

  private static final Block DRAWN = new Block(Kind.RULE, "* * *");

  public static Block paragraph(String text) {
    return new Block(Kind.PARAGRAPH, text);
  }

  public static Block heading(String text) {
    return new Block(Kind.HEADING, text);
  }

  /** A rule, in marks that mean one wherever it is shown as text. */
  public static Block rule() {
    return DRAWN;
  }

  public boolean isRule() {
    return kind == Kind.RULE;
  }

  public boolean isHeading() {
    return kind == Kind.HEADING;
  }
}
