package news.dateline.ingest.split;

import java.util.Arrays;

/** A list of numbers that grows at its end. */
final class Numbers {

  private double[] values;
  private int size;

  Numbers(int expected) {
    values = new double[expected];
  }

  Numbers add(double value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size + 1);
    }
    values[size++] = value;
    return this;
  }

  Numbers add(boolean value) {
    return add(value ? 1 : 0);
  }

  /** Counts are told apart by their order of size. */
  Numbers addCount(double value) {
    return add(Math.log1p(value));
  }

  Numbers addAll(double[] others) {
    for (double other : others) {
      add(other);
    }
    return this;
  }

  double[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
