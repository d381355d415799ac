package news.dateline.ingest.extract.format;

import news.dateline.trouble.Causes;
import org.xml.sax.SAXException;

/** A document is over one of the {@link Limits}. A SAXException, so that it passes parsers. */
public final class LimitException extends SAXException {

  private static final long serialVersionUID = 1L;

  public LimitException(String message) {
    super(message);
  }

  /** One that came up while something else went wrong. */
  public LimitException(String message, Exception cause) {
    super(message, cause);
  }

  /** The same, told of a part of a document. */
  public LimitException within(String part) {
    return new LimitException("in " + part + ": " + getMessage());
  }

  /** Parsers wrap what the documents within theirs have thrown. */
  public static void throwIfCauseOf(Throwable thrown) throws LimitException {
    for (Throwable cause : Causes.of(thrown)) {
      if (cause instanceof LimitException limit) {
        throw limit;
      }
    }
  }
}
