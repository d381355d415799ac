package news.dateline.standalone.evaluate;

/** Shares of counts. */
final class Share {

  private Share() {}

  /** The share of {@code right} in both; 1 where there is nothing to get wrong. */
  static double of(int right, int wrong) {
    return right + wrong == 0 ? 1 : (double) right / (right + wrong);
  }
}
