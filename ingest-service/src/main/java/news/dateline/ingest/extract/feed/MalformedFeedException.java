package news.dateline.ingest.extract.feed;

/** Bytes that are no feed, or one that is broken. */
public final class MalformedFeedException extends Exception {

  private static final long serialVersionUID = 1L;

  MalformedFeedException(String message) {
    super(message);
  }

  MalformedFeedException(Throwable cause) {
    super("no feed that can be read: " + cause.getMessage(), cause);
  }
}
