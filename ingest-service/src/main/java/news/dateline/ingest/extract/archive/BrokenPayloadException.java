package news.dateline.ingest.extract.archive;

import java.io.IOException;

/** A record whose payload cannot be read or is too large; the records behind it can. */
final class BrokenPayloadException extends IOException {

  private static final long serialVersionUID = 1L;

  BrokenPayloadException(IOException cause) {
    super(cause);
  }

  BrokenPayloadException(String message) {
    super(message);
  }
}
