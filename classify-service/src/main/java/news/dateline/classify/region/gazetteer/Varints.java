package news.dateline.classify.region.gazetteer;

import java.io.DataOutputStream;
import java.io.IOException;

/** Numbers in as few bytes as they need, seven bits each, low ones first. */
final class Varints {

  private Varints() {}

  static void write(DataOutputStream out, long value) throws IOException {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      out.writeByte((int) (rest & 0x7F | 0x80));
      rest >>>= 7;
    }
    out.writeByte((int) rest);
  }

  static void writeSigned(DataOutputStream out, long value) throws IOException {
    write(out, value << 1 ^ value >> 63);
  }
}
