package news.dateline.classify.theme.learn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Parts of a set of examples, to learn from some and to measure with others. */
public final class Folds {

  private Folds() {}

  /**
   * The part of each example, at random but repeatably, all parts of about the same size.
   *
   * @param size how many examples there are
   * @param folds how many parts
   */
  public static int[] of(int size, int folds, long seed) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    int[] parts = new int[size];
    for (int k = 0; k < size; k++) {
      parts[order.get(k)] = k % folds;
    }
    return parts;
  }
}
