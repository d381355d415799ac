package news.dateline.ingest.source.sitemap;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends with an exception what unpacks to too much. */
final class LimitedStream extends FilterInputStream {

  private final long max;
  private long count;
  private long marked;

  LimitedStream(InputStream in, long max) {
    super(in);
    this.max = max;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    count(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(Math.max(0, read));
    return read;
  }

  @Override
  public synchronized void mark(int limit) {
    super.mark(limit);
    marked = count;
  }

  @Override
  public synchronized void reset() throws IOException {
    super.reset();
    count = marked;
  }

  private void count(int bytes) throws IOException {
    count += bytes;
    if (count > max) {
      throw new IOException("is larger than " + max + " bytes");
    }
  }
}
