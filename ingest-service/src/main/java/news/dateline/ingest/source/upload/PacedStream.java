package news.dateline.ingest.source.upload;

import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;
import news.dateline.ingest.source.CountedStream;

/**
 * Reads what a sender sends, but not for ever: after half a minute it must have come at {@value
 * #MIN_RATE} bytes a second in the middle, and all of it within a time. A sender that sends nothing
 * at all is cut off by the server.
 */
final class PacedStream extends CountedStream {

  private static final int MIN_RATE = 1_000;
  private static final long GRACE_NANOS = Duration.ofSeconds(30).toNanos();
  private static final long SECOND_NANOS = Duration.ofSeconds(1).toNanos();

  private final Duration timeout;
  private final LongSupplier nanos;
  private final long start;
  private long received;

  /**
   * @param timeout for all of it
   * @param nanos a clock as {@link System#nanoTime} is one
   */
  PacedStream(InputStream stream, Duration timeout, LongSupplier nanos) {
    super(stream);
    this.timeout = timeout;
    this.nanos = nanos;
    this.start = nanos.getAsLong();
  }

  @Override
  protected void count(long more) throws SlowSenderException {
    received += more;
    long took = nanos.getAsLong() - start;
    if (took > timeout.toNanos()) {
      throw new SlowSenderException("not received within " + timeout.toSeconds() + " s");
    }
    if (took > GRACE_NANOS && received / MIN_RATE < (took - GRACE_NANOS) / SECOND_NANOS) {
      throw new SlowSenderException("slower than " + MIN_RATE + " bytes a second");
    }
  }
}
