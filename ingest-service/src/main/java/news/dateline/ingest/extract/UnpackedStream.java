package news.dateline.ingest.extract;

import java.io.IOException;
import java.io.InputStream;
import news.dateline.ingest.extract.format.Limit;
import news.dateline.ingest.extract.format.Limits;
import news.dateline.ingest.source.CountedStream;
import org.jspecify.annotations.Nullable;

/**
 * A document within a document, as far as the bytes go that it and all of them together may unpack
 * to. It cannot be closed: the documents after it come from the same stream.
 */
final class UnpackedStream extends CountedStream {

  /** Text packs to about a quarter; bombs to a thousandth. */
  private static final int RATIO = 4;

  private final EmbeddedPieces.Budget budget;
  private final long maxBytes;
  private final @Nullable Packing packing;

  UnpackedStream(InputStream stream, EmbeddedPieces.Budget budget, Limits limits) {
    this(stream, budget, limits, null);
  }

  /**
   * @param packing what it came out of; null where it was not packed
   */
  UnpackedStream(
      InputStream stream, EmbeddedPieces.Budget budget, Limits limits, @Nullable Packing packing) {
    super(stream);
    this.packing = packing;
    this.budget = budget;
    this.maxBytes = RATIO * limits.maxBytes();
  }

  @Override
  protected void count(long bytes) throws IOException {
    budget.bytes += bytes;
    if (budget.bytes > maxBytes) {
      throw new IOException(
          Limit.BYTES.exceeded(
              "all that is in it unpacks to more than "
                  + maxBytes
                  + " bytes, "
                  + RATIO
                  + " times the limit"));
    }
    if (packing != null) {
      packing.add(bytes);
    }
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  @Override
  public void close() {
    // Left to whoever opened it.
  }
}
