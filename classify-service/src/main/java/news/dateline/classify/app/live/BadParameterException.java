package news.dateline.classify.app.live;

/** A request is wrong. The message names the parameter. */
final class BadParameterException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BadParameterException(String message) {
    super(message);
  }
}
