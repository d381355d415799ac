package news.dateline.classify.theme.learn;

/**
 * The scalar products of a vector with many others at once. These are kept a number at a time, so
 * that all sums grow together, several at a step.
 */
public final class Products {

  private final float[][] columns;
  private final int count;

  /**
   * @param vectors of one length; none is kept
   */
  public Products(float[][] vectors) {
    this.count = vectors.length;
    this.columns = new float[vectors[0].length][count];
    for (int i = 0; i < count; i++) {
      for (int k = 0; k < columns.length; k++) {
        columns[k][i] = vectors[i][k];
      }
    }
  }

  /**
   * In the order of the vectors.
   *
   * @param vector as long as these
   */
  public float[] with(float[] vector) {
    float[] products = new float[count];
    for (int k = 0; k < columns.length; k++) {
      Vectors.add(columns[k], vector[k], products);
    }
    return products;
  }
}
