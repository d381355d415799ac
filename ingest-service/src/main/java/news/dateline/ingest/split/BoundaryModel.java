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
 * Made by {@link SplitTrainer}. Single precision, laid out so that a JVM computes eight units at a
 * step.
 *
 * @param shift mean of each input
 * @param scale one over the deviation of each
 * @param hidden what each input adds to each unit, and behind them the intercepts
 * @param output weights of the units, then of the inputs themselves, and an intercept
 */
@SuppressWarnings("ArrayRecordComponent") // passed within the package, never compared
record BoundaryModel(float[] shift, float[] scale, float[][] hidden, float[] output) {

  /** Where the hyperbolic tangent is 1, but for 1e-5. */
  private static final float SATURATED = 6;

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
    float[] shift = numbers(numbers, inputs);
    float[] scale = numbers(numbers, inputs);
    float[][] byUnit = new float[units][];
    for (int u = 0; u < units; u++) {
      byUnit[u] = numbers(numbers, inputs + 1);
    }
    return new BoundaryModel(
        shift, scale, transposed(byUnit), numbers(numbers, units + inputs + 1));
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

  private static float[] numbers(StringTokenizer tokens, int count) {
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = Float.parseFloat(tokens.nextToken());
    }
    return numbers;
  }

  /** Rows as columns. */
  static float[][] transposed(float[][] rows) {
    float[][] columns = new float[rows[0].length][rows.length];
    for (int r = 0; r < rows.length; r++) {
      for (int c = 0; c < columns.length; c++) {
        columns[c][r] = rows[r][c];
      }
    }
    return columns;
  }

  /** What gives the mean of the logits of models of the same inputs and scales. */
  static BoundaryModel mean(List<BoundaryModel> models) {
    BoundaryModel first = models.get(0);
    int inputs = first.shift.length;
    float[][] byUnit =
        models.stream()
            .flatMap(model -> Arrays.stream(transposed(model.hidden)))
            .toArray(float[][]::new);
    float[] output = new float[byUnit.length + inputs + 1];
    int at = 0;
    for (BoundaryModel model : models) {
      int units = model.units();
      for (int u = 0; u < units; u++) {
        output[at++] = model.output[u] / models.size();
      }
      for (int i = 0; i <= inputs; i++) {
        output[byUnit.length + i] += model.output[units + i] / models.size();
      }
    }
    return new BoundaryModel(first.shift, first.scale, transposed(byUnit), output);
  }

  private int units() {
    return hidden[0].length;
  }

  /** What the first features add to each hidden unit, and to the output behind them. */
  float[] begin(double[] first) {
    int units = units();
    float[] sums = Arrays.copyOf(hidden[shift.length], units + 1);
    sums[units] = output[units + shift.length];
    add(first, 0, sums);
    return sums;
  }

  /**
   * Logarithm of the odds that a story begins there.
   *
   * @param begun by {@link #begin}, for the first of the features
   * @param rest the features behind those
   */
  double logit(float[] begun, double[] rest) {
    float[] sums = begun.clone();
    add(rest, shift.length - rest.length, sums);
    int units = units();
    float[] products = new float[units];
    for (int u = 0; u < units; u++) {
      products[u] = output[u] * tanh(sums[u]);
    }
    float sum = sums[units];
    for (float product : products) {
      sum += product;
    }
    return sum;
  }

  private void add(double[] features, int from, float[] sums) {
    int units = units();
    for (int k = 0; k < features.length; k++) {
      int i = from + k;
      float x = ((float) features[k] - shift[i]) * scale[i];
      float[] weights = hidden[i];
      sums[units] += output[units + i] * x;
      for (int u = 0; u < units; u++) {
        sums[u] += weights[u] * x;
      }
    }
  }

  /**
   * Within 2e-5 of {@link Math#tanh}: its continued fraction (Lambert 1761) to the ninth term,
   * since a JVM computes eight of these at a step.
   */
  static float tanh(float value) {
    float x = Math.max(-SATURATED, Math.min(SATURATED, value));
    float y = x * x;
    float above = (((y + 990) * y + 135_135) * y + 4_729_725) * y + 34_459_425;
    float below = (((45 * y + 13_860) * y + 945_945) * y + 16_216_200) * y + 34_459_425;
    return x * above / below;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(shift.length).append(' ').append(units()).append('\n');
    append(text, shift);
    append(text, scale);
    Arrays.stream(transposed(hidden)).forEach(unit -> append(text, unit));
    append(text, output);
    return text.toString();
  }

  private static void append(StringBuilder text, float[] numbers) {
    for (float number : numbers) {
      text.append(number).append(' ');
    }
    text.setCharAt(text.length() - 1, '\n');
  }
}
