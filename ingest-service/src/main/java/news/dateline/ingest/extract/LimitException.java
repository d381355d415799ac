package news.dateline.ingest.extract;

import org.xml.sax.SAXException;

/** A document is over one of the {@link Limits}. A SAXException, so that it passes parsers. */
final class LimitException extends SAXException {

  private static final long serialVersionUID = 1L;

  LimitException(String message) {
    super(message);
  }
}
