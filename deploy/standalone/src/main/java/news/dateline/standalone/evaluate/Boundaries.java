package news.dateline.standalone.evaluate;

import java.util.List;

/**
 * Where the parts of a text begin, held against where they do.
 *
 * @param expected index of the first unit of each part, the first of them 0
 * @param found the same, as it was found
 * @param units how many units the text has
 */
record Boundaries(List<Integer> expected, List<Integer> found, int units) {

  boolean isExact() {
    return expected.equals(found);
  }

  boolean isCountExact() {
    return expected.size() == found.size();
  }

  /** Whether no boundary was found. */
  boolean isWhole() {
    return found.size() == 1;
  }

  /**
   * How often two units, half a mean part from one another, are wrongly told to be in the same part
   * or in two: 0 is right.
   *
   * @see <a href="https://doi.org/10.1023/A:1007506220214">Beeferman et al. 1999</a>
   */
  double pk() {
    return windows(false);
  }

  /**
   * How often the number of boundaries between two such units is wrong.
   *
   * @see <a href="https://aclanthology.org/J02-1002/">Pevzner and Hearst 2002</a>
   */
  double windowDiff() {
    return windows(true);
  }

  private double windows(boolean counted) {
    int[] right = parts(expected);
    int[] told = parts(found);
    int distance = Math.max(1, Math.round((float) units / expected.size() / 2));
    int wrong = 0;
    for (int i = 0; i + distance < units; i++) {
      int boundaries = right[i + distance] - right[i];
      int others = told[i + distance] - told[i];
      wrong += (counted ? boundaries != others : (boundaries == 0) != (others == 0)) ? 1 : 0;
    }
    return units <= distance ? 0 : (double) wrong / (units - distance);
  }

  /** The number of each unit's part. */
  private int[] parts(List<Integer> starts) {
    int[] parts = new int[units];
    int part = 0;
    for (int i = 0; i < units; i++) {
      while (part + 1 < starts.size() && starts.get(part + 1) <= i) {
        part++;
      }
      parts[i] = part;
    }
    return parts;
  }
}
