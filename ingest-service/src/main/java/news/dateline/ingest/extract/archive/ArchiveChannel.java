package news.dateline.ingest.extract.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an archive, as they lie there. It ends for good: where a gzip member is cut off, its
 * reader would ask for more for ever. And it tells a file that cannot be read from one that holds
 * nonsense.
 */
final class ArchiveChannel implements ReadableByteChannel {

  private static final int MAX_ENDS = 3;

  /**
   * Of the head of a record, or of the answer in it, in bytes: parsers hold all of it. Those of
   * records have some hundred and an address, those of servers a few thousand.
   */
  private static final int MAX_HEAD = 64 << 10;

  /**
   * The same where it is packed, since bytes unpack to a thousand times as many. It is more than
   * what parsers unpack at once, which is 8 KB: those behind a head may be such as cannot be packed
   * any further, as of pictures and of pages that lie there as they were sent.
   */
  private static final int MAX_PACKED_HEAD = 16 << 10;

  private static final int PACKED = 0x1f8b;

  private final ReadableByteChannel channel;
  private long left = Long.MAX_VALUE;
  private boolean any;
  private boolean packed;
  private int ends;
  private @Nullable IOException failure;

  ArchiveChannel(InputStream stream) {
    this.channel = Channels.newChannel(stream);
  }

  /** A head is read from here on: one that does not end is broken. */
  void beginHead() {
    left = packed ? MAX_PACKED_HEAD : MAX_HEAD;
  }

  /** The head was read. What follows may be of any length. */
  void endHead() {
    left = Long.MAX_VALUE;
  }

  @Override
  public int read(ByteBuffer to) throws IOException {
    if (left <= 0) {
      throw new IOException("its head does not end");
    }
    int start = to.position();
    int read;
    try {
      read = channel.read(to);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
    left -= Math.max(read, 0);
    if (!any && read >= Short.BYTES) {
      packed = (((to.get(start) & 0xFF) << Byte.SIZE) | (to.get(start + 1) & 0xFF)) == PACKED;
    }
    any |= read > 0;
    if (read < 0 && ++ends > MAX_ENDS) {
      throw new EOFException("cut off");
    }
    return read;
  }

  /**
   * @throws IOException if the bytes could not be read
   */
  void throwIfFailed() throws IOException {
    if (failure != null) {
      throw failure;
    }
  }

  @Override
  public boolean isOpen() {
    return channel.isOpen();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
