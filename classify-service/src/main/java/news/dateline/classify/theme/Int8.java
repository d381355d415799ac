package news.dateline.classify.theme;

/** Vectors as 8-bit numbers with a scale. */
final class Int8 {

  private Int8() {}

  /** What one step stands for, so that the greatest number is 127 steps. */
  static float scale(float[] vector) {
    float greatest = 0;
    for (float x : vector) {
      greatest = Math.max(greatest, Math.abs(x));
    }
    return greatest / Byte.MAX_VALUE;
  }

  static byte[] quantise(float[] vector, float scale) {
    byte[] steps = new byte[vector.length];
    if (scale > 0) {
      for (int i = 0; i < steps.length; i++) {
        steps[i] = (byte) Math.round(vector[i] / scale);
      }
    }
    return steps;
  }

  static float[] restore(byte[] steps, float scale) {
    float[] vector = new float[steps.length];
    for (int i = 0; i < steps.length; i++) {
      vector[i] = steps[i] * scale;
    }
    return vector;
  }
}
