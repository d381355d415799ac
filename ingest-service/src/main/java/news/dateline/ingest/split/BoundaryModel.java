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

  /** Logarithm of the odds that a story begins there. */
  double logit(double[] features) {
    int inputs = shift.length;
    int units = hidden.length;
    double sum = output[units + inputs];
    double[] x = new double[inputs];
    for (int i = 0; i < inputs; i++) {
      x[i] = (features[i] - shift[i]) * scale[i];
      sum += output[units + i] * x[i];
    }
    for (int u = 0; u < units; u++) {
      double[] weights = hidden[u];
      double activation = weights[inputs];
      for (int i = 0; i < inputs; i++) {
        activation += weights[i] * x[i];
      }
      sum += output[u] * tanh(activation);
    }
    return sum;
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
