package news.dateline.classify.region.focus;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Linear models that tell from the words of a story what it is about, without regard to places:
 * each country that has enough stories, {@link #ANOTHER} country, or {@link #NONE}. The words are
 * weighed by how rare they are and the whole is of length one, so that long stories say no more
 * than short ones.
 */
final class WordsModel {

  /** Stands for no country. */
  static final String NONE = "none";

  /** Stands for countries without a model of their own. */
  static final String ANOTHER = "another";

  private static final float STEP = 1 / 16f;

  /** Of fewer known words, or a smaller share of all, one cannot tell what a story is about. */
  private static final int FEWEST_KNOWN = 5;

  private static final double LEAST_KNOWN = 0.3;

  private final List<String> classes;
  private final float[] rarity;
  private final float[] biases;

  /** Of word {@code i} and class {@code c}, in steps, at {@code i * classes + c}. */
  private final byte[] weights;

  /**
   * @param rarity of each word; 0 for those to leave out
   * @param weights by class and word; rounded here
   */
  WordsModel(List<String> classes, float[] rarity, float[] biases, float[][] weights) {
    this(classes, rarity, biases, new byte[StoryWords.SIZE * classes.size()]);
    for (int i = 0; i < StoryWords.SIZE; i++) {
      for (int c = 0; c < classes.size(); c++) {
        int steps = Math.round(weights[c][i] / STEP);
        this.weights[i * classes.size() + c] =
            (byte) Math.max(Byte.MIN_VALUE, Math.min(Byte.MAX_VALUE, steps));
      }
    }
  }

  private WordsModel(List<String> classes, float[] rarity, float[] biases, byte[] weights) {
    this.classes = List.copyOf(classes);
    this.rarity = rarity;
    this.biases = biases;
    this.weights = weights;
  }

  /**
   * What the words say of each class, as a logit; nothing where too few of them are known, as in a
   * text of a few words or of another language.
   */
  Map<String, Float> logits(StoryWords words) {
    float[] values = values(words, rarity);
    int known = 0;
    for (float value : values) {
      known += value > 0 ? 1 : 0;
    }
    if (known < FEWEST_KNOWN || known < LEAST_KNOWN * values.length) {
      return Map.of();
    }
    int width = classes.size();
    float[] sums = new float[width];
    for (int i = 0; i < values.length; i++) {
      int at = words.indices()[i] * width;
      for (int c = 0; c < width && values[i] != 0; c++) {
        sums[c] += values[i] * weights[at + c];
      }
    }
    Map<String, Float> logits = new LinkedHashMap<>();
    for (int c = 0; c < width; c++) {
      logits.put(classes.get(c), biases[c] + STEP * sums[c]);
    }
    return logits;
  }

  /** Values of the words of a story, of length one together. */
  static float[] values(StoryWords words, float[] rarity) {
    float[] values = words.weights().clone();
    double square = 1e-9;
    for (int i = 0; i < values.length; i++) {
      values[i] *= rarity[words.indices()[i]];
      square += values[i] * values[i];
    }
    float length = (float) Math.sqrt(square);
    for (int i = 0; i < values.length; i++) {
      values[i] /= length;
    }
    return values;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(classes.size());
    for (int c = 0; c < classes.size(); c++) {
      out.writeUTF(classes.get(c));
      out.writeFloat(biases[c]);
    }
    for (float rare : rarity) {
      out.writeFloat(rare);
    }
    out.write(weights);
  }

  static WordsModel read(DataInputStream in) throws IOException {
    String[] classes = new String[in.readInt()];
    float[] biases = new float[classes.length];
    for (int c = 0; c < classes.length; c++) {
      classes[c] = in.readUTF();
      biases[c] = in.readFloat();
    }
    float[] rarity = new float[StoryWords.SIZE];
    for (int i = 0; i < rarity.length; i++) {
      rarity[i] = in.readFloat();
    }
    byte[] weights = new byte[StoryWords.SIZE * classes.length];
    in.readFully(weights);
    return new WordsModel(List.of(classes), rarity, biases, weights);
  }
}
