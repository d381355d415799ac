package news.dateline.wire;

/**
 * A record that is not what its topic promises. The message says what is wrong with it, in at most
 * {@value #MAX_MESSAGE} characters, since it ends up in logs and record headers.
 */
public final class MalformedRecordException extends Exception {

  private static final long serialVersionUID = 1L;
  private static final int MAX_MESSAGE = 300;

  public MalformedRecordException(String message) {
    super(abbreviated(message));
  }

  public MalformedRecordException(String message, Throwable cause) {
    super(abbreviated(message), cause);
  }

  private static String abbreviated(String message) {
    return message.length() <= MAX_MESSAGE ? message : message.substring(0, MAX_MESSAGE - 1) + "…";
  }
}
