package news.dateline.ingest.split;

import java.util.Arrays;
import java.util.List;

/** How near the lines of a document are in meaning, and which of their terms stood before. */
final class Cohesion {

  private static final double NOTHING = 1e-9;

  private final List<Line> lines;

  /** Sum of the vectors of all lines before each. */
  private final double[][] sums;

  private final double[] lengths;
  private final int[][] last;
  private final int[][] next;

  Cohesion(List<Line> lines) {
    this.lines = lines;
    int dimension = lines.isEmpty() ? 0 : lines.get(0).vector().length;
    this.sums = new double[lines.size() + 1][dimension];
    this.lengths = new double[lines.size()];
    this.last = new int[lines.size()][];
    this.next = new int[lines.size()][];
    int terms = lines.stream().flatMapToInt(line -> Arrays.stream(line.terms())).max().orElse(-1);
    int[] seen = new int[terms + 1];
    Arrays.fill(seen, -1);
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      double square = 0;
      for (int k = 0; k < dimension; k++) {
        double x = line.vector()[k];
        sums[i + 1][k] = sums[i][k] + x;
        square += x * x;
      }
      lengths[i] = Math.sqrt(square);
      last[i] = new int[line.terms().length];
      for (int t = 0; t < last[i].length; t++) {
        last[i][t] = seen[line.terms()[t]];
        seen[line.terms()[t]] = i;
      }
    }
    Arrays.fill(seen, lines.size());
    for (int i = lines.size() - 1; i >= 0; i--) {
      Line line = lines.get(i);
      next[i] = new int[line.terms().length];
      for (int t = 0; t < next[i].length; t++) {
        next[i][t] = seen[line.terms()[t]];
        seen[line.terms()[t]] = i;
      }
    }
  }

  /** The next line that has a term of a line; the number of lines for none. */
  int next(int line, int term) {
    return next[line][term];
  }

  /** Cosine of a line and a stretch of others. */
  double cosineOf(int line, int start, int end) {
    float[] own = lines.get(line).vector();
    double product = 0;
    double square = 0;
    for (int k = 0; k < own.length; k++) {
      double y = sums[end][k] - sums[start][k];
      product += own[k] * y;
      square += y * y;
    }
    double length = lengths[line] * Math.sqrt(square);
    return length < NOTHING ? 0 : product / length;
  }

  /** Cosine of the lines before {@code middle} and those from there on; 0 where one is empty. */
  double cosine(int start, int middle, int end) {
    double[] from = sums[start];
    double[] at = sums[middle];
    double[] to = sums[end];
    double product = 0;
    double square = 0;
    double otherSquare = 0;
    for (int k = 0; k < at.length; k++) {
      double x = at[k] - from[k];
      double y = to[k] - at[k];
      product += x * y;
      square += x * x;
      otherSquare += y * y;
    }
    double length = Math.sqrt(square * otherSquare);
    return length < NOTHING ? 0 : product / length;
  }

  /** Cosine of two lines. */
  double cosine(int line, int other) {
    double length = lengths[line] * lengths[other];
    return length < NOTHING ? 0 : dot(lines.get(line).vector(), lines.get(other).vector()) / length;
  }

  /** Four sums at a time, as one would wait for each addition before the next. */
  private static double dot(float[] x, float[] y) {
    double first = 0;
    double second = 0;
    double third = 0;
    double fourth = 0;
    int k = 0;
    for (; k + 3 < x.length; k += 4) {
      first += (double) x[k] * y[k];
      second += (double) x[k + 1] * y[k + 1];
      third += (double) x[k + 2] * y[k + 2];
      fourth += (double) x[k + 3] * y[k + 3];
    }
    for (; k < x.length; k++) {
      first += (double) x[k] * y[k];
    }
    return first + second + (third + fourth);
  }

  /** The line before that has had a term of a line last; -1 for none. */
  int last(int line, int term) {
    return last[line][term];
  }
}
