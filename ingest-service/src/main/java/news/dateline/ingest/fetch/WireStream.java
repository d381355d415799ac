package news.dateline.ingest.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes of a body as they come, and ends one that is too long or trickles. */
final class WireStream extends FilterInputStream {

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

  @Override
  public int read() throws IOException {
    int b = in.read();
    counted(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = in.read(buffer, offset, length);
    counted(Math.max(0, read));
    return read;
  }

  /** Reads to the end that the connection knows of, whatever a decoder left. */
  void drain() throws IOException {
    byte[] rest = new byte[8192];
    while (read(rest, 0, rest.length) >= 0) {
      // The bytes count, and are of no use.
    }
  }

  private void counted(int bytes) throws IOException {
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
