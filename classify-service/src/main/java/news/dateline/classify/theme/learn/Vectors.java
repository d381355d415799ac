package news.dateline.classify.theme.learn;

/** Arithmetic of vectors. */
public final class Vectors {

  private Vectors() {}

  /** Scales a vector to length 1, in place; zeros stay. */
  public static float[] unit(float[] vector) {
    double square = 0;
    for (float x : vector) {
      square += (double) x * x;
    }
    float length = (float) Math.sqrt(square);
    for (int i = 0; i < vector.length && length > 0; i++) {
      vector[i] /= length;
    }
    return vector;
  }

  /** Adds a vector, times {@code factor}, to {@code sum}. */
  public static void add(float[] vector, float factor, float[] sum) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += factor * vector[i];
    }
  }

  /**
   * The scalar product.
   *
   * @param b as long as {@code a}, or longer
   */
  public static float dot(float[] a, float[] b) {
    float sum0 = 0;
    float sum1 = 0;
    float sum2 = 0;
    float sum3 = 0;
    float sum4 = 0;
    float sum5 = 0;
    float sum6 = 0;
    float sum7 = 0;
    int i = 0;
    // Eight sums at once, so that no addition need wait for the one before.
    for (; i + 7 < a.length; i += 8) {
      sum0 += a[i] * b[i];
      sum1 += a[i + 1] * b[i + 1];
      sum2 += a[i + 2] * b[i + 2];
      sum3 += a[i + 3] * b[i + 3];
      sum4 += a[i + 4] * b[i + 4];
      sum5 += a[i + 5] * b[i + 5];
      sum6 += a[i + 6] * b[i + 6];
      sum7 += a[i + 7] * b[i + 7];
    }
    for (; i < a.length; i++) {
      sum0 += a[i] * b[i];
    }
    return sum0 + sum1 + (sum2 + sum3) + (sum4 + sum5 + (sum6 + sum7));
  }
}
