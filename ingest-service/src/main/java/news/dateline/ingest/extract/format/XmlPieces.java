package news.dateline.ingest.extract.format;

import java.io.IOException;

/**
 * Looks out for tags, comments and instructions of XML that are longer than any real one: parsers
 * keep each as a whole, in buffers that grow by copying.
 */
public final class XmlPieces {

  /** In characters, or in bytes where those come. */
  static final int MAX_LENGTH = 1 << 20;

  private enum Piece {
    TEXT,
    OPENING,
    TAG,
    COMMENT,
    INSTRUCTION,
    CDATA
  }

  private Piece piece = Piece.TEXT;
  private int length;
  private int quote;
  private int last;
  private int beforeLast;

  /**
   * Checks a whole document.
   *
   * @throws IOException as {@link #next}
   */
  public static void check(String xml) throws IOException {
    XmlPieces pieces = new XmlPieces();
    for (int i = 0; i < xml.length(); i++) {
      pieces.next(xml.charAt(i));
    }
  }

  /**
   * Takes the next character of a document, or the next byte of one in any encoding in which markup
   * is ASCII, zeros between it or not.
   *
   * @throws IOException if a piece is too long
   */
  public void next(int c) throws IOException {
    if (c == 0) {
      return;
    }
    length++;
    switch (piece) {
      case TEXT -> enter(c == '<' ? Piece.OPENING : Piece.TEXT);
      case OPENING -> open(c);
      case TAG -> tag(c);
      case COMMENT -> endIf(c == '>' && last == '-' && beforeLast == '-');
      case INSTRUCTION -> endIf(c == '>' && last == '?');
      case CDATA -> endIf(c == '>' && last == ']' && beforeLast == ']');
    }
    beforeLast = last;
    last = c;
    if (length > MAX_LENGTH && piece != Piece.CDATA) {
      throw new IOException("has a tag or a comment of more than " + MAX_LENGTH + " characters");
    }
  }

  private void open(int c) {
    if (c == '?') {
      enter(Piece.INSTRUCTION);
    } else if (c == '[' && last == '!') {
      enter(Piece.CDATA);
    } else if (c == '-' && last == '-') {
      enter(Piece.COMMENT);
    } else if (c != '!' && c != '-') {
      enter(Piece.TAG);
      tag(c);
    }
  }

  private void tag(int c) {
    if (quote != 0) {
      quote = c == quote ? 0 : quote;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '>') {
      enter(Piece.TEXT);
    }
  }

  private void endIf(boolean ends) {
    if (ends) {
      enter(Piece.TEXT);
    }
  }

  private void enter(Piece next) {
    piece = next;
    length = 0;
    quote = 0;
  }
}
