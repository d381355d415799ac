package news.dateline.classify.theme;

import java.io.DataInputStream;
import java.io.IOException;

/** Sizes in a model file: one that cannot be is not believed, whatever the file says. */
final class Counts {

  private Counts() {}

  /** The error for a file that is broken off, or put together from several. */
  static IOException damaged() {
    return new IOException(
        "is damaged, or no whole theme model; copy it again, or make it again with dateline train"
            + " themes");
  }

  /**
   * The next number.
   *
   * @throws IOException if it is not 1 to {@code most}
   */
  static int read(DataInputStream in, int most) throws IOException {
    int count = in.readInt();
    if (count < 1 || count > most) {
      throw damaged();
    }
    return count;
  }

  /**
   * The next number, where only one is right.
   *
   * @throws IOException if it is another
   */
  static int expect(DataInputStream in, int right) throws IOException {
    if (in.readInt() != right) {
      throw damaged();
    }
    return right;
  }
}
