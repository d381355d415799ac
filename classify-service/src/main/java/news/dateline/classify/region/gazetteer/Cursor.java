package news.dateline.classify.region.gazetteer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;

/** Reads numbers out of bytes, one behind the other: what {@link Varints} wrote, and others. */
final class Cursor {

  private final byte[] bytes;
  private int at;

  Cursor(byte[] bytes) {
    this.bytes = bytes;
  }

  int readInt() {
    return bytes[at++] << 24
        | (bytes[at++] & 0xFF) << 16
        | (bytes[at++] & 0xFF) << 8
        | (bytes[at++] & 0xFF);
  }

  int readByte() {
    return bytes[at++];
  }

  /** A text as {@link java.io.DataOutput#writeUTF} writes it, of plain letters. */
  String readText() {
    int length = (bytes[at++] & 0xFF) << 8 | bytes[at++] & 0xFF;
    at += length;
    return new String(bytes, at - length, length, UTF_8);
  }

  void read(byte[] to, int length) {
    System.arraycopy(bytes, at, to, 0, length);
    at += length;
  }

  /**
   * @throws IOException if the number has no end
   */
  long readVarint() throws IOException {
    byte b = bytes[at++];
    if (b >= 0) {
      return b;
    }
    long value = b & 0x7F;
    for (int shift = 7; shift < Long.SIZE; shift += 7) {
      b = bytes[at++];
      value |= (long) (b & 0x7F) << shift;
      if (b >= 0) {
        return value;
      }
    }
    throw new IOException("a number without end");
  }

  /**
   * @throws IOException if the number has no end
   */
  long readSigned() throws IOException {
    long value = readVarint();
    return value >>> 1 ^ -(value & 1);
  }
}
