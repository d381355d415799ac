package news.dateline.ingest.extract;

import java.io.FilterInputStream;
import java.io.InputStream;

/** A stream that those who read it may close, and that stays open for those who gave it. */
final class UnclosedStream extends FilterInputStream {

  UnclosedStream(InputStream stream) {
    super(stream);
  }

  @Override
  public void close() {
    // Left to whoever opened it.
  }
}
