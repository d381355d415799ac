package news.dateline.classify.theme;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;

/** A network with one hidden layer, which shares a story out among the themes. */
final class Perceptron {

  private static final int BATCH = 32;
  private static final double RATE = 1.5e-3;
  private static final double DECAY = 2e-4;
  private static final double DROPOUT = 0.2;

  private final int inputs;
  private final int hidden;
  private final int outputs;

  /** Row by row: hidden weights an input, hidden biases, output weights a hidden unit, biases. */
  private final float[][] weights;

  private Perceptron(int inputs, int hidden, int outputs) {
    this.inputs = inputs;
    this.hidden = hidden;
    this.outputs = outputs;
    this.weights = new float[inputs + 1 + hidden + 1][];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = new float[i <= inputs ? hidden : outputs];
    }
  }

  /**
   * Learns by Adam (Kingma and Ba 2015) on cross entropy, with dropout; the rate falls to zero.
   *
   * @param rows examples, numbers of about 1
   * @param targets shares of each theme
   * @param importance of each example
   */
  static Perceptron fit(
      float[][] rows, double[][] targets, double[] importance, int hidden, int epochs, long seed) {
    Perceptron net = new Perceptron(rows[0].length, hidden, targets[0].length);
    new Training(net, seed).run(rows, targets, importance, epochs);
    return net;
  }

  /** A share a theme; they sum up to 1. */
  double[] shares(float[] row) {
    return softmax(output(activate(row)));
  }

  private float[] activate(float[] row) {
    float[] unit = weights[inputs].clone();
    for (int i = 0; i < inputs; i++) {
      add(unit, weights[i], row[i]);
    }
    for (int j = 0; j < hidden; j++) {
      unit[j] = Math.max(0, unit[j]);
    }
    return unit;
  }

  private float[] output(float[] unit) {
    float[] out = weights[inputs + 1 + hidden].clone();
    for (int j = 0; j < hidden; j++) {
      if (unit[j] != 0) {
        add(out, weights[inputs + 1 + j], unit[j]);
      }
    }
    return out;
  }

  private static void add(float[] sum, float[] row, float factor) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += factor * row[i];
    }
  }

  private static double[] softmax(float[] logits) {
    double greatest = Double.NEGATIVE_INFINITY;
    for (float x : logits) {
      greatest = Math.max(greatest, x);
    }
    double[] shares = new double[logits.length];
    double sum = 0;
    for (int c = 0; c < shares.length; c++) {
      shares[c] = Math.exp(logits[c] - greatest);
      sum += shares[c];
    }
    for (int c = 0; c < shares.length; c++) {
      shares[c] /= sum;
    }
    return shares;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(inputs);
    out.writeInt(hidden);
    out.writeInt(outputs);
    for (float[] row : weights) {
      float scale = Int8.scale(row);
      out.writeFloat(scale);
      out.write(Int8.quantise(row, scale));
    }
  }

  static Perceptron read(DataInputStream in) throws IOException {
    Perceptron net =
        new Perceptron(Counts.read(in, 4_096), Counts.read(in, 4_096), Counts.read(in, 4_096));
    for (int i = 0; i < net.weights.length; i++) {
      float scale = in.readFloat();
      byte[] row = new byte[net.weights[i].length];
      in.readFully(row);
      net.weights[i] = Int8.restore(row, scale);
    }
    return net;
  }

  /** The state of the descent. */
  private static final class Training {

    private final Perceptron net;
    private final Random random;
    private final float[][] gradient;
    private final float[][] first;
    private final float[][] second;
    private int steps;

    Training(Perceptron net, long seed) {
      this.net = net;
      this.random = new Random(seed);
      this.gradient = like(net.weights);
      this.first = like(net.weights);
      this.second = like(net.weights);
      for (int i = 0; i < net.weights.length; i++) {
        if (i == net.inputs || i == net.weights.length - 1) {
          continue;
        }
        double spread = Math.sqrt(2.0 / (i < net.inputs ? net.inputs : net.hidden));
        for (int j = 0; j < net.weights[i].length; j++) {
          net.weights[i][j] = (float) (spread * random.nextGaussian());
        }
      }
    }

    private static float[][] like(float[][] weights) {
      float[][] zeros = new float[weights.length][];
      for (int i = 0; i < zeros.length; i++) {
        zeros[i] = new float[weights[i].length];
      }
      return zeros;
    }

    void run(float[][] rows, double[][] targets, double[] importance, int epochs) {
      int[] order = new int[rows.length];
      for (int i = 0; i < order.length; i++) {
        order[i] = i;
      }
      int total = epochs * ((order.length + BATCH - 1) / BATCH);
      for (int epoch = 0; epoch < epochs; epoch++) {
        for (int i = order.length - 1; i > 0; i--) {
          int j = random.nextInt(i + 1);
          int swap = order[i];
          order[i] = order[j];
          order[j] = swap;
        }
        for (int from = 0; from < order.length; from += BATCH) {
          int to = Math.min(order.length, from + BATCH);
          for (int k = from; k < to; k++) {
            learn(rows[order[k]], targets[order[k]], (float) importance[order[k]] / BATCH);
          }
          step(RATE * (1 - steps / (double) total));
        }
      }
    }

    private void learn(float[] row, double[] target, float importance) {
      float[] unit = net.activate(row);
      float keep = (float) (1 / (1 - DROPOUT));
      for (int j = 0; j < unit.length; j++) {
        unit[j] = unit[j] == 0 || random.nextFloat() < DROPOUT ? 0 : unit[j] * keep;
      }
      double[] shares = softmax(net.output(unit));
      float[] error = new float[net.outputs];
      for (int c = 0; c < error.length; c++) {
        error[c] = (float) (shares[c] - target[c]) * importance;
      }
      add(gradient[net.weights.length - 1], error, 1);
      float[] back = new float[unit.length];
      for (int j = 0; j < unit.length; j++) {
        if (unit[j] != 0) {
          float[] own = net.weights[net.inputs + 1 + j];
          for (int c = 0; c < error.length; c++) {
            back[j] += own[c] * error[c];
          }
          back[j] *= keep;
          add(gradient[net.inputs + 1 + j], error, unit[j]);
        }
      }
      add(gradient[net.inputs], back, 1);
      for (int i = 0; i < net.inputs; i++) {
        add(gradient[i], back, row[i]);
      }
    }

    private void step(double rate) {
      steps++;
      float b1 = 0.9f;
      float b2 = 0.999f;
      float size = (float) (rate * Math.sqrt(1 - Math.pow(b2, steps)) / (1 - Math.pow(b1, steps)));
      float shrink = (float) (1 - rate * DECAY * 100);
      for (int i = 0; i < gradient.length; i++) {
        float[] g = gradient[i];
        float[] m = first[i];
        float[] v = second[i];
        float[] w = net.weights[i];
        for (int j = 0; j < g.length; j++) {
          m[j] = b1 * m[j] + (1 - b1) * g[j];
          v[j] = b2 * v[j] + (1 - b2) * g[j] * g[j];
          w[j] = shrink * w[j] - size * m[j] / ((float) Math.sqrt(v[j]) + 1e-8f);
          g[j] = 0;
        }
      }
    }
  }
}
