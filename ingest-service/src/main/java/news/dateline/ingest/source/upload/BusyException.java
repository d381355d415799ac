package news.dateline.ingest.source.upload;

/** Too much is in flight to take an upload. */
public final class BusyException extends Exception {

  private static final long serialVersionUID = 1L;

  public BusyException(String message) {
    super(message);
  }
}
