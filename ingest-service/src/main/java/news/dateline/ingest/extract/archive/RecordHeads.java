package news.dateline.ingest.extract.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * Places in damaged bytes where a record may begin, in one pass: plain, or as a gzip member (RFC
 * 1952) that unpacks to one. What only looks like the head of a member is told at once, by the few
 * bytes that it would have to unpack to.
 */
final class RecordHeads {

  private static final byte[] GZIP = {0x1f, (byte) 0x8b, 8};
  private static final int GZIP_HEAD = 10;

  /** Flags that have to be 0. */
  private static final int GZIP_RESERVED = 0xe0;

  private static final byte[] WARC = "WARC/1.".getBytes(ISO_8859_1);
  private static final byte[] EMPTY_LINE = "\n\r\n".getBytes(ISO_8859_1);
  private static final byte[] EMPTY_UNIX_LINE = "\n\n".getBytes(ISO_8859_1);

  /** How far a place is looked at; names of files and the like in a gzip head are shorter. */
  private static final int LOOK_AHEAD = 1 << 10;

  private static final int WINDOW = 64 << 10;

  private final InputStream stream;
  private final byte[] window = new byte[WINDOW];
  private long windowAt;
  private int length;
  private int at;

  RecordHeads(InputStream stream) {
    this.stream = stream;
  }

  /** The next place, counted from the first byte of the stream; -1 where there is none. */
  long next() throws IOException {
    while (true) {
      if (at + LOOK_AHEAD > length) {
        fill();
      }
      if (at >= length) {
        return -1;
      }
      int here = at++;
      byte first = window[here];
      if ((first == GZIP[0] || first == WARC[0]) && isHead(here)) {
        return windowAt + here;
      }
    }
  }

  private void fill() throws IOException {
    System.arraycopy(window, at, window, 0, length - at);
    windowAt += at;
    length -= at;
    at = 0;
    length += stream.readNBytes(window, length, WINDOW - length);
  }

  private boolean isHead(int from) {
    return begins(from, GZIP) ? isMember(from) : isPlain(from) && !isOverlaid(from);
  }

  private boolean isMember(int from) {
    int bytes = Math.min(LOOK_AHEAD, length - from);
    if (bytes < GZIP_HEAD || (window[from + 3] & GZIP_RESERVED) != 0) {
      return false;
    }
    try (InputStream member =
        new GZIPInputStream(new ByteArrayInputStream(window, from, bytes), LOOK_AHEAD)) {
      return Arrays.equals(member.readNBytes(WARC.length), WARC);
    } catch (IOException e) {
      return false;
    }
  }

  private boolean isPlain(int from) {
    int behind = from + WARC.length + 1;
    return begins(from, WARC)
        && behind < length
        && (window[behind] == '\r' || window[behind] == '\n');
  }

  /**
   * Whether another record begins before its head has ended: so not all behind it is read for it.
   */
  private boolean isOverlaid(int from) {
    int end = Math.min(length, from + LOOK_AHEAD);
    for (int i = from + WARC.length; i < end; i++) {
      if (isPlain(i)) {
        return true;
      }
      if (begins(i, EMPTY_LINE) || begins(i, EMPTY_UNIX_LINE)) {
        return false;
      }
    }
    return false;
  }

  private boolean begins(int from, byte[] with) {
    int to = from + with.length;
    return to <= length && Arrays.equals(window, from, to, with, 0, with.length);
  }
}
