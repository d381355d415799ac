package news.dateline.ingest.source.upload;

import java.io.IOException;

/** An upload that comes too slowly: others wait for its turn to end. */
public final class SlowSenderException extends IOException {

  private static final long serialVersionUID = 1L;

  SlowSenderException(String message) {
    super(message);
  }
}
