package news.dateline.classify.cluster;

import java.util.HashSet;
import java.util.Set;

/**
 * Whether a short text is told by the headline above it. The text of a brief takes words of its
 * headline up; a notice that stands where the text should be ("To continue reading, sign in") does
 * not, and is the same under all headlines.
 */
final class HeadlineSeed {

  /** Longer texts are told by themselves. */
  private static final int SHORT = 80 * HashedWords.WORD;

  /** With fewer words it is a label, such as "Lottery", of which the text may have none. */
  private static final int LEAST_WORDS = 3;

  /** Of the words of a headline, so many are in its text at least. */
  private static final double LEAST_SHARE = 0.25;

  private static final int PRIME = 0x01000193;

  private HeadlineSeed() {}

  /**
   * What the shingles of a body begin with: 0, or a hash of the headline where the body is short
   * and has next to nothing of it.
   */
  static int seed(String headline, HashedWords body) {
    if (body.weight() >= SHORT) {
      return 0;
    }
    HashedWords words = new HashedWords();
    words.add(headline);
    if (words.size() < LEAST_WORDS) {
      return 0;
    }
    Set<Integer> told = new HashSet<>();
    for (int i = 0; i < body.size(); i++) {
      told.add(body.hash(i));
    }
    int common = 0;
    int seed = 0;
    for (int i = 0; i < words.size(); i++) {
      common += told.contains(words.hash(i)) ? 1 : 0;
      seed = seed * PRIME + words.hash(i);
    }
    return common < LEAST_SHARE * words.size() ? seed : 0;
  }
}
