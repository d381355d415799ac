package news.dateline.ingest.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells how many bytes come, however they are read, so that what is too much can be ended. */
public abstract class CountedStream extends FilterInputStream {

  protected CountedStream(InputStream stream) {
    super(stream);
  }

  /**
   * So many bytes came; none at the end.
   *
   * @throws IOException if no more are to come
   */
  protected abstract void count(long bytes) throws IOException;

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    count(Math.max(0, read));
    return read;
  }

  @Override
  public long skip(long bytes) throws IOException {
    long skipped = super.skip(bytes);
    count(skipped);
    return skipped;
  }
}
