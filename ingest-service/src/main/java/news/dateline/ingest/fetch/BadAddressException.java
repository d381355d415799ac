package news.dateline.ingest.fetch;

/** An address that may not be asked for; the message ends the sentence "because …". */
final class BadAddressException extends Exception {

  private static final long serialVersionUID = 1;

  BadAddressException(String message) {
    super(message);
  }
}
