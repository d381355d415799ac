package news.dateline.ingest.source.upload;

import java.io.IOException;

/** An upload cannot be kept on disk; it was not accepted. */
public final class SpoolException extends IOException {

  private static final long serialVersionUID = 1L;

  SpoolException(IOException cause) {
    super(cause.toString(), cause);
  }
}
