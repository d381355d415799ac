package news.dateline.ingest.extract.worker;

/** No worker process can be started on this machine. The message says why. */
final class WorkersUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WorkersUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
