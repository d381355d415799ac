package news.dateline.classify.theme;

/** Arithmetic of vectors. */
final class Vectors {

  private Vectors() {}

  /** Scales a vector to length 1, in place; zeros stay. */
  static float[] unit(float[] vector) {
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

  static float dot(float[] a, float[] b) {
    float sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
