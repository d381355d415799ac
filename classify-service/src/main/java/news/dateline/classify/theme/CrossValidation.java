package news.dateline.classify.theme;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Splits examples into five parts of equal size, at random but repeatably. */
final class CrossValidation {

  private static final int FOLDS = 5;
  private static final long SEED = 1;

  private CrossValidation() {}

  /**
   * Rows to fit on and rows to test on.
   *
   * @param train indices of the examples outside of the part
   * @param test indices of the examples in it
   */
  @SuppressWarnings("ArrayRecordComponent") // training only, never compared
  record Fold(int[] train, int[] test) {}

  static List<Fold> folds(int examples) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, examples).boxed().toList());
    Collections.shuffle(order, new Random(SEED));
    List<Fold> folds = new ArrayList<>();
    for (int k = 0; k < FOLDS; k++) {
      folds.add(new Fold(part(order, k, false), part(order, k, true)));
    }
    return folds;
  }

  private static int[] part(List<Integer> order, int fold, boolean inside) {
    return IntStream.range(0, order.size())
        .filter(i -> (i % FOLDS == fold) == inside)
        .map(order::get)
        .toArray();
  }
}
