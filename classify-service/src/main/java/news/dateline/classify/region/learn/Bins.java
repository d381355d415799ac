package news.dateline.classify.region.learn;

import java.util.Arrays;

/** The numbers of rows, each as the number of a range of values that holds about as many rows. */
final class Bins {

  static final int COUNT = 64;

  final byte[][] columns;
  final float[][] limits;

  Bins(float[][] rows) {
    int width = rows[0].length;
    columns = new byte[width][rows.length];
    limits = new float[width][];
    float[] values = new float[rows.length];
    for (int j = 0; j < width; j++) {
      for (int i = 0; i < rows.length; i++) {
        values[i] = rows[i][j];
      }
      Arrays.sort(values);
      limits[j] = limits(values);
      for (int i = 0; i < rows.length; i++) {
        int at = Arrays.binarySearch(limits[j], rows[i][j]);
        columns[j][i] = (byte) (at >= 0 ? at : ~at);
      }
    }
  }

  /** Upper limits of the ranges but the last, which has none. */
  private static float[] limits(float[] sorted) {
    float[] distinct = new float[sorted.length];
    int size = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        distinct[size++] = sorted[i];
      }
    }
    float[] limits = new float[COUNT];
    int count = 0;
    if (size <= COUNT) {
      for (int i = 0; i + 1 < size; i++) {
        limits[count++] = (distinct[i] + distinct[i + 1]) / 2;
      }
    } else {
      for (int b = 1; b < COUNT; b++) {
        float limit = sorted[(int) ((long) b * sorted.length / COUNT)];
        if (count == 0 || limit > limits[count - 1]) {
          limits[count++] = limit;
        }
      }
    }
    return Arrays.copyOf(limits, count);
  }
}
