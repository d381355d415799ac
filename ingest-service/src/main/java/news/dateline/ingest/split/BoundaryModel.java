package news.dateline.ingest.split;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.StringTokenizer;

/**
 * Probability that a story begins at a line: a network with one hidden layer over {@link Features}.
 * Made by {@link SplitTrainer}.
 */
@SuppressWarnings("ArrayRecordComponent") // passed within the package, never compared
record BoundaryModel(double[] shift, double[] scale, double[][] hidden, double[] output) {

  /** Reads what {@link #toString} wrote, behind lines that open with #. */
  static BoundaryModel read(Reader reader) throws IOException {
    BufferedReader lines = new BufferedReader(reader);
    String line = lines.readLine();
    while (line != null && line.startsWith("#")) {
      line = lines.readLine();
    }
    StringBuilder rest = new StringBuilder();
    for (; line != null; line = lines.readLine()) {
      rest.append(line).append(' ');
    }
    StringTokenizer numbers = new StringTokenizer(rest.toString());
    int inputs = Integer.parseInt(numbers.nextToken());
    int units = Integer.parseInt(numbers.nextToken());
    double[] shift = numbers(numbers, inputs);
    double[] scale = numbers(numbers, inputs);
    double[][] hidden = new double[units][];
    for (int u = 0; u < units; u++) {
      hidden[u] = numbers(numbers, inputs + 1);
    }
    return new BoundaryModel(shift, scale, hidden, numbers(numbers, units + inputs + 1));
  }

  /** Reads a model from the class path. */
  static BoundaryModel load(String resource) {
    try (InputStream in = BoundaryModel.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new FileNotFoundException(resource + " is not on the class path");
      }
      return read(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double[] numbers(StringTokenizer tokens, int count) {
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = Double.parseDouble(tokens.nextToken());
    }
    return numbers;
  }

  /** What gives the mean of the logits of models of the same inputs and scales. */
  static BoundaryModel mean(List<BoundaryModel> models) {
    BoundaryModel first = models.get(0);
    int inputs = first.shift.length;
    double[][] hidden =
        models.stream().flatMap(model -> Arrays.stream(model.hidden)).toArray(double[][]::new);
    double[] output = new double[hidden.length + inputs + 1];
    int at = 0;
    for (BoundaryModel model : models) {
      int units = model.hidden.length;
      for (int u = 0; u < units; u++) {
        output[at++] = model.output[u] / models.size();
      }
      for (int i = 0; i <= inputs; i++) {
        output[hidden.length + i] += model.output[units + i] / models.size();
      }
    }
    return new BoundaryModel(first.shift, first.scale, hidden, output);
  }

  /** What the first features add to each hidden unit, and to the output behind them. */
  double[] begin(double[] first) {
    int units = hidden.length;
    double[] sums = new double[units + 1];
    for (int u = 0; u < units; u++) {
      sums[u] = hidden[u][shift.length];
    }
    sums[units] = output[units + shift.length];
    add(first, 0, first.length, sums);
    return sums;
  }

  /**
   * Logarithm of the odds that a story begins there.
   *
   * @param begun by {@link #begin}, for the first of the features
   * @param from index of the first feature that is not among those
   */
  double logit(double[] begun, double[] features, int from) {
    int units = hidden.length;
    double[] sums = begun.clone();
    add(features, from, shift.length, sums);
    double sum = sums[units];
    for (int u = 0; u < units; u++) {
      sum += output[u] * tanh(sums[u]);
    }
    return sum;
  }

  private void add(double[] features, int from, int to, double[] sums) {
    int units = hidden.length;
    double[] x = new double[to];
    for (int i = from; i < to; i++) {
      x[i] = (features[i] - shift[i]) * scale[i];
      sums[units] += output[units + i] * x[i];
    }
    for (int u = 0; u < units; u++) {
      double[] weights = hidden[u];
      double sum = 0;
      for (int i = from; i < to; i++) {
        sum += weights[i] * x[i];
      }
      sums[u] += sum;
    }
  }

  /** Within 1e-7, at a fraction of the cost of {@link Math#tanh}. */
  private static double tanh(double x) {
    if (x > 18) {
      return 1;
    }
    if (x < -18) {
      return -1;
    }
    double e = Math.exp(2 * x);
    return (e - 1) / (e + 1);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(shift.length).append(' ').append(hidden.length).append('\n');
    append(text, shift);
    append(text, scale);
    Arrays.stream(hidden).forEach(unit -> append(text, unit));
    append(text, output);
    return text.toString();
  }

  private static void append(StringBuilder text, double[] numbers) {
    for (double number : numbers) {
      text.append((float) number).append(' ');
    }
    text.setCharAt(text.length() - 1, '\n');
  }
}
