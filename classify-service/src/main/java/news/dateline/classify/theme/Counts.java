package news.dateline.classify.theme;

import java.io.DataInputStream;
import java.io.IOException;

/** Sizes in a model file: one that is out of range is not believed, whatever the file says. */
final class Counts {

  private Counts() {}

  /**
   * The next number.
   *
   * @throws IOException if it is not 1 to {@code most}
   */
  static int read(DataInputStream in, int most) throws IOException {
    int count = in.readInt();
    if (count < 1 || count > most) {
      throw new IOException("not a theme model, or a damaged one");
    }
    return count;
  }
}
