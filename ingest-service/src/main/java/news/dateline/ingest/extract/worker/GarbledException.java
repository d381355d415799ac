package news.dateline.ingest.extract.worker;

import java.io.IOException;

/** The other side said something that makes no sense. */
final class GarbledException extends IOException {

  private static final long serialVersionUID = 1L;

  GarbledException(String message) {
    super(message);
  }

  GarbledException(String message, Throwable cause) {
    super(message, cause);
  }
}
