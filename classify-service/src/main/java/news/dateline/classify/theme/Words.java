package news.dateline.classify.theme;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The different words of a text. A table of its own, as a map with boxed keys took twice as long.
 */
final class Words {

  private static final long MIXING = 0x9E3779B97F4A7C15L; // 2^64 by the golden ratio

  private final List<Word> words = new ArrayList<>();
  private final @Nullable Word[] slots;
  private final int shift;

  /**
   * @param most how many different words there may be
   */
  Words(int most) {
    int bits = 33 - Integer.numberOfLeadingZeros(Math.max(1, most));
    this.slots = new Word[1 << bits];
    this.shift = Long.SIZE - bits;
  }

  /**
   * Counts a word.
   *
   * @param pieces tells it from all others
   * @param from index of its first token
   * @param to index behind its last token
   * @param reach see {@link Word#reach}
   */
  void count(long pieces, int from, int to, float reach) {
    int at = (int) (pieces * MIXING >>> shift);
    Word word = slots[at];
    while (word != null && word.pieces != pieces) {
      at = (at + 1) & (slots.length - 1);
      word = slots[at];
    }
    if (word == null) {
      word = new Word(pieces, from, to, reach);
      slots[at] = word;
      words.add(word);
    }
    word.count++;
  }

  /** As they come first in the text. */
  List<Word> inOrder() {
    return Collections.unmodifiableList(words);
  }

  /** A word, by where it stands first; its vocabulary has no capitals. */
  static final class Word {

    private final long pieces;
    private final int from;
    private final int to;
    private final float reach;
    private int count;

    Word(long pieces, int from, int to, float reach) {
      this.pieces = pieces;
      this.from = from;
      this.to = to;
      this.reach = reach;
    }

    int from() {
      return from;
    }

    int to() {
      return to;
    }

    int count() {
      return count;
    }

    /** What its share can be at most, along a direction of length 1. */
    float reach() {
      return count * reach;
    }
  }
}
