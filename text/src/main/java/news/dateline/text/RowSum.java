package news.dateline.text;

/**
 * A weighted sum of rows of 8-bit numbers, as of what each word of a text says for each of some
 * classes. The rows lie far apart in memory; four are summed at a step, so that they are waited for
 * at once. Each sum is taken in the order in which rows were added. Not thread-safe.
 */
public final class RowSum {

  private static final int STEP = 4;

  private final int[] starts;
  private final float[] factors;
  private int size;

  /**
   * @param most how many rows are added at the most
   */
  public RowSum(int most) {
    // Behind the last one there is room for three that add nothing.
    this.starts = new int[most + STEP - 1];
    this.factors = new float[starts.length];
  }

  /** Adds the row that begins at an index, times a factor. */
  public void add(int start, float factor) {
    starts[size] = start;
    factors[size++] = factor;
  }

  /**
   * The sums.
   *
   * @param numbers all rows
   * @param width of a row
   */
  public float[] of(byte[] numbers, int width) {
    float[] sums = new float[width];
    for (int k = 0; k < size; k += STEP) {
      for (int c = 0; c < width; c++) {
        float sum = sums[c] + factors[k] * numbers[starts[k] + c];
        sum += factors[k + 1] * numbers[starts[k + 1] + c];
        sum += factors[k + 2] * numbers[starts[k + 2] + c];
        sums[c] = sum + factors[k + 3] * numbers[starts[k + 3] + c];
      }
    }
    return sums;
  }
}
