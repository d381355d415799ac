package news.dateline.ingest.source.upload;

/** An upload over the size limit. */
public final class TooLargeException extends Exception {

  private static final long serialVersionUID = 1L;

  public TooLargeException(String message) {
    super(message);
  }
}
