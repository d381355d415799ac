package news.dateline.ingest.extract;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of a file of an archive. Remembers whether they could not be read to their end: a
 * reader that stops early, or swallows what goes wrong, does not tell.
 */
final class EntryStream extends FilterInputStream {

  private boolean damaged;

  EntryStream(InputStream stream) {
    super(stream);
  }

  boolean isDamaged() {
    return damaged;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    try {
      return in.read(bytes, from, length);
    } catch (IOException e) {
      damaged = true;
      throw e;
    } catch (RuntimeException e) {
      // Decompressors are not all careful with nonsense.
      damaged = true;
      throw new IOException("damaged", e);
    }
  }

  /** By reading: what is skipped is checked as well. */
  @Override
  public long skip(long bytes) throws IOException {
    byte[] buffer = new byte[(int) Math.min(bytes, 1 << 13)];
    int read = bytes <= 0 ? 0 : read(buffer, 0, buffer.length);
    return Math.max(0, read);
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  @Override
  public void close() {
    // Left to the archive.
  }
}
