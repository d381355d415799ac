package news.dateline.classify.cluster;

import java.util.Arrays;

/**
 * The frames of a text. A frame is the words before and behind a run of figures and names, and has
 * that run as its filling. Copies have the same fillings in their frames; two stories made from one
 * pattern, such as reports of markets and of weather, have the frames in common and fill them
 * otherwise.
 */
final class Frames {

  private static final int BESIDE = 2;
  private static final int MASK = 0x5BD1E995;
  private static final int PRIME = 0x01000193;

  private Frames() {}

  /** Each with a hash of its filling, in the order of the text. */
  static long[] of(HashedWords tokens) {
    long[] frames = new long[tokens.size()];
    int count = 0;
    int i = 0;
    while (i < tokens.size()) {
      if (!tokens.isValue(i)) {
        i++;
        continue;
      }
      int from = i;
      int filling = 0;
      do {
        filling = filling * PRIME + tokens.hash(i++);
      } while (i < tokens.size() && tokens.isValue(i) && !tokens.isStart(i));
      int frame = 0;
      for (int k = from - BESIDE; k < from; k++) {
        frame = frame * PRIME + masked(tokens, k);
      }
      for (int k = i; k < i + BESIDE; k++) {
        frame = frame * PRIME + masked(tokens, k);
      }
      frames[count++] = of(HashedWords.mix(frame), (short) HashedWords.mix(filling));
    }
    return Arrays.copyOf(frames, count);
  }

  private static int masked(HashedWords tokens, int index) {
    if (index < 0 || index >= tokens.size()) {
      return 0;
    }
    return tokens.isValue(index) ? MASK : tokens.hash(index);
  }

  static long of(int frame, short filling) {
    return (long) frame << Short.SIZE | (filling & 0xFFFF);
  }

  static int frame(long frame) {
    return (int) (frame >> Short.SIZE);
  }
}
