package news.dateline.ingest.source.sitemap;

import java.io.IOException;
import java.io.InputStream;
import news.dateline.ingest.source.CountedStream;

/** Ends with an exception what unpacks to too much. */
final class LimitedStream extends CountedStream {

  private final long max;
  private long count;
  private long marked;

  LimitedStream(InputStream in, long max) {
    super(in);
    this.max = max;
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

  @Override
  protected void count(long bytes) throws IOException {
    count += bytes;
    if (count > max) {
      throw new IOException("is larger than " + max + " bytes");
    }
  }
}
