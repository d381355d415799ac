package news.dateline.standalone.run;

/** It cannot start. The message says why and names the setting. */
final class StartException extends Exception {

  private static final long serialVersionUID = 1L;

  StartException(String message, Throwable cause) {
    super(message, cause);
  }
}
