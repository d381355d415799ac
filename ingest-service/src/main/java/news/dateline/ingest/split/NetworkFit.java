package news.dateline.ingest.split;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Fits a {@link BoundaryModel} to decisions whose answer is known: logistic loss, Adam with decay
 * of the weights, a rate that falls along a cosine. The same seed makes the same model.
 *
 * @see <a href="https://arxiv.org/abs/1711.05101">Loshchilov and Hutter 2019</a>
 */
final class NetworkFit {

  /**
   * A decision.
   *
   * @param features as {@link Features} gives them
   * @param begins whether a story begins there
   * @param weight how much it counts
   */
  @SuppressWarnings("ArrayRecordComponent") // passed within the package, never compared
  record Example(float[] features, boolean begins, double weight) {}

  private static final int BATCH = 64;
  private static final double RATE = 0.003;
  private static final double MOMENTUM = 0.9;
  private static final double SQUARE_MOMENTUM = 0.999;
  private static final double MIN_DEVIATION = 0.05;

  private final int inputs;
  private final int units;
  private final double decay;
  private final Random random;
  private final double[] shift;
  private final double[] scale;

  /**
   * For each input, and for 1, a weight of each hidden unit, so that a JVM computes several units
   * at a step; then the output: units, inputs, intercept.
   */
  private final double[] weights;

  private final double[] gradient;
  private final double[] mean;
  private final double[] square;
  private final double[] x;
  private final double[] activations;
  private final double[] back;

  private NetworkFit(List<Example> examples, int units, double decay, long seed) {
    this.inputs = examples.get(0).features().length;
    this.units = units;
    this.decay = decay;
    this.random = new Random(seed);
    this.shift = new double[inputs];
    this.scale = new double[inputs];
    int size = units * (inputs + 1) + units + inputs + 1;
    this.weights = new double[size];
    this.gradient = new double[size];
    this.mean = new double[size];
    this.square = new double[size];
    this.x = new double[inputs + 1];
    this.activations = new double[units];
    this.back = new double[units];
    standardise(examples);
    for (int i = 0; i < units * (inputs + 1); i++) {
      weights[i] = random.nextGaussian() / Math.sqrt(inputs);
    }
    for (int u = 0; u < units; u++) {
      weights[units * (inputs + 1) + u] = 0.1 * random.nextGaussian();
    }
  }

  /** Fits a network of so many hidden units, going over the examples {@code epochs} times. */
  static BoundaryModel fit(List<Example> examples, int units, int epochs, double decay, long seed) {
    NetworkFit fit = new NetworkFit(examples, units, decay, seed);
    fit.run(new ArrayList<>(examples), epochs);
    return fit.model();
  }

  private void standardise(List<Example> examples) {
    for (Example example : examples) {
      for (int i = 0; i < inputs; i++) {
        shift[i] += example.features()[i] / examples.size();
      }
    }
    for (Example example : examples) {
      for (int i = 0; i < inputs; i++) {
        double distance = example.features()[i] - shift[i];
        scale[i] += distance * distance / examples.size();
      }
    }
    for (int i = 0; i < inputs; i++) {
      scale[i] = 1 / Math.max(MIN_DEVIATION, Math.sqrt(scale[i]));
    }
  }

  private void run(List<Example> examples, int epochs) {
    int batches = (examples.size() + BATCH - 1) / BATCH;
    long steps = (long) epochs * batches;
    double step = 0;
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(examples, random);
      for (int from = 0; from < examples.size(); from += BATCH) {
        List<Example> batch = examples.subList(from, Math.min(examples.size(), from + BATCH));
        Arrays.fill(gradient, 0);
        batch.forEach(example -> addGradient(example, 1.0 / batch.size()));
        step++;
        descend(step, RATE * 0.5 * (1 + Math.cos(Math.PI * step / steps)));
      }
    }
  }

  private void addGradient(Example example, double share) {
    int width = inputs + 1;
    int output = units * width;
    for (int i = 0; i < inputs; i++) {
      x[i] = (example.features()[i] - shift[i]) * scale[i];
    }
    x[inputs] = 1;
    double logit = 0;
    for (int i = 0; i < width; i++) {
      logit += weights[output + units + i] * x[i];
    }
    Arrays.fill(activations, 0);
    for (int i = 0; i < width; i++) {
      double input = x[i];
      int row = i * units;
      for (int u = 0; u < units; u++) {
        activations[u] += weights[row + u] * input;
      }
    }
    for (int u = 0; u < units; u++) {
      activations[u] = Math.tanh(activations[u]);
      logit += weights[output + u] * activations[u];
    }
    double probability = 1 / (1 + Math.exp(-logit));
    double error = (probability - (example.begins() ? 1 : 0)) * example.weight() * share;
    for (int u = 0; u < units; u++) {
      gradient[output + u] += error * activations[u];
      back[u] = error * weights[output + u] * (1 - activations[u] * activations[u]);
    }
    for (int i = 0; i < width; i++) {
      double input = x[i];
      int row = i * units;
      gradient[output + units + i] += error * input;
      for (int u = 0; u < units; u++) {
        gradient[row + u] += back[u] * input;
      }
    }
  }

  private void descend(double step, double rate) {
    double bias = 1 - Math.pow(MOMENTUM, step);
    double squareBias = 1 - Math.pow(SQUARE_MOMENTUM, step);
    for (int k = 0; k < weights.length; k++) {
      double g = gradient[k];
      mean[k] = MOMENTUM * mean[k] + (1 - MOMENTUM) * g;
      square[k] = SQUARE_MOMENTUM * square[k] + (1 - SQUARE_MOMENTUM) * g * g;
      double direction = mean[k] / bias / (Math.sqrt(square[k] / squareBias) + 1e-8);
      weights[k] -= rate * (direction + decay * weights[k]);
    }
  }

  private BoundaryModel model() {
    float[][] hidden = new float[inputs + 1][];
    for (int i = 0; i <= inputs; i++) {
      hidden[i] = floats(weights, i * units, (i + 1) * units);
    }
    return new BoundaryModel(
        floats(shift, 0, inputs),
        floats(scale, 0, inputs),
        hidden,
        floats(weights, units * (inputs + 1), weights.length));
  }

  static float[] floats(double[] numbers, int from, int to) {
    float[] floats = new float[to - from];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) numbers[from + i];
    }
    return floats;
  }
}
