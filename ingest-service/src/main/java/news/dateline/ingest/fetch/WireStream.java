package news.dateline.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import news.dateline.ingest.source.CountedStream;

/** Counts the bytes of a body as they come, and ends one that is too long or trickles. */
final class WireStream extends CountedStream {

  private final long maxBytes;
  private final int minRate;
  private final long grace;
  private final long start = System.nanoTime();
  private long count;

  WireStream(InputStream in, long maxBytes, FetchLimits limits) {
    super(in);
    this.maxBytes = maxBytes;
    this.minRate = limits.minRate();
    this.grace = limits.readTimeout().toNanos();
  }

  long count() {
    return count;
  }

  /** Reads to the end that the connection knows of, whatever a decoder left. */
  void drain() throws IOException {
    byte[] rest = new byte[8192];
    while (read(rest, 0, rest.length) >= 0) {
      // The bytes count, and are of no use.
    }
  }

  @Override
  protected void count(long bytes) throws IOException {
    count += bytes;
    if (count > maxBytes) {
      throw new AnswerException(
          FetchFailure.Cause.TOO_LARGE, "has more than " + maxBytes + " bytes");
    }
    long nanos = System.nanoTime() - start;
    if (nanos > grace && count < minRate * (nanos / 1e9)) {
      throw new AnswerException(
          FetchFailure.Cause.TIMEOUT,
          "slower than " + minRate + " bytes a second, with " + count + " bytes so far");
    }
  }

  /** Left to the answer that it belongs to: the client would read a body to its end to close it. */
  @Override
  public void close() {}

  /** A body is read once, from its start. */
  @Override
  public boolean markSupported() {
    return false;
  }
}
