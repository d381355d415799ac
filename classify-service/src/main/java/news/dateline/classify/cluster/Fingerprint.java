package news.dateline.classify.cluster;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import news.dateline.story.StoryText;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a story's text to tell copies of it: a sample of its shingles, which are runs of
 * words, and of its frames, which are figures and names between the words beside them. Immutable.
 *
 * <p>The sample of a text is the {@link #MOST_SHINGLES} least hashes of all (Broder, On the
 * resemblance and containment of documents, 1997). What two texts have in common is estimated where
 * both samples are complete, which is below the lesser of their greatest hashes; so it can be told
 * how much of a short text is in a long one, too.
 */
public final class Fingerprint {

  /** Shingles that are kept: a share is estimated within 10 points, 19 times of 20. */
  static final int MOST_SHINGLES = 96;

  /** Frames that are kept. */
  static final int MOST_FRAMES = 32;

  /** Of the way to read words, shingles and frames, and to write them. */
  private static final byte VERSION = 2;

  /** Beside the number of shingles, which is below it. */
  private static final int CASELESS = 0x80;

  private static final int FRAME_BYTES = 6;

  private final int[] shingles;
  private final long[] frames;
  private final boolean caseless;

  private Fingerprint(int[] shingles, long[] frames, boolean caseless) {
    this.shingles = shingles;
    this.frames = frames;
    this.caseless = caseless;
  }

  /**
   * The fingerprint of a story. Its headline counts where the body is short: as more words of it,
   * and where the body has next to nothing of the headline, which a notice in the place of the text
   * has not, so that only under the same headline it can be the same.
   */
  public static Fingerprint of(StoryText text) {
    HashedWords tokens = new HashedWords();
    tokens.add(text.body());
    int seed = HeadlineSeed.seed(text.headline(), tokens);
    if (tokens.weight() < Shingles.SHORT) {
      tokens.add(text.headline());
    }
    return new Fingerprint(
        least(Shingles.of(tokens, seed), MOST_SHINGLES),
        least(Frames.of(tokens), MOST_FRAMES),
        tokens.isCaseless());
  }

  private static int[] least(int[] hashes, int most) {
    Arrays.sort(hashes);
    int count = 0;
    for (int i = 0; i < hashes.length && count < most; i++) {
      if (i == 0 || hashes[i] != hashes[i - 1]) {
        hashes[count++] = hashes[i];
      }
    }
    return Arrays.copyOf(hashes, count);
  }

  private static long[] least(long[] hashes, int most) {
    Arrays.sort(hashes);
    int count = 0;
    for (int i = 0; i < hashes.length && count < most; i++) {
      if (i == 0 || hashes[i] != hashes[i - 1]) {
        hashes[count++] = hashes[i];
      }
    }
    return Arrays.copyOf(hashes, count);
  }

  /** How many shingles are kept; few where the text is short, none where it has hardly a word. */
  int size() {
    return shingles.length;
  }

  /** The least hashes come first. */
  int shingle(int index) {
    return shingles[index];
  }

  /** Compares two texts. Symmetric. */
  public CopyLikeness likeness(Fingerprint other) {
    int limit = Math.min(limit(), other.limit());
    int mine = countTo(limit);
    int others = other.countTo(limit);
    int common = 0;
    for (int i = 0, k = 0; i < mine && k < others; ) {
      int a = shingles[i];
      int b = other.shingles[k];
      if (a == b) {
        common++;
      }
      i += a <= b ? 1 : 0;
      k += b <= a ? 1 : 0;
    }
    return new CopyLikeness(
        common,
        Math.min(mine, others),
        Math.max(mine, others),
        frames(other),
        caseless || other.caseless);
  }

  /** Up to where the sample is complete. */
  private int limit() {
    return shingles.length < MOST_SHINGLES ? Integer.MAX_VALUE : shingles[MOST_SHINGLES - 1];
  }

  private int countTo(int limit) {
    int found = Arrays.binarySearch(shingles, limit);
    return found >= 0 ? found + 1 : -found - 1;
  }

  private CopyLikeness.Filling frames(Fingerprint other) {
    long limit = Math.min(frameLimit(), other.frameLimit());
    int same = 0;
    int different = 0;
    int i = 0;
    int k = 0;
    while (i < frames.length && k < other.frames.length) {
      int a = Frames.frame(frames[i]);
      int b = Frames.frame(other.frames[k]);
      if (Math.min(a, b) > limit) {
        break;
      }
      if (a == b) {
        int iEnd = end(frames, i);
        int kEnd = end(other.frames, k);
        if (haveCommon(frames, i, iEnd, other.frames, k, kEnd)) {
          same++;
        } else {
          different++;
        }
        i = iEnd;
        k = kEnd;
      } else if (a < b) {
        i++;
      } else {
        k++;
      }
    }
    return new CopyLikeness.Filling(same, different);
  }

  /** Of the last frame that is kept, more fillings may be missing. */
  private long frameLimit() {
    return frames.length < MOST_FRAMES
        ? Integer.MAX_VALUE
        : Frames.frame(frames[MOST_FRAMES - 1]) - 1L;
  }

  private static int end(long[] frames, int from) {
    int end = from + 1;
    while (end < frames.length && Frames.frame(frames[end]) == Frames.frame(frames[from])) {
      end++;
    }
    return end;
  }

  private static boolean haveCommon(long[] a, int aFrom, int aEnd, long[] b, int bFrom, int bEnd) {
    for (int i = aFrom, k = bFrom; i < aEnd && k < bEnd; ) {
      if (a[i] == b[k]) {
        return true;
      }
      if (a[i] < b[k]) {
        i++;
      } else {
        k++;
      }
    }
    return false;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Fingerprint that
        && Arrays.equals(shingles, that.shingles)
        && Arrays.equals(frames, that.frames)
        && caseless == that.caseless;
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(shingles);
  }

  /** As bytes, 578 at most. */
  public byte[] toBytes() {
    ByteBuffer bytes =
        ByteBuffer.allocate(2 + shingles.length * Integer.BYTES + frames.length * FRAME_BYTES);
    bytes.put(VERSION).put((byte) (shingles.length | (caseless ? CASELESS : 0)));
    for (int shingle : shingles) {
      bytes.putInt(shingle);
    }
    for (long frame : frames) {
      bytes.putInt(Frames.frame(frame)).putShort((short) frame);
    }
    return bytes.array();
  }

  /**
   * Reads what {@link #toBytes} wrote.
   *
   * @return null where that is no fingerprint, or one of another version
   */
  public static @Nullable Fingerprint ofBytes(byte[] given) {
    ByteBuffer bytes = ByteBuffer.wrap(given);
    try {
      if (bytes.get() != VERSION) {
        return null;
      }
      int count = bytes.get();
      int[] shingles = new int[Math.min(MOST_SHINGLES, count & ~CASELESS & 0xFF)];
      for (int i = 0; i < shingles.length; i++) {
        shingles[i] = bytes.getInt();
      }
      long[] frames = new long[Math.min(MOST_FRAMES, bytes.remaining() / FRAME_BYTES)];
      for (int i = 0; i < frames.length; i++) {
        frames[i] = Frames.of(bytes.getInt(), bytes.getShort());
      }
      return new Fingerprint(shingles, frames, (count & CASELESS) != 0);
    } catch (BufferUnderflowException e) {
      return null;
    }
  }
}
