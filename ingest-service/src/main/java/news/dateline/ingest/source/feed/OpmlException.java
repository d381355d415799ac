package news.dateline.ingest.source.feed;

/** A file that is no OPML, or a broken one. The message says what is wrong. */
public final class OpmlException extends Exception {

  private static final long serialVersionUID = 1L;

  OpmlException(String message) {
    super(message);
  }
}
