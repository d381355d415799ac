package news.dateline.standalone.evaluate;

import java.util.List;

/**
 * How one page did.
 *
 * @param name of the page
 * @param score 0 (all wrong) to 1 (all right)
 * @param faults what is wrong, a line each
 */
record PageResult(String name, double score, List<String> faults) {

  PageResult {
    faults = List.copyOf(faults);
  }
}
